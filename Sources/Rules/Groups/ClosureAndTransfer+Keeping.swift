import Practice

/// What CL-04 says.
extension Verdict {
    static func purging(_ context: Context) -> [Verdict] {
        guard let engagement = context.engagement, let term = context.retention else { return [] }
        let open =
            context.isOngoing && engagement.discipline != .journal
            ? [
                Verdict.refuse(
                    "it is not closed",
                    wayOut: "tacit engagement close \(engagement.reference)"
                )
            ] : []
        return open + held(engagement, context) + tooEarly(term, context)
    }

    static func deleting(_ record: DatedRecord, _ context: Context) -> [Verdict] {
        guard let engagement = context.engagement, let term = context.retention else { return [] }
        // A draft is no record yet, and a page of a journal belongs to who wrote it.
        let isFree = record.status == .draft || engagement.discipline == .journal
        return held(engagement, context) + (isFree ? [] : tooEarly(term, context))
    }

    private static func held(_ engagement: EngagementFacts, _ context: Context) -> [Verdict] {
        guard engagement.stands(.legalHold) else { return [] }
        return [
            .refuse(
                "a legal hold stands: nothing of it is destroyed",
                wayOut: "when it has ended: tacit hold\(context.engagementOption) --lift "
                    + "--reason TEXT"
            )
        ]
    }

    private static func tooEarly(_ term: RetentionTerm, _ context: Context) -> [Verdict] {
        guard let lastDay = term.lastDay, !term.mayEndEarly, !term.isOver(on: context.now)
        else { return [] }
        return [
            .refuse(
                "it is kept until \(lastDay.iso), that day included: \(term.ground.words)",
                wayOut: "wait until the day after, or take a misfiled record out of sight: "
                    + "tacit withdraw ID --reason TEXT"
            )
        ]
    }

    /// What is over, so that it can go; nothing of an open engagement.
    static func keeping(_ context: Context) -> [Verdict] {
        guard let engagement = context.engagement, let term = context.retention,
            let lastDay = term.lastDay, term.isOver(on: context.now), term.holds.isEmpty,
            !context.isOngoing
        else { return [] }
        let reason = "its time of keeping ended on \(lastDay.iso)"
        let wayOut = "tacit purge --engagement \(engagement.reference)"
        return [
            term.mustEnd
                ? .advise(
                    reason + ", and the law of the place wants it gone",
                    wayOut: wayOut,
                    episode: lastDay.iso
                ) : .inform(reason + ": it may be destroyed", wayOut: wayOut, episode: lastDay.iso)
        ]
    }
}

extension RetentionTerm.Ground {
    /// On what the day rests, in words.
    var words: String {
        switch self {
        case .lastService(let years): "\(years) years after the last session"
        case .comingOfAge(let years): "\(years) years after the client comes of age"
        case .agreement(let years): "\(years) years after the last session, as agreed"
        case .authorizations(let years): "\(years) years after the last authorization or disclosure"
        case .inquiry(let days): "\(days) days after a first talk"
        case .writer: "as its writer wishes"
        }
    }
}
