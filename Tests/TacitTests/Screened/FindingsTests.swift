import Foundation
import Practice
import Rules
import Screening
import Tacit
import TestSupport
import Testing

/// A coach's vault with an engagement that is ready for sessions, screened for planted words.
enum FindingsScene {
    private static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            _ = try vault.begin(with: "Ana")
            try vault.importPaperwork(of: "Ana")
        }
    }

    static func fresh(
        _ role: Role = .coach,
        _ body: (inout UnlockedVault, Identifier, VaultFolder) throws -> Void
    ) throws {
        let folder = try shared.get().folder.copy()
        try reopened(folder, role) { vault in
            let engagement = try #require(try vault.engagements().first)
            try body(&vault, engagement.id, folder)
        }
    }

    static func reopened(
        _ folder: VaultFolder,
        _ role: Role = .coach,
        _ body: (inout UnlockedVault) throws -> Void
    ) throws {
        var vault = try shared.get().unlock(folder, role)
        vault.screener = .planted
        try body(&vault)
        try vault.lock()
    }

    /// A complete note of a session.
    static func session(_ role: Role = .coach, _ body: String) throws -> Note {
        try #require(Kind.named(role.everydayKind)).filled("a session", body: body)
    }
}

extension UnlockedVault {
    @discardableResult
    mutating func change(_ id: Identifier, _ change: (inout Note) -> Void) throws -> SavedRecord {
        let record = try shown(id)
        var note = record.note
        change(&note)
        return try edit(
            id,
            parents: [record.revision],
            note: note,
            now: SampleVault.moment,
            gate.permitToSave(kind: note.kind)
        )
    }

    mutating func settle(
        _ id: Identifier,
        _ finding: Int,
        _ way: PassageFinding.Resolution.Way = .clientReported,
        _ text: String = ""
    ) throws {
        _ = try resolve(
            id,
            finding: finding,
            as: way,
            text: text,
            now: SampleVault.moment,
            gate.permitToSave(kind: shown(id).note.kind)
        )
    }

    /// The findings of a record: words, and how each was settled.
    func found(_ id: Identifier) throws -> [String] {
        try shown(id).screening.findings.map { finding in
            let settled = finding.resolution.map { " \($0.way.rawValue) \($0.text)" } ?? ""
            return finding.words + settled
        }
    }
}

@Suite struct `A finding of the screening` {
    @Test func `stands in the record with its place, its words and what they are about`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let id = try vault.save(
                Note(
                    kind: "coaching-session",
                    title: "é plantedscope",
                    fields: [Note.Field(name: "reality", value: "🧠\u{1F3FD} plantedreport")],
                    body: "e\u{301}\r\n plantedurgent"
                ),
                in: engagement
            )
            let findings = try vault.shown(id).screening.findings
            #expect(findings.map(\.place) == [.title, .field("reality"), .body])
            #expect(findings.map(\.words) == ["plantedscope", "plantedreport", "plantedurgent"])
            #expect(findings.map(\.mention.span.start) == [2, 3, 5])
            #expect(findings.map(\.rule) == ["SC-06", "SC-06", "RF-04"])
            #expect(findings.map(\.level) == [.scope, .info, .urgent])
            #expect(findings[1].mention.qualifiers == [.historical, .professionalReported])
            #expect(findings.allSatisfy { $0.resolution == nil })
        }
    }

    @Test func `is looked for in every free text, and not where the client's health is reported`()
        throws
    {
        try FindingsScene.fresh { vault, engagement, _ in
            let form = try #require(Kind.named("coaching-session"))
            for field in form.fields {
                let note = Note(
                    kind: form.id,
                    fields: [Note.Field(name: field.name, value: "plantedscope")]
                )
                let findings = try vault.shown(vault.save(note, in: engagement)).screening.findings
                let isFree =
                    ["text", "list"].contains(field.type.word)
                    && field.name != "clientReportedHealth"
                #expect((findings.count == 1) == isFree, "\(field.name)")
            }
            let own = Note(
                kind: form.id,
                fields: [Note.Field(name: "My Own Heading", value: "plantedscope")]
            )
            #expect(try vault.found(vault.save(own, in: engagement)) == ["plantedscope"])
        }
    }

    @Test func `is there after a restart, and in each revision as it was`() throws {
        try FindingsScene.fresh { vault, engagement, folder in
            let id = try vault.save(
                FindingsScene.session(.coach, "plantedscope"),
                in: engagement
            )
            try vault.settle(id, 1, .reason, "a book's title")
            try vault.change(id) { $0.body = "nothing any more" }
            try vault.change(id) { $0.body = "plantedscope once more" }
            try FindingsScene.reopened(folder) { vault in
                let history = try vault.history(of: id, vault.gate.permitToShow()).map {
                    $0.screening.findings.map { ($0.words, $0.resolution?.text) }.map { "\($0)" }
                }
                #expect(
                    history == [
                        [#"("plantedscope", nil)"#], [],
                        [#"("plantedscope", Optional("a book\'s title"))"#],
                        [#"("plantedscope", nil)"#],
                    ]
                )
                #expect(try vault.verify().isClean)
            }
        }
    }

    @Test func `stays settled through an edit for the same words, and for these only`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let id = try vault.save(
                FindingsScene.session(.coach, "plantedscope"),
                in: engagement
            )
            try vault.settle(id, 1, .reason, "why")
            try vault.change(id) { $0.body = "before it plantedscope" }
            #expect(try vault.found(id) == ["plantedscope reason why"])
            try vault.change(id) { $0.body += ", plantedscope" }
            #expect(try vault.found(id) == ["plantedscope reason why", "plantedscope"])
            try vault.change(id) { $0.set("reality", "plantedreport") }
            #expect(
                try vault.found(id) == ["plantedreport", "plantedscope reason why", "plantedscope"]
            )
            // From the body into the form: settled once, it goes along.
            try vault.change(id) {
                $0.body = ""
                $0.set("reality", "plantedscope")
            }
            #expect(try vault.found(id) == ["plantedscope reason why"])
        }
    }

    @Test func `is settled by its number, with a reason that is one`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let id = try vault.save(
                FindingsScene.session(.coach, "plantedscope plantedreport"),
                in: engagement
            )
            for number in [0, 3, -1, .max] {
                #expect(throws: VaultError.self) { try vault.settle(id, number) }
            }
            #expect(invalidInput { try vault.settle(id, 1, .reason, " \n") } == .settledForNoReason)
            try vault.settle(id, 2)
            try vault.settle(id, 1, .reason, "the client's own words")
            #expect(
                try vault.found(id) == [
                    "plantedscope reason the client's own words", "plantedreport client-reported ",
                ]
            )
            #expect(try vault.shown(id).note.body == "plantedscope plantedreport")
            try vault.settle(id, 1, .clientReported, "the client")
            #expect(try vault.found(id).first == "plantedscope client-reported the client")
        }
    }

    @Test func `keeps a coach's note from being signed until it is settled or rewritten`() throws {
        let ways: [(inout UnlockedVault, Identifier) throws -> Void] = [
            { try $0.settle($1, 1) },
            { try $0.settle($1, 1, .reason, "a song's title") },
            { try $0.change($1) { $0.body = "in other words" } },
        ]
        for way in ways {
            try FindingsScene.fresh { vault, engagement, _ in
                let id = try vault.save(
                    FindingsScene.session(.coach, "plantedscope"),
                    in: engagement
                )
                #expect(refusingRules { try vault.sign(id) }.contains("SC-06"))
                #expect(try vault.shown(id).note.body == "plantedscope")
                try way(&vault, id)
                let refused = refusingRules { try vault.sign(id) }
                #expect(!refused.contains("SC-06"), "\(refused)")
            }
        }
    }

    @Test func `does not change when the note is signed or withdrawn`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let kind = try #require(Kind.named("disposition"))
            let note = kind.filled("a disposition", body: "plantedurgent plantedreport")
            let id = try vault.save(note, in: engagement)
            try vault.settle(id, 2)
            let before = try vault.shown(id).screening
            #expect(before.findings.count == 2)
            try vault.sign(id)
            #expect(try vault.shown(id).screening == before)
            try vault.withdraw(id)
            #expect(try vault.shown(id).screening == before)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `stands where its words do after the items of a list were put in order`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let kind = try #require(
                Kind.all.first { kind in
                    kind.realm(in: .coaching) != nil
                        && kind.fields.contains { $0.type.word == "list" }
                }
            )
            let list = try #require(kind.fields.first { $0.type.word == "list" })
            var note = kind.filled("with a list")
            note.set(list.name, "  one \n\n  \u{301}plantedreport \n plantedreport")
            let id = try vault.save(note, in: engagement)
            guard refusingRules({ try vault.sign(id) }).isEmpty else { return }
            let signed = try vault.shown(id)
            #expect(signed.screening.findings.map(\.words) == ["plantedreport", "plantedreport"])
        }
    }

    @Test(arguments: 0..<20)
    func `is cut from any text just as it was found there`(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let pieces = [
            "é", "e\u{301}", "🧠\u{200D}🧠", "\r\n", "\u{0}", "\u{FEFF}", "ß", "ที่", " ",
            "plantedscope",
            "plantedurgent", "\u{1F1E6}\u{1F1F9}",
        ]
        let texts = (0..<3).map { _ in
            (0..<Int.random(in: 1...40, using: &random))
                .compactMap { _ in pieces.randomElement(using: &random) }.joined()
        }
        try FindingsScene.fresh { vault, engagement, _ in
            let note = Note(
                kind: "coaching-session",
                title: texts[0],
                fields: [Note.Field(name: "reality", value: texts[1])],
                body: texts[2]
            )
            let id = try vault.save(note, in: engagement)
            for finding in try vault.shown(id).screening.findings {
                let text =
                    finding.place == .title
                    ? texts[0] : finding.place == .body ? texts[2] : texts[1]
                let scalars = Array(text.unicodeScalars)
                let span = finding.mention.span
                let cut = scalars[span.start..<span.start + span.length]
                #expect(cut.elementsEqual(finding.words.unicodeScalars), "seed \(seed)")
                #expect(finding.words.hasPrefix("planted"), "seed \(seed)")
            }
        }
    }

    @Test func `is kept five hundred times, the weightiest first`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let body = String(repeating: "plantedreport ", count: 600) + "plantedscope"
            let id = try vault.save(FindingsScene.session(.coach, body), in: engagement)
            let found = try vault.found(id)
            #expect(found.count == 500 && found.last == "plantedscope")
        }
    }
}

@Suite struct `A screening that fails` {
    @Test func `keeps no text from being saved, and says that it did not run`() throws {
        try FindingsScene.fresh { vault, engagement, folder in
            vault.screener = .failing
            let id = try vault.save(FindingsScene.session(.coach, "plantedscope"), in: engagement)
            #expect(try !vault.shown(id).screening.didRun)
            #expect(try vault.shown(id).note.body == "plantedscope")
            #expect(!refusingRules { try vault.sign(id) }.contains("SC-06"))
            try FindingsScene.reopened(folder) { vault in
                let record = try vault.shown(id)
                #expect(!record.screening.didRun)
                #expect(try vault.verify().isClean)
            }
        }
    }

    @Test func `is made up for by the next edit, or when somebody asks`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            vault.screener = .failing
            let ids = try (0..<2).map { _ in
                try vault.save(FindingsScene.session(.coach, "plantedscope"), in: engagement)
            }
            vault.screener = .planted
            try vault.change(ids[0]) { $0.title = "another" }
            let permit = try vault.gate.permitToSave(kind: "coaching-session")
            _ = try vault.screen(ids[1], now: SampleVault.moment, permit)
            for id in ids {
                #expect(try vault.found(id) == ["plantedscope"])
                #expect(try vault.shown(id).screening.didRun)
            }
        }
    }

    @Test func `forgets nothing that was settled`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            let id = try vault.save(FindingsScene.session(.coach, "plantedscope"), in: engagement)
            try vault.settle(id, 1, .reason, "why")
            vault.screener = .failing
            try vault.change(id) { $0.title = "one" }
            try vault.change(id) { $0.title = "two" }
            vault.screener = .planted
            try vault.change(id) { $0.title = "three" }
            #expect(try vault.found(id) == ["plantedscope reason why"])
        }
    }
}

@Suite struct `Where nothing is looked for` {
    @Test func `a therapist's note has no finding about scope`() throws {
        try FindingsScene.fresh(.therapist) { vault, engagement, _ in
            let id = try vault.save(
                FindingsScene.session(.therapist, "plantedscope plantedillness plantedurgent"),
                in: engagement
            )
            #expect(try vault.found(id) == ["plantedurgent"])
            #expect(!refusingRules { try vault.sign(id) }.contains("SC-06"))
            let apart = try vault.save(
                Note(kind: "psychotherapy-note", body: "plantedscope plantedrecord"),
                in: engagement
            )
            #expect(try vault.found(apart) == ["plantedrecord"])
        }
    }

    @Test func `history that is brought in has no finding until it is edited`() throws {
        try FindingsScene.fresh { vault, engagement, _ in
            _ = try vault.bring(
                jsonLines: #"{"client":"Ana","kind":"coaching-session","body":"plantedscope"}"#
                    + "\n"
            )
            let record = try #require(
                try vault.allRecords().first { $0.note.body == "plantedscope" }
            )
            #expect(record.screening == .silent)
            try vault.change(record.id) { $0.title = "looked at" }
            #expect(try vault.found(record.id) == ["plantedscope"])
        }
    }
}
