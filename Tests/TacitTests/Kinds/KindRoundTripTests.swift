import Practice
import Tacit
import TestSupport
import Testing

@Suite struct `A record of every kind` {
    @Test(arguments: Role.allCases)
    func `is saved where its kind belongs, and refused by SC-01 everywhere else`(
        role: Role
    ) throws {
        // Written out apart from the tables: what each role keeps.
        let own: [Role: Int] = [.therapist: 39, .coach: 35, .client: 7]
        try TransferScene.fresh(role) { vault in
            let engagement = try engagement(of: &vault)
            var saved: Set<String> = []
            for kind in Kind.all {
                let rules = refusingRules { _ = try vault.gate.permitToSave(kind: kind.id) }
                let belongs = kind.realm(in: role.discipline) != nil
                #expect(rules == (belongs ? [] : ["SC-01"]), "\(kind.id)")
                // Without a permit there is no call to add it with.
                guard rules.isEmpty else { continue }
                let note = Note(kind: kind.id, body: "text")
                _ = try vault.add(
                    NewRecord(engagement: engagement, note: note),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: kind.id)
                )
                saved.insert(kind.id)
            }
            #expect(saved == Set(Kind.kinds(of: role.discipline).map(\.id)))
            #expect(saved.count == own[role])
            #expect(try vault.contents().count == saved.count)
        }
    }

    @Test(arguments: Role.allCases, 0..<4 as Range<UInt64>)
    func `with every field filled comes back from a copy as it went in`(
        role: Role,
        seed: UInt64
    ) throws {
        var random = SeededRandom(seed: seed)
        let notes = Kind.kinds(of: role.discipline).map {
            FilledForm.note(of: $0, using: &random)
        }
        try TransferScene.fresh(role) { vault in
            let engagement = try engagement(of: &vault)
            for note in notes {
                let saved = try vault.add(
                    NewRecord(engagement: engagement, note: note),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: note.kind)
                )
                let shown = try vault.record(saved.id, vault.gate.permitToShow())
                #expect(same(shown.note, note), "\(note.kind), seed \(seed)")
            }
            let before = try vault.contents()
            let (text, report) = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
            #expect(report.records == notes.count && report.problems.isEmpty)
            try TransferScene.fresh(role) { other in
                let brought = try other.bring(jsonLines: text)
                #expect(brought.imported == notes.count, "seed \(seed)")
                #expect(try other.contents() == before, "seed \(seed)")
            }
        }
    }

    @Test func `is completed as it is saved, and says all that it lacks`() throws {
        let now = try SampleVault.moment
        try TransferScene.fresh(.coach) { vault in
            let engagement = try vault.begin(with: "Ana Pop")
            let elsewhere = try vault.begin(with: "Ben Okafor")
            let goal = try vault.write("A goal", in: engagement, kind: "goal").id
            let foreign = try vault.write("Another's", in: elsewhere, kind: "goal").id
            let session = try vault.write("A session", in: engagement, kind: "session").id
            let note = Note(
                kind: "commitment",
                fields: [
                    .init(name: "what", value: " call them "), .init(name: "byWhen", value: "fri"),
                    .init(name: "status", value: "OPEN"),
                    .init(name: "goal", value: goal.shortText.lowercased()),
                    .init(name: "session", value: session.text),
                ]
            )
            let saved = try vault.completed(note, of: engagement, now: now)
            #expect(
                saved.fields.map(\.value)
                    == [" call them ", "2026-03-06", "open", goal.text, session.text]
            )
            #expect(try vault.faults(in: saved, of: engagement, now: now).isEmpty)
            // A session is no goal, and nobody else's goal is one of this engagement.
            for wrong in [session.text, foreign.text, "ZZZZ"] {
                var other = note
                other.set("goal", wrong)
                other.set("byWhen", "soonish")
                let kept = try vault.completed(other, of: engagement, now: now)
                #expect(kept.value(of: "goal") == wrong && kept.value(of: "byWhen") == "soonish")
                #expect(
                    try vault.faults(in: kept, of: engagement, now: now)
                        == [
                            FieldFault(field: "byWhen", reason: .notADate(.notUnderstood)),
                            FieldFault(field: "goal", reason: .unresolved(["goal"])),
                        ]
                )
            }
        }
    }

    @Test func `that was written before its fields had types is read and left as it is`() throws {
        let now = try SampleVault.moment
        try TransferScene.fresh(.therapist) { vault in
            let engagement = try vault.begin(with: "Ana Pop")
            let old = Note(
                kind: "progress-note",
                fields: [
                    .init(name: "start", value: "ten"), .init(name: "riskStatement", value: "n/a"),
                    .init(name: "linkedGoal", value: "the second one"),
                    .init(name: "stop", value: "11AM"),
                ],
                body: "text"
            )
            let saved = try vault.add(
                NewRecord(engagement: engagement, note: old),
                now: now,
                vault.gate.permitToSave(kind: old.kind)
            )
            let shown = try vault.record(saved.id, vault.gate.permitToShow()).note
            #expect(same(shown, old))
            // An edit of something else leaves it alone, too.
            var edited = shown
            edited.body = "more text"
            let completed = try vault.completed(edited, since: shown, of: engagement, now: now)
            #expect(same(completed, edited))
            #expect(
                try vault.faults(in: shown, of: engagement, now: now).map(\.field)
                    == ["start", "sessionNumber", "modality", "linkedGoal", "riskStatement"]
            )
        }
    }

    /// A client's for a practitioner, the journal for a client.
    private func engagement(of vault: inout UnlockedVault) throws -> Identifier {
        guard vault.role == .client else { return try vault.begin(with: "Ana \u{202E}Pop") }
        return try #require(try vault.engagements().first).id
    }

    private func same(_ first: Note, _ second: Note) -> Bool {
        let texts = [first, second].map { note in
            [note.kind, note.at?.iso ?? "", note.title, note.body] + note.tags
                + note.fields.flatMap { [$0.name, $0.value] }
        }
        return texts[0].count == texts[1].count
            && zip(texts[0], texts[1]).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
    }
}
