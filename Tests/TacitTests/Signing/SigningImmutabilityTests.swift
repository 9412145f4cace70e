import Foundation
import Practice
import Rules
import Rules
import Sealing
import Tacit
import Testing

@Suite struct `A signed record` {
    private typealias Call =
        @Sendable (inout UnlockedVault, SigningScene.Notes, VaultFolder) throws -> Void

    /// Every call of the library that changes a vault, tried on a signed record.
    private static let calls: [String: [Call]] = [
        "add": [
            { vault, notes, _ in
                try vault.save(Note(kind: "progress-note", body: "x"), in: notes.engagement)
            }
        ],
        "edit": [
            { vault, notes, _ in try refuse(&vault, notes, parents: [2]) },
            { vault, notes, _ in try refuse(&vault, notes, parents: [1]) },
            { vault, notes, _ in try refuse(&vault, notes, parents: [1, 2], kind: "intake") },
            { vault, notes, _ in
                try refuse(&vault, notes, parents: [2], files: [.whole([9], name: "late")])
            },
        ],
        "sign": [
            { vault, notes, _ in
                #expect(invalidInput { try vault.sign(notes.draft) } == .notSignable(.signed))
            }
        ],
        "countersign": [
            { vault, notes, _ in
                let refused = refusingRules { _ = try vault.countersign([notes.draft]) }
                #expect(refused == ["SV-01"])
            }
        ],
        "amend": [
            { vault, notes, _ in
                let id = try vault.amend(notes.draft, "more")
                try vault.sign(id)
            }
        ],
        "importRecords": [
            { vault, notes, _ in
                let line =
                    #"{"client":"Ana","kind":"progress-note","body":"other","id":""#
                    + notes.draft.text + #"","status":"draft"}"# + "\n"
                _ = try vault.importRecords(
                    from: .jsonLines(pieces(line)),
                    now: SampleVault.moment,
                    vault.gate.permitToImport()
                )
            }
        ],
        "resolve": [
            { vault, notes, _ in
                let refused = invalidInput {
                    _ = try vault.resolve(
                        notes.draft,
                        finding: 1,
                        as: .clientReported,
                        now: SampleVault.moment,
                        vault.gate.permitToSave(kind: "progress-note")
                    )
                }
                #expect(refused == .notEditable(.signed))
            }
        ],
        "screen": [
            { vault, notes, _ in
                let refused = invalidInput {
                    _ = try vault.screen(
                        notes.draft,
                        now: SampleVault.moment,
                        vault.gate.permitToSave(kind: "progress-note")
                    )
                }
                #expect(refused == .notEditable(.signed))
            }
        ],
        "reindex": [{ vault, _, _ in _ = try vault.reindex(now: SampleVault.moment) }],
        "addClient": [{ vault, _, _ in _ = try vault.begin(with: "Ben") }],
        "permitToOpen": [
            { vault, _, _ in
                let clients = try vault.clients().map(\.id)
                _ = try vault.permitToOpen(
                    EngagementOpening(clients: clients, isAnotherPerson: true),
                    now: SampleVault.moment
                )
            }
        ],
        "openEngagement": [{ vault, _, _ in _ = try vault.begin(with: "Cleo") }],
        "editClient": [
            { vault, _, _ in
                let client = try #require(try vault.clients().first)
                _ = try vault.editClient(client.id, now: SampleVault.moment) { $0.email = "a@b.c" }
            }
        ],
        "emergencyCard": [
            { vault, _, _ in
                let client = try #require(try vault.clients().first)
                _ = try vault.emergencyCard(
                    client: client.id,
                    now: SampleVault.moment,
                    vault.gate.permitForEmergency()
                ) { _ in }
            }
        ],
        "accountLetter": [
            { vault, _, _ in
                let client = try #require(try vault.clients().first)
                _ = try vault.accountLetter(
                    to: client.id,
                    now: SampleVault.moment,
                    vault.gate.permitToShow()
                )
            }
        ],
        "disclosure": [
            { vault, notes, _ in
                let request = DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana",
                    recipientType: "client"
                )
                let permit = try vault.permitToDisclose(
                    request,
                    engagement: notes.engagement,
                    now: SampleVault.moment
                )
                _ = try vault.disclosure(now: SampleVault.moment, permit)
            }
        ],
        "disclosePackage": [
            { vault, notes, _ in
                let request = DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana"
                )
                _ = try vault.package(
                    request,
                    of: notes.engagement,
                    .recipients([vault.identity().recipient])
                )
            }
        ],
        "importPackage": [
            { vault, notes, _ in
                let recipient = try vault.identity().recipient
                try vault.receive(PackageScene.made(for: [recipient]))
            }
        ],
        "addContact": [
            { vault, _, _ in
                _ = try vault.addContact(
                    "Mia Lang",
                    recipient: vault.identity().recipient,
                    signer: nil,
                    now: SampleVault.moment
                )
            }
        ],
        "logRefusal": [
            { vault, notes, _ in
                try vault.logRefusal(
                    of: "export insurer",
                    engagement: notes.engagement,
                    rules: ["CD-01"],
                    now: SampleVault.moment
                )
            }
        ],
        "confirmContact": [],
        "forgetContact": [],
        "conflicts": [
            { vault, _, _ in
                _ = try vault.conflicts(
                    for: [ClientDetails(name: "Ana")],
                    now: SampleVault.moment
                )
            }
        ],
        "registerPendingConflicts": [
            { vault, _, _ in try vault.registerPendingConflicts(now: SampleVault.moment) }
        ],
        "setProfile": [
            { vault, _, _ in
                _ = try vault.setProfile(now: SampleVault.moment) { $0.holder = "Another Name" }
            }
        ],
        "changePassphrase": [
            { vault, _, _ in
                try vault.changePassphrase(
                    to: secret("another"),
                    cost: .floor,
                    now: SampleVault.moment
                )
            }
        ],
        "changeRecoveryCode": [
            { vault, _, _ in
                try vault.changeRecoveryCode(cost: .floor, now: SampleVault.moment) { _ in }
            }
        ],
        "backUp": [
            { vault, _, folder in
                _ = try vault.backUp(to: folder.root + "/backup", now: SampleVault.moment)
            }
        ],
        "exportOwn": [
            { vault, _, _ in
                _ = try vault.exportOwn(
                    format: .jsonLines,
                    now: SampleVault.moment,
                    vault.gate.permitToExportOwn()
                ) { _ in }
            }
        ],
        "exportOwnDocuments": [
            { vault, _, _ in
                _ = try vault.exportOwnDocuments(
                    now: SampleVault.moment,
                    vault.gate.permitToExportOwn(),
                    files: { _ in { _ in } }
                ) { _, _ in }
            }
        ],
        "exportOwnDayOne": [
            { vault, _, _ in
                _ = try vault.exportOwnDayOne(
                    now: SampleVault.moment,
                    vault.gate.permitToExportOwn()
                ) { _ in }
            }
        ],
        "setSettings": [
            { vault, _, _ in
                _ = try vault.setSettings(now: SampleVault.moment) { $0.custodian = "Dr. B" }
            }
        ],
        "changeEngagement": [
            { vault, notes, _ in
                let now = try SampleVault.moment
                try vault.changeEngagement(notes.engagement, now: now) { $0.name = "another" }
            }
        ],
        "mark": [
            { vault, notes, _ in
                let mark = EngagementMark(.legalHold, since: try SampleVault.moment)
                try vault.mark(notes.engagement, mark, now: SampleVault.moment)
            }
        ],
        "lift": [
            { vault, notes, _ in
                let now = try SampleVault.moment
                let id = notes.engagement
                try vault.lift(
                    now: now,
                    vault.permitToLift(.legalHold, of: id, reason: "ended", now: now)
                )
            }
        ],
        "closeEngagement": [{ vault, notes, _ in try vault.closeForGood(notes.engagement) }],
        "permitToReopen": [],
        "reopenEngagement": [
            { vault, notes, _ in
                let now = try SampleVault.moment
                try vault.closeForGood(notes.engagement)
                try vault.reopenEngagement(
                    now: now,
                    vault.permitToReopen(
                        notes.engagement,
                        reason: "came back",
                        isAnotherPerson: true,
                        now: now
                    )
                )
            }
        ],
        // Each before its time, and of something else.
        "purge": [
            { vault, notes, _ in
                let late = try PurgeScene.lateMoment()
                let now = try SampleVault.moment
                #expect(
                    refusingRules { _ = try vault.permitToPurge(notes.engagement, now: now) }
                        == ["CL-04", "CL-04"]
                )
                let other = try vault.begin(with: "Ben")
                try vault.closeForGood(other)
                _ = try vault.purge(now: late, vault.permitToPurge(other, now: late))
            }
        ],
        "delete": [
            { vault, notes, _ in
                let now = try SampleVault.moment
                #expect(
                    refusingRules { _ = try vault.permitToDelete(notes.draft, now: now) }
                        == ["CL-04"]
                )
                let other = try vault.write("a draft", in: notes.engagement).id
                _ = try vault.delete(now: now, vault.permitToDelete(other, now: now))
            }
        ],
        // What it does, and what it leaves as it was, is said by the tests of withdrawal.
        "withdraw": [],
    ]

    private static func refuse(
        _ vault: inout UnlockedVault,
        _ notes: SigningScene.Notes,
        parents: [UInt64],
        kind: String = "progress-note",
        files: [AttachmentSource] = []
    ) throws {
        let refused = invalidInput {
            _ = try vault.edit(
                notes.draft,
                parents: parents,
                note: Note(kind: kind, tags: ["late"], body: "changed"),
                attachments: files,
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: kind)
            )
        }
        #expect(refused == .notEditable(.signed))
    }

    @Test func `cannot be changed by any call`() throws {
        for (name, calls) in Self.calls {
            for call in calls {
                let folder = try SigningScene.shared.get().folder.copy()
                try SigningScene.run(in: folder) { vault, notes in
                    try vault.sign(notes.draft)
                    let truth = try Self.everything(of: notes.draft, vault)
                    try call(&vault, notes, folder)
                    #expect(try Self.everything(of: notes.draft, vault) == truth, "\(name)")
                    #expect(try vault.verify().isClean, "\(name)")
                }
            }
        }
    }

    /// A call that is new has to be tried here, too.
    @Test func `is tried with every call that changes a vault`() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Tacit")
        let files = try #require(
            FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        )
        var declared: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            let text = try String(contentsOf: file, encoding: .utf8)
            guard text.contains("extension UnlockedVault") else { continue }
            for match in text.matches(of: /(public|package) mutating func (\w+)/) {
                declared.insert(String(match.2))
            }
        }
        #expect(declared.count > 8)
        #expect(declared == Set(Self.calls.keys))
    }

    private static func everything(
        of id: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> [String] {
        var lines = try vault.history(of: id, vault.gate.permitToShow()).map(\.whole)
        lines.append(try vault.shown(id).whole)
        for attachment in try vault.shown(id).attachments {
            try vault.readAttachment(attachment.id, of: id, vault.gate.permitToShow()) {
                lines.append("\($0)")
            }
        }
        return lines
    }
}
