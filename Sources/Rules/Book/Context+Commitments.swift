import Practice

extension Context {
    /// What the client took on before that day and nobody has looked at on it or since (CB-03).
    func unreviewedCommitments(on day: Int) -> [DatedRecord] {
        openCommitments.filter { commitment in
            commitment.day < day && (commitment.note.dayNumber(of: "reviewedOn") ?? .min) < day
        }
    }

    /// What was carried on three times or more.
    var commitmentsCarriedOn: [DatedRecord] {
        openCommitments.filter { ($0.note.value(of: "timesCarried").flatMap { Int($0) } ?? 0) >= 3 }
    }

    private var openCommitments: [DatedRecord] {
        records.filter { record in
            record.note.kind == "commitment" && record.status != .withdrawn
                && !record.note.says("status", "done") && !record.note.says("status", "dropped")
        }
    }
}
