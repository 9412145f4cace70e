import Practice

/// For how long coaching was agreed on: until a day, for a number of sessions, or both (CL-01).
struct CoachingTerm {
    /// The last day; `nil` where none was agreed.
    let lastDay: Moment?
    /// So many sessions since the agreement; `nil` where no number was agreed.
    let sessions: Int?
    /// How many of them are documented.
    let used: Int

    /// Whether a session on a day, one more than those that are documented, is past the term.
    func isOver(forSessionOn day: Moment) -> Bool {
        hasEnded(before: day) || sessions.map { used >= $0 } ?? false
    }

    func hasEnded(before day: Moment) -> Bool {
        lastDay.map { $0.dayNumber < day.dayNumber } ?? false
    }
}

extension Context {
    /// The term of the newest agreement and its renewals; `nil` without an agreement that names one.
    ///
    /// The newest of them says what counts: a day, a number or both. Numbers of sessions add up,
    /// from the agreement on.
    var coachingTerm: CoachingTerm? {
        guard let first = records.lastIndex(where: { $0.status.isFinal && $0.isAgreement })
        else { return nil }
        let agreement = records[first]
        // A renewal may lie before the agreement in time only where it belongs to an older one.
        let papers = [agreement] + records[first...].filter { $0.status.isFinal && $0.isRenewal }
        guard let newest = papers.last?.note, newest.isTermed else { return nil }
        let since = (agreement.note.at ?? agreement.written).dayNumber
        let used = final("coaching-session").filter {
            ($0.note.at ?? $0.written).dayNumber >= since
        }
        return CoachingTerm(
            lastDay: newest.value(of: "endDate").flatMap(Moment.init(iso:)),
            sessions: newest.says("sessionCount")
                ? papers.compactMap { $0.note.value(of: "sessionCount").flatMap { Int($0) } }
                    .reduce(0, +) : nil,
            used: used.count
        )
    }
}

extension DatedRecord {
    fileprivate var isAgreement: Bool { note.kind == "coaching-agreement" }
    fileprivate var isRenewal: Bool { note.kind == "renewal" }
}

extension Note {
    /// Whether it says when the term ends, so that it can be told.
    var isTermed: Bool { says("endDate") || says("sessionCount") }
}
