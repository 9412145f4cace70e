import Practice

/// What CL-01 says.
extension Verdict {
    static func noTerm(_ record: DatedRecord) -> Verdict {
        .demand(
            "it does not say until when: neither a last day nor a number of sessions",
            wayOut: "tacit edit \(record.id.shortText) --field endDate=DATE, or --field "
                + "sessionCount=NUMBER"
        )
    }

    static func sessionPastTerm(_ record: DatedRecord?, _ context: Context) -> [Verdict] {
        guard let record, let term = context.coachingTerm else { return [] }
        let day = record.note.at ?? record.written
        guard term.isOver(forSessionOn: day) else { return [] }
        return [
            .demand(
                term.hasEnded(before: day)
                    ? "the session was after the last day of the agreement"
                    : "all sessions of the agreement are used up",
                wayOut: context.command(for: "renewal")
                    + ", or \(record.signingExcepted("CL-01"))",
                document: "renewal"
            )
        ]
    }

    static func termEnded(_ context: Context) -> [Verdict] {
        guard let term = context.coachingTerm, let lastDay = term.lastDay,
            term.hasEnded(before: context.now)
        else { return [] }
        return [
            .advise(
                "the last day of the agreement has passed",
                wayOut: "\(context.command(for: "renewal")), or end it: tacit engagement close "
                    + (context.engagement?.reference ?? "REF"),
                episode: lastDay.withoutClock.iso
            )
        ]
    }

    static func planReview(_ context: Context) -> [Verdict] {
        guard let plan = context.latest("treatment-plan") else { return [] }
        let from = plan.note.at ?? plan.written
        let later = Moment(dayNumber: from.dayNumber + context.settings.reviewDays)
        let agreed = plan.note.value(of: "reviewDate").flatMap(Moment.init(iso:))
        guard let day = agreed ?? later, day.dayNumber < context.now.dayNumber else { return [] }
        return [
            .advise(
                "the day on which the treatment plan was to be looked at again has passed",
                wayOut: "write it anew, even if it stays the same: tacit add treatment-plan"
                    + context.engagementOption,
                episode: plan.id.shortText
            )
        ]
    }
}
