import Practice
import Tacit

/// Where the work with a person stands, for whoever opens the door in a minute.
struct ClientOverview {
    private let goals: [Record]
    private let commitments: [Record]
    private let sessions: [KeptSession]
    private let due: DueItems
    private let roster: Roster
    private let today: Moment

    init(
        _ engagements: [Engagement],
        _ roster: Roster,
        _ vault: borrowing UnlockedVault,
        today: Moment
    ) throws {
        let ids = Set(engagements.map(\.id))
        let matching = try vault.records(
            matching: RecordFilter(engagements: ids, kinds: ["goal", "commitment"]),
            try vault.gate.permitToSearch()
        )
        Damage.tell(matching.problems)
        goals = matching.records.filter { $0.note.kind == "goal" }.inOrder(by: "due")
        commitments = matching.records.filter { record in
            record.note.kind == "commitment" && record.note.value(of: "status") ?? "open" == "open"
        }.inOrder(by: "byWhen")
        sessions = try engagements.flatMap { engagement in
            try vault.sessions(of: engagement.id, try vault.gate.permitToSearch())
        }
        due = try DueView.all(in: ids, vault, now: today)
        self.roster = roster
        self.today = today
    }

    var sections: [ClientView.Section] {
        [
            section(ofSession: last, key: "lastSession", title: "last session"),
            section(ofSession: next, key: "nextSession", title: "next session"),
            goalSection, commitmentSection, dueSection,
        ]
    }

    // MARK: Sessions

    /// The latest one that took place.
    private var last: KeptSession? {
        dated.last { kept in
            let attendance = kept.record.note.value(of: "attendance") ?? ""
            return kept.day <= today.dayNumber && ["attended", "late"].contains(attendance)
        }
    }

    /// The first one ahead that nobody has cancelled.
    private var next: KeptSession? {
        dated.first { kept in
            let attendance = kept.record.note.value(of: "attendance") ?? ""
            return kept.day > today.dayNumber && !attendance.hasPrefix("cancelled")
        }
    }

    /// In order of day, then of start and number.
    private var dated: [KeptSession] {
        sessions.filter { $0.record.note.at != nil }.sorted { $0.order < $1.order }
    }

    private func section(
        ofSession kept: KeptSession?,
        key: String,
        title: String
    ) -> ClientView.Section {
        let note = kept?.record.note
        let said = ["number", "start", "modality", "attendance"].map { note?.value(of: $0) ?? "" }
        let number = said[0].isEmpty ? [] : ["number \(said[0])"]
        return ClientView.Section(
            key: key,
            title: title,
            document: kept.map { kept in
                [
                    "id": .string(kept.id.text), "at": .optional(note?.at?.iso),
                    "number": .optional(note?.value(of: "number")),
                    "modality": .string(said[2]), "attendance": .string(said[3]),
                ]
            } ?? .null,
            text: kept == nil
                ? "" : PartsText.line(note?.at?.spoken ?? "", number + Array(said[1...]))
        )
    }

    // MARK: Goals, commitments, what is due

    private var goalSection: ClientView.Section {
        var table = Table()
        for goal in goals {
            let note = goal.note
            let progress = note.value(of: "progress").map { "\($0) of 10" } ?? ""
            table.add([
                goal.id.shortText, note.value(of: "status") ?? "open", progress,
                note.value(of: "due") ?? "", note.value(of: "statement") ?? note.title,
            ])
        }
        return section(
            "goals",
            "goals",
            goals,
            ["statement", "status", "progress", "due"],
            table
        )
    }

    private var commitmentSection: ClientView.Section {
        var table = Table()
        for commitment in commitments {
            let note = commitment.note
            table.add([
                commitment.id.shortText, note.value(of: "byWhen") ?? "",
                note.value(of: "what") ?? note.title,
            ])
        }
        return section(
            "commitments",
            "open commitments",
            commitments,
            ["what", "byWhen", "status"],
            table
        )
    }

    private func section(
        _ key: String,
        _ title: String,
        _ records: [Record],
        _ fields: [String],
        _ table: Table
    ) -> ClientView.Section {
        ClientView.Section(
            key: key,
            title: title,
            document: .array(
                records.map { record in
                    .object(
                        [("id", .string(record.id.text))]
                            + fields.map { ($0, .optional(record.note.value(of: $0))) }
                    )
                }
            ),
            text: table.text
        )
    }

    private var dueSection: ClientView.Section {
        let view = DueView(due: due, roster: roster, today: today)
        return ClientView.Section(
            key: "due",
            title: "due",
            document: view.document,
            text: due.items.isEmpty && due.psychotherapyDraftsWithheld == 0 ? "" : view.text
        )
    }
}

extension KeptSession {
    fileprivate var day: Int { record.note.at?.dayNumber ?? .min }

    fileprivate var order: (Int, String, Int, Identifier) {
        let note = record.note
        return (
            day, note.value(of: "start") ?? "", note.value(of: "number").flatMap { Int($0) } ?? 0,
            id
        )
    }
}

extension [Record] {
    /// Those with the nearest day first, those without one last.
    fileprivate func inOrder(by field: String) -> [Record] {
        sorted { one, other in
            // After every year that there is.
            let (day, otherDay) = (one.note.value(of: field), other.note.value(of: field))
            return (day ?? "~", one.id) < (otherDay ?? "~", other.id)
        }
    }
}
