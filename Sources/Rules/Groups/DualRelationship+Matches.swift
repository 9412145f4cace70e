import Practice

/// What DR-01 says about one entry of the conflict check.
extension Verdict {
    static func about(
        _ match: ConflictMatch,
        _ opening: Opening,
        _ context: Context
    ) -> [Verdict] {
        guard !match.isAnswered || match.certainty == .same, match.discipline != .journal,
            context.role.discipline != .journal
        else { return [] }
        if match.discipline == context.role.discipline {
            return match.isOpen && match.certainty == .same
                ? [secondOfOneService(opening)].compactMap { $0 } : []
        }
        if opening.isInquiry { return [firstTalk(match)] }
        if match.certainty == .perhaps { return match.mayMatter(context) ? [samePerson] : [] }
        if match.isOpen { return [bothAtOnce(match)] }
        return match.discipline == .therapy ? afterTherapy(match, opening, context) : []
    }

    private static func bothAtOnce(_ match: ConflictMatch) -> Verdict {
        .refuse(
            "you have an open \(match.discipline.rawValue) engagement with this person",
            wayOut: "close that one first, or name a colleague who can take over"
        )
    }

    private static func firstTalk(_ match: ConflictMatch) -> Verdict {
        .advise(
            match.certainty == .perhaps || !match.isOpen
                ? "you may have worked with this person in another role"
                : "you have an open \(match.discipline.rawValue) engagement with this person: "
                    + "a first talk is as far as it goes",
            wayOut: "name a colleague who can take over, and sign it: tacit add disposition",
            episode: "inquiry"
        )
    }

    private static let samePerson = Verdict.demand(
        "somebody of the same name is on file in another role: is it the same person?",
        wayOut:
            "add the birth date (tacit client edit REF --born DATE), or say that it is somebody "
            + "else: --not-the-same-person"
    )

    private static func secondOfOneService(_ opening: Opening) -> Verdict? {
        guard opening.subtype == nil, opening.roles.isEmpty,
            opening.document("relationship") == nil
        else { return nil }
        return .advise(
            "this person has an open engagement of the same service with you",
            wayOut: "say how the two differ: --subtype couple, or --role REF=partner",
            episode: "second"
        )
    }

    private static func afterTherapy(
        _ match: ConflictMatch,
        _ opening: Opening,
        _ context: Context
    ) -> [Verdict] {
        guard let from = match.coachingFrom(context) else {
            return [
                .refuse(
                    "therapy with this person ended, and nobody knows on which day",
                    wayOut: "ask a colleague to take over"
                )
            ]
        }
        guard from.dayNumber <= context.now.dayNumber else {
            return [
                .refuse(
                    "therapy with this person ended less than \(context.settings.waitingDays) days "
                        + "ago: coaching can begin on \(from.iso)",
                    wayOut: "wait until then, or name a colleague who can begin now"
                )
            ]
        }
        guard opening.rationaleAfterTherapy == nil else { return [] }
        return [
            .demand(
                "coaching after therapy needs a note of why it does no harm, and that the client "
                    + "knows and agrees",
                wayOut:
                    "fill a template (tacit template relationship) with relation=former-client, "
                    + "analysis and clientInformed, and open with --document relationship=PATH",
                document: "relationship"
            )
        ]
    }
}

extension ConflictMatch {
    /// The first day on which coaching may follow this therapy; `nil` where its end is not known.
    fileprivate func coachingFrom(_ context: Context) -> Moment? {
        closed.flatMap { Moment(dayNumber: $0.dayNumber + context.settings.waitingDays) }
    }

    /// Whether it would stand against the opening, if it were the same person.
    fileprivate func mayMatter(_ context: Context) -> Bool {
        isOpen || discipline == .therapy
    }
}

extension Opening {
    /// Why coaching does no harm to somebody who was in therapy.
    fileprivate var rationaleAfterTherapy: Note? {
        documents.first {
            $0.kind == "relationship" && $0.value(of: "relation") == "former-client"
                && $0.says("analysis") && $0.value(of: "clientInformed") == "yes"
        }
    }
}
