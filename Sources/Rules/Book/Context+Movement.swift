import Practice

extension Context {
    /// RF-06: so many sessions in a row in which nothing moved, up to the one that is to be signed.
    func adviseStandstill(_ action: Action) -> [Verdict] {
        guard let session = action.signing("coaching-session"),
            let flat = withoutMovement(upTo: session), flat.count >= settings.flatSessions
        else { return [] }
        return [
            .advise(
                "nothing moved in \(flat.count) sessions in a row",
                wayOut: "change the strategy, refer or close: "
                    + "tacit add action-plan\(engagementOption)",
                episode: "since \(flat.first.id.shortText)"
            )
        ]
    }

    /// How many coaching sessions up to this one passed without movement, and the first of them;
    /// `nil` where something moved (RF-06).
    private func withoutMovement(upTo record: DatedRecord) -> (count: Int, first: DatedRecord)? {
        let sessions = sessionNotes(upTo: record)
        let start = Episode.start(sessions.count) { index in
            let since = index == 0 ? Int.min : sessions[index - 1].day
            return sessions[index].status != .imported && !sessions[index].note.answers("wins")
                && !hasMoved(after: since, until: sessions[index].day)
        }
        return start.map { (sessions.count - $0, sessions[$0]) }
    }

    /// The session with which so many without movement were reached, where they go on up to the
    /// latest session before this one (RF-05).
    func standstillReached(before record: DatedRecord) -> DatedRecord? {
        let sessions = sessionNotes(before: record)
        guard let last = sessions.last, let flat = withoutMovement(upTo: last),
            flat.count >= settings.flatSessions
        else { return nil }
        return sessions.suffix(flat.count - settings.flatSessions + 1).first
    }

    /// Whether something moved from the day after one session to the day of the next.
    private func hasMoved(after: Int, until: Int) -> Bool {
        records.contains { record in
            guard record.status != .withdrawn, let day = record.dayOfMovement else { return false }
            return day > after && day <= until
        }
    }
}

extension DatedRecord {
    /// The day on which this record shows that something moved; `nil` where it shows nothing.
    fileprivate var dayOfMovement: Int? {
        switch note.kind {
        case "win": day
        case "contact": note.says("purpose", "win") ? day : nil
        case "check-in": note.answers("progress") ? day : nil
        // A plan of its own for a goal is a change of strategy.
        case "action-plan": status.isFinal ? day : nil
        case "commitment":
            note.says("status", "done")
                ? note.dayNumber(of: "reviewedOn") ?? written.dayNumber : nil
        case "goal": dayOfProgress
        default: nil
        }
    }

    /// A goal shows how far it has come, and was last written when that changed; one that was only
    /// set down does not show movement.
    private var dayOfProgress: Int? {
        guard note.says("progress") || note.says("status", "reached"), written.dayNumber > day
        else { return nil }
        return written.dayNumber
    }
}
