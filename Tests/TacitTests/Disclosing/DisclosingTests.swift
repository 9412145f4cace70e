import Foundation
import Practice
import Rules
import Tacit
import Testing

@Suite struct `A copy for somebody else` {
    private func text(_ made: Disclosure, _ format: DisclosureFormat) -> String {
        String(decoding: made.rendered(as: format), as: UTF8.self)
    }

    @Test(arguments: DisclosureFormat.allCases)
    func `holds what the purpose lets through, and what has to lie with it`(
        format: DisclosureFormat
    ) throws {
        try DisclosingScene.fresh { vault, ana in
            let made = try vault.disclose(vault.toMia(), of: ana)
            #expect(
                made.records.map(\.note.kind).sorted() == [
                    "crisis-contact", "intake", "progress-note",
                ]
            )
            let text = text(made, format)
            let going = ["INTAKE", "DIAGNOSIS", "PROGRESS", "TITLE", "TAG", "PLAN", "CRISIS"]
            for word in going + ["Ana Pop"] { #expect(text.contains(word), "\(word)") }
            for word in ["PROCESS", "QUESTION", "OTHER", "Ben"] {
                #expect(!text.contains(word), "\(word)")
            }
            #expect(text.lowercased().contains("not encrypted"))
            #expect(!made.notices.isEmpty)
            for notice in made.notices { #expect(text.contains(notice.text.prefix(30))) }
        }
    }

    @Test func `holds a coach's part of an intake and not the rest`() throws {
        try DisclosingScene.fresh { vault, ana in
            let made = try vault.disclose(vault.toMia(.newCoach), of: ana)
            #expect(made.records.map(\.note.kind) == ["intake"])
            let text = text(made, .markdown)
            #expect(text.contains("STRENGTH"))
            #expect(!text.contains("DIAGNOSIS") && !text.contains("INTAKE"))
            #expect(made.withheldFields == 2)
        }
    }

    @Test func `leaves psychotherapy notes closed and counts them`() throws {
        try DisclosingScene.fresh { vault, ana in
            let made = try vault.disclose(vault.toMia(), of: ana)
            #expect(made.withheld[.psychotherapyNotes] == 1)
            // Neither does the recipient hear of a number that would give them away.
            #expect(!text(made, .jsonLines).contains("psychotherapy"))
        }
    }

    @Test func `holds psychotherapy notes on a release for them alone, and nothing else`() throws {
        try DisclosingScene.fresh { vault, ana in
            var request = try vault.toMia(release: "RN")
            request.includesPsychotherapyNotes = true
            let made = try vault.disclose(request, of: ana)
            #expect(made.records.map(\.note.body) == ["PROCESS"])
            #expect(made.notices.contains { $0.id.hasPrefix("psychotherapy-notes") })
            request.document = try vault.recordID(matching: "R")
            #expect(refusingRules { _ = try vault.disclose(request, of: ana) } == ["CD-02"])
        }
    }

    @Test func `that is refused is not made, not logged, and what was to go is still there`() throws
    {
        try DisclosingScene.fresh { vault, ana in
            let rows = try vault.audit().count
            let request = DisclosureRequest(purpose: .insurer, basis: .noneGiven)
            let rules = refusingRules { _ = try vault.disclose(request, of: ana) }
            #expect(rules.contains("CD-01") && rules.count == 2)
            #expect(try vault.audit().count == rows)
            let note = try vault.shown(vault.recordID(matching: "P")).note
            #expect(note.body == "PROGRESS")
        }
    }

    @Test func `is in the log before anybody holds it, sealed`() throws {
        try DisclosingScene.fresh { vault, ana in
            let made = try vault.disclose(vault.inDanger("C"), of: ana)
            let row = try #require(try vault.audit().last)
            #expect(row.action == .disclose && row.engagement == ana)
            #expect(row.count == UInt64(made.records.count))
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `can be read out of no other engagement`() throws {
        try DisclosingScene.fresh { vault, ana in
            var request = try vault.inDanger("C")
            request.items = [try vault.recordID(matching: "B")]
            #expect(throws: VaultError.self) { _ = try vault.disclose(request, of: ana) }
            #expect(try vault.account(of: "Ana Pop").entries.isEmpty)
        }
    }

    @Test func `leaves out what was withdrawn as misfiled`() throws {
        try DisclosingScene.fresh { vault, ana in
            try vault.withdraw(vault.recordID(matching: "P"))
            let made = try vault.disclose(vault.toMia(), of: ana)
            #expect(!text(made, .html).contains("PROGRESS"))
        }
    }

    @Test func `for a colleague names nobody, no day and no record`() throws {
        try DisclosingScene.fresh { vault, ana in
            let request = DisclosureRequest(
                purpose: .consultation,
                basis: .noneGiven,
                recipient: "a colleague"
            )
            let made = try vault.disclose(request, of: ana)
            #expect(made.client == nil && made.records.allSatisfy { $0.id == nil })
            let text = text(made, .jsonLines)
            #expect(text.contains("QUESTION"))
            for word in ["Ana", "Pop", "2026-02-03"] { #expect(!text.contains(word)) }
        }
    }

    @Test func `tells the client how much stayed, and why`() throws {
        try DisclosingScene.fresh { vault, ana in
            let request = DisclosureRequest(purpose: .clientAccess, basis: .clientRequest)
            let made = try vault.disclose(request, of: ana)
            #expect(text(made, .jsonLines).contains("psychotherapy-notes: 1"))
            #expect(text(made, .markdown).contains("Left out"))
        }
    }

    @Test func `of coaching says that it is no therapy`() throws {
        try DisclosingScene.fresh(.coach) { vault, ana in
            let made = try vault.disclose(vault.toMia(.newCoach), of: ana)
            #expect(text(made, .html).contains("not psychotherapy"))
            #expect(made.records.map(\.note.kind).sorted() == ["coaching-session", "goal"])
        }
    }

    @Test func `of a person who has restricted contact is marked so`() throws {
        try DisclosingScene.fresh { vault, ana in
            let person = try #require(try vault.clients().first { $0.name == "Ana Pop" })
            _ = try vault.editClient(person.id, now: SampleVault.moment) {
                $0.restrictions = [ContactRestriction(.noVoicemail)]
            }
            #expect(try vault.disclose(vault.toMia(), of: ana).isRestricted)
        }
    }

    @Test func `of a substance-use programme carries the statement, and no coach marks one`() throws
    {
        let since = try SampleVault.moment
        try DisclosingScene.fresh { vault, ana in
            let release = DisclosingScene.release.replacingOccurrences(of: "general", with: "part2")
            _ = try vault.bring(
                jsonLines: """
                    {"client":"Ana Pop","kind":"release-of-information","id":"R2",\
                    "fields":{\(release)}}
                    """
            )
            try vault.mark(ana, EngagementMark(.part2, since: since), now: since)
            #expect(
                refusingRules { _ = try vault.disclose(vault.toMia(), of: ana) }.contains("CD-05")
            )
            var request = try vault.toMia(release: "R2")
            #expect(refusingRules { _ = try vault.disclose(request, of: ana) } == ["CD-05"])
            request.part2Statement = "STATEMENT"
            for format in DisclosureFormat.allCases {
                let text = text(try vault.disclose(request, of: ana), format)
                #expect(text.contains("STATEMENT") && text.contains("what is asked for"))
            }
        }
        try DisclosingScene.fresh(.coach) { vault, ana in
            let rules = refusingRules {
                try vault.mark(ana, EngagementMark(.part2, since: since), now: since)
            }
            #expect(rules == ["CD-05"])
        }
    }

    @Test func `leaves nothing of its recipient readable in the file`() throws {
        let sample = try TransferScene.practitioner.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .therapist)
        _ = try vault.bring(jsonLines: DisclosingScene.therapy)
        let ana = try #require(
            try vault.engagements().first { $0.clients.map(\.name) == ["Ana Pop"] }
        ).id
        _ = try vault.disclose(vault.inDanger("C"), of: ana)
        try vault.lock()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
        for word in ["EMERGENCY ROOM", "ADDRESS", "FACTS", "TOLD", "serious-threat"] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(bytes.count > 10_000)
        guard PythonReader.shared != nil else { return }
        let reading = try PythonReader.read(folder, .therapist)
        #expect(reading.notes != nil, "\(reading.refusal)")
    }
}

@Suite struct `The account of disclosures` {
    @Test func `has danger in it, and not what the client authorised or got`() throws {
        try DisclosingScene.fresh { vault, ana in
            _ = try vault.disclose(vault.inDanger("C"), of: ana)
            _ = try vault.disclose(vault.toMia(), of: ana)
            _ = try vault.disclose(
                DisclosureRequest(purpose: .clientAccess, basis: .clientRequest),
                of: ana
            )
            let account = try vault.account(of: "Ana Pop")
            #expect(account.entries.count == 1 && account.leftOut == 2)
            let entry = try #require(account.entries.first)
            #expect(entry.recipient == "EMERGENCY ROOM" && entry.address == "ADDRESS")
            #expect(entry.facts == "FACTS" && entry.clientNotice == "TOLD")
            #expect(entry.basis == "serious-threat" && entry.purpose == "emergency")
            #expect(entry.description.contains("Crisis contact"))
            #expect(!entry.description.contains("CRISIS"))
            #expect(try vault.account(of: "Ben Okafor").entries.isEmpty)
        }
    }

    @Test func `has in it what was told by word of mouth, once it is signed`() throws {
        try DisclosingScene.fresh { vault, ana in
            var note = try #require(Kind.named("disclosure")).filled("told")
            note.set("basis", "serious-threat")
            note.set("facts", "FACTS")
            note.set("recipient", "BY PHONE")
            let id = try vault.save(note, in: ana)
            #expect(try vault.account(of: "Ana Pop").unsigned == 1)
            #expect(try vault.account(of: "Ana Pop").entries.isEmpty)
            try vault.sign(id)
            let account = try vault.account(of: "Ana Pop")
            #expect(account.entries.map(\.recipient) == ["BY PHONE"] && account.unsigned == 0)
            #expect(account.entries.first?.record == id)
        }
    }

    @Test func `without the facts what was told in danger stays a draft, with every word`() throws {
        try DisclosingScene.fresh { vault, ana in
            var note = try #require(Kind.named("disclosure")).filled("told")
            note.set("basis", "serious-threat")
            let id = try vault.save(note, in: ana)
            #expect(refusingRules { try vault.sign(id) } == ["CD-06"])
            #expect(try vault.shown(id).note.body == note.body)
            #expect(try vault.shown(id).status == .draft)
        }
    }

    @Test(arguments: [("2032-03-02", 1), ("2032-03-03", 0)])
    func `goes six years back in therapy, the day included`(today: String, count: Int) throws {
        try DisclosingScene.fresh { vault, ana in
            _ = try vault.disclose(vault.inDanger("C"), of: ana)
            let now = try #require(Moment(iso: "\(today)T12:00:00+01:00"))
            #expect(try vault.account(of: "Ana Pop", on: now).entries.count == count)
        }
    }

    @Test func `is the whole list in coaching, of what went to others`() throws {
        try DisclosingScene.fresh(.coach) { vault, ana in
            _ = try vault.disclose(vault.toMia(.newCoach), of: ana)
            _ = try vault.disclose(
                DisclosureRequest(purpose: .clientAccess, basis: .clientRequest),
                of: ana
            )
            let account = try vault.account(of: "Ana Pop")
            #expect(account.entries.map(\.recipient) == ["Mia Lang"])
            #expect(account.since == nil && account.leftOut == 1)
        }
    }
}
