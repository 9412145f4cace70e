import Foundation
import Practice
import Rules
import Tacit
import Testing

/// One scenario for each thing that a request can lack, as the library refuses it: by its rule, with
/// what is missing and what to do (CD-01, CD-02, CD-05 to CD-10, MN-01, MA-01, DE-01).
@Suite struct `What a request lacks is named` {
    @Test(arguments: MissingElement.all.indices)
    func `with its rule, the missing thing and the way out`(index: Int) throws {
        let scenario = MissingElement.all[index]
        try TransferScene.fresh { vault in
            let records = [
                #"{"client":"Ana Pop","kind":"progress-note","id":"P","body":"PROGRESS"}"#,
                #"{"client":"Ana Pop","kind":"psychotherapy-note","id":"N","body":"PROCESS"}"#,
            ]
            _ = try vault.bring(
                jsonLines: (records + scenario.papers).joined(separator: "\n") + "\n"
            )
            let ana = try #require(try vault.engagements().first).id
            if scenario.isPart2 {
                let now = try SampleVault.moment
                _ = try vault.mark(ana, EngagementMark(.part2, since: now), now: now)
            }
            var request = DisclosureRequest(
                purpose: scenario.purpose,
                basis: scenario.basis,
                document: try scenario.document.map { try vault.recordID(matching: $0) },
                recipient: "Mia Lang",
                recipientType: "therapist"
            )
            try scenario.change(&request, vault)
            let refusals = refused { _ = try vault.disclose(request, of: ana) }
            #expect(
                refusals.contains { refusal in
                    refusal.rule == scenario.rule && refusal.reason.contains(scenario.reason)
                        && refusal.wayOut.contains(scenario.wayOut)
                },
                "\(scenario.lacks): \(refusals)"
            )
            #expect(refusals.allSatisfy { !$0.wayOut.isEmpty })
        }
    }

    @Test(arguments: [
        ("access-request", ["decision": "denied", "reviewable": "yes"], "on what ground"),
        ("access-request", ["decision": "denied", "ground": "x"], "somebody else may review it"),
        ("amendment-request", ["decision": "denied"], "on what ground"),
    ])
    func `in a denial too, before it is signed`(
        kind: String,
        fields: [String: String],
        reason: String
    ) throws {
        try DisclosingScene.fresh { vault, ana in
            let form = try #require(Kind.named(kind))
            var note = try form.newNote(at: SampleVault.moment)
            for field in form.fields where field.required && field.preset.isEmpty {
                note.set(field.name, field.name == "received" ? "2026-02-01" : field.example)
            }
            for (name, value) in fields { note.set(name, value) }
            let id = try vault.save(note, in: ana)
            let refusals = refused {
                _ = try vault.sign(id)
            }
            #expect(refusals.map(\.rule) == ["CD-10"])
            #expect(refusals.first?.reason.contains(reason) == true)
            #expect(refusals.first?.wayOut.contains("tacit edit \(id.shortText) --field") == true)
        }
    }

    private func refused(_ body: () throws -> Void) -> [Refusal] {
        do {
            try body()
            return []
        } catch VaultError.refused(let refusals) {
            return refusals
        } catch {
            Issue.record(error)
            return []
        }
    }
}
