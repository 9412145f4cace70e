import Practice
import Tacit
import Testing

@Suite struct `An addendum` {
    @Test func `adds to a signed record, which stays as it is`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let before = try vault.shown(notes.draft).whole
            let first = try vault.amend(notes.draft, "what was left out", reason: "late-entry")
            let second = try vault.amend(notes.draft, "and this")
            #expect(try vault.shown(first).note.value(of: "amends") == notes.draft.text)
            #expect(try vault.shown(first).status == .draft)
            try vault.sign(first)
            #expect(try vault.shown(notes.draft).whole == before)
            let addenda = try vault.addenda(to: notes.draft, vault.gate.permitToShow())
            #expect(addenda.map(\.id) == [first, second])
            #expect(addenda.map(\.status) == [.signed, .draft])
            let amended = try vault.amended(by: addenda[0], vault.gate.permitToShow())
            #expect(amended?.id == notes.draft)
            let none = try vault.amended(by: vault.shown(notes.draft), vault.gate.permitToShow())
            #expect(none == nil)
            #expect(try vault.addenda(to: first, vault.gate.permitToShow()).isEmpty)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `can be added to in its turn, and withdrawn`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            let first = try vault.amend(notes.draft, "first")
            try vault.sign(first)
            let second = try vault.amend(first, "second")
            try vault.sign(second)
            let permit = try vault.gate.permitToShow()
            #expect(try vault.addenda(to: first, permit).map(\.id) == [second])
            try vault.withdraw(first)
            #expect(try vault.addenda(to: notes.draft, vault.gate.permitToShow()).isEmpty)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `to what was brought in stays with it in the next vault, and apart`() throws {
        let lines = """
            {"client":"Ana","kind":"psychotherapy-note","id":"PN-1","body":"brought in"}
            {"client":"Ana","kind":"contact","id":"C-1","body":"text","fields":{"purpose":"records"}}
            """
        try TransferScene.fresh { vault in
            _ = try vault.bring(jsonLines: lines)
            for name in ["PN-1", "C-1"] {
                let id = try vault.recordID(matching: name)
                try vault.sign(id)
                try vault.sign(try vault.amend(id, "about \(name)"))
            }
            let (text, _) = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
            try TransferScene.fresh { other in
                _ = try other.bring(jsonLines: text)
                for name in ["PN-1", "C-1"] {
                    let id = try other.recordID(matching: name)
                    let realm = try other.shown(id).realm
                    let addenda = try other.allRecords().filter {
                        $0.note.kind == "addendum" && $0.note.body == "about \(name)"
                    }
                    #expect(addenda.map(\.realm) == [realm])
                    #expect(addenda.map { $0.note.value(of: "amends") } == [name])
                }
            }
        }
    }

    @Test func `is refused for a draft and for what was withdrawn`() throws {
        try SigningScene.fresh { vault, notes in
            #expect(
                invalidInput { try vault.amend(notes.draft, "early") } == .notAmendable(.draft)
            )
            try vault.sign(notes.draft)
            try vault.withdraw(notes.draft)
            #expect(
                invalidInput { try vault.amend(notes.draft, "late") } == .notAmendable(.withdrawn)
            )
        }
    }

    @Test func `to a psychotherapy note lies where that is kept apart, by whichever call`() throws {
        try SigningScene.fresh { vault, notes in
            let process = try #require(notes.process)
            try vault.sign(process)
            let amended = try vault.amend(process, "secretword one")
            var note = try #require(Kind.named("addendum")).filled("x", body: "secretword two")
            note.set("amends", process.shortText.lowercased())
            let added = try vault.save(note, in: notes.engagement)
            for id in [amended, added] {
                #expect(try vault.shown(id).realm == .psychotherapyNotes)
                let body = try vault.shown(id).note.body
                note.body = "secretword again: " + body
                _ = try vault.edit(
                    id,
                    parents: [1],
                    note: note,
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "addendum")
                )
                #expect(try vault.shown(id).realm == .psychotherapyNotes)
                try vault.sign(id)
                #expect(try vault.shown(id).note.value(of: "amends") == process.text)
            }
            let permit = try vault.gate.permitToShow()
            #expect(try vault.addenda(to: process, permit).count == 2)
            try Self.expectApart("secretword", 2, &vault)
            #expect(try vault.verify().isClean)
        }
    }

    /// What is kept apart is in no list, search or copy that does not name psychotherapy notes.
    static func expectApart(
        _ word: String,
        _ count: Int,
        _ vault: inout UnlockedVault
    ) throws {
        #expect(try vault.find(word).total == 0)
        #expect(try vault.find(word, IndexOracle.Scope(isNamed: true)).total == count)
        for isNamed in [false, true] {
            var listed = 0
            _ = try vault.forEachRecord(
                vault.gate.permitToSearch(includingPsychotherapyNotes: isNamed)
            ) { listed += $0.note.body.contains(word) ? 1 : 0 }
            #expect(listed == (isNamed ? count : 0))
            let text = try Self.exported(&vault, isNamed)
            #expect(text.contains(word) == isNamed)
        }
    }

    static func exported(_ vault: inout UnlockedVault, _ isNamed: Bool) throws -> String {
        var bytes: [UInt8] = []
        let permit = try vault.gate.permitToExportOwn(includingPsychotherapyNotes: isNamed)
        _ = try vault.exportOwn(format: .jsonLines, now: SampleVault.moment, permit) { piece in
            unsafe piece.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `comes back to where it lay when it is brought in, in whichever order`() throws {
        var lines: [String] = []
        try SigningScene.fresh { vault, notes in
            let process = try #require(notes.process)
            try vault.sign(process)
            let first = try vault.amend(process, "secretword one")
            try vault.sign(first)
            try vault.amend(first, "secretword two")
            try vault.sign(notes.draft)
            try vault.amend(notes.draft, "openword")
            lines = try Self.exported(&vault, true).split(separator: "\n").map { $0 + "\n" }
        }
        #expect(lines.count == 7)
        for order in [lines, lines.reversed()] {
            try TransferScene.fresh { vault in
                let report = try vault.importRecords(
                    from: .jsonLines(pieces(order.joined())),
                    ImportRequest(createClients: true),
                    now: SampleVault.moment,
                    vault.gate.permitToImport()
                )
                #expect(report.imported == 7)
                try Self.expectApart("secretword", 2, &vault)
                #expect(try vault.find("openword").total == 1)
                #expect(try vault.verify().isClean)
            }
        }
    }

    @Test func `is not signed where it names nothing that it could add to`() throws {
        try SigningScene.fresh { vault, notes in
            let process = try #require(notes.process)
            try vault.sign(process)
            let form = try #require(Kind.named("addendum"))
            let other = try vault.begin(with: "Ben")
            var ids: [Identifier] = []
            // Nothing, a draft, and a record of another engagement.
            for (named, engagement) in [
                ("00000000", notes.engagement), (notes.draft.text, notes.engagement),
                (process.text, other),
            ] {
                var note = form.filled("x")
                note.set("amends", named)
                ids.append(try vault.save(note, in: engagement))
            }
            // Written among the progress notes, and not turned to what is kept apart.
            var turned = form.filled("x")
            let written = try vault.save(turned, in: notes.engagement)
            turned.set("amends", process.text)
            let now = try SampleVault.moment
            let refused = invalidInput {
                _ = try vault.edit(
                    written,
                    parents: [1],
                    note: turned,
                    now: now,
                    vault.gate.permitToSave(kind: "addendum")
                )
            }
            #expect(refused == .amendsNothing(written))
            #expect(try vault.shown(written).revision == 1)
            let unresolved = [FieldFault(field: "amends", reason: .unresolved([]))]
            for (index, id) in ids.enumerated() {
                let namesNothing = [0, 2].contains(index)
                let refused = invalidInput { try vault.sign(id) }
                #expect(
                    refused
                        == (namesNothing
                            ? .incomplete(id, kind: "addendum", unresolved) : .amendsNothing(id)),
                    "\(index)"
                )
                #expect(try vault.shown(id).status == .draft)
            }
        }
    }

    @Test func `is found among thousands of notes without going through them`() throws {
        try TransferScene.fresh { vault in
            let lines = (0..<3_000).map { number in
                #"{"client":"Ana","kind":"progress-note","body":"note \#(number) of many"}"# + "\n"
            }
            _ = try vault.importRecords(
                from: .jsonLines(pieces(lines.joined())),
                ImportRequest(createClients: true),
                now: SampleVault.moment,
                vault.gate.permitToImport()
            )
            let engagement = try #require(try vault.engagements().first).id
            let kind = try #require(Kind.named("consultation"))
            let id = try vault.save(kind.filled("signed"), in: engagement)
            try vault.sign(id)
            let addendum = try vault.amend(id, "one more")
            let permit = try vault.gate.permitToShow()
            #expect(try vault.addenda(to: id, permit).map(\.id) == [addendum])
        }
    }
}
