import Practice

extension Note {
    /// What in the seven answers speaks against coaching alone, beside danger (RF-09).
    fileprivate var answersAgainstCoaching: [String] {
        var answers: [String] = []
        if says("stability", "not-stable") { answers.append("stability") }
        if !lines(of: "referralTriggers").allSatisfy({ $0 == "none" }) {
            answers.append("referral triggers")
        }
        if says("canSetGoals", "no") { answers.append("setting goals") }
        if says("perspective", "no") { answers.append("perspective") }
        return answers
    }

    fileprivate var namesDanger: Bool { says("imminentDanger", "yes") }
}

extension Context {
    /// RF-09: what the seven answers say when coaching is to be opened with them.
    ///
    /// The answers may have been kept with an inquiry.
    func suitability(for opening: Opening) -> [Verdict] {
        guard let answers = opening.document("suitability") ?? latest("suitability")?.note else {
            return []
        }
        if answers.namesDanger {
            return [
                .refuse(
                    "there is imminent danger: that is for an emergency service, not for coaching",
                    wayOut:
                        "keep the answers as an inquiry: tacit engagement open --inquiry; crisis "
                        + "contact, disposition and referral can be signed there"
                )
            ]
        }
        let against = answers.answersAgainstCoaching
        let isDecided =
            answers.says("disposition") || opening.document("disposition") != nil
            || latest("disposition", "referral") != nil
        guard !against.isEmpty, !isDecided else { return [] }
        return [
            .demand(
                "an answer speaks against coaching alone (\(against.joined(separator: ", "))), and "
                    + "it does not say what was decided",
                wayOut: "answer 'disposition' with referral or therapy-alongside, and note why in "
                    + "dispositionNote"
            )
        ]
    }

    /// RF-09: the seven answers, asked for when a session is signed.
    var suitabilityForSessions: [Verdict] {
        guard let answers = latest("suitability") else {
            return [
                .demand(
                    "the seven questions before coaching are not answered yet",
                    wayOut: command(for: "suitability"),
                    document: "suitability"
                )
            ]
        }
        let note = answers.note
        let isDecided = final("disposition", "referral").contains { $0.day >= answers.day }
        let isOpen =
            note.namesDanger || (!note.answersAgainstCoaching.isEmpty && !note.says("disposition"))
        guard isOpen, !isDecided else { return [] }
        return [
            .demand(
                note.namesDanger
                    ? "there was imminent danger, and it is not noted what was done"
                    : "an answer speaks against coaching alone, and it is not noted what was decided",
                wayOut: command(for: "disposition"),
                document: "disposition"
            )
        ]
    }
}
