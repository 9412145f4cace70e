import Practice

extension Context {
    /// RF-05: the question, where it is asked in this session and not answered.
    func askForCompetence(in session: DatedRecord, _ action: Action) -> [Verdict] {
        guard !session.note.says("outsideCompetence"),
            let occasion = occasionToAskForCompetence(in: session)
        else { return [] }
        return [
            .demand(
                "\(occasion): does anything lie outside your competence?",
                wayOut: action.edit("outsideCompetence=no") + " (or yes)"
            )
        ]
    }

    /// RF-05: a yes, or wording that says as much, that nothing was decided about.
    func adviseOutsideCompetence(_ session: DatedRecord) -> [Verdict] {
        let isAnswered = session.note.says("outsideCompetence", "yes")
        let isWorded = wordingTriggers(of: session).contains { $0.matter == .outsideCompetence }
        guard isAnswered || isWorded, undecided(.outsideCompetence, with: session) != nil else {
            return []
        }
        return [
            .advise(
                isAnswered
                    ? "something lies outside your competence"
                    : "a passage says that something lies outside your competence",
                wayOut: "refer, or talk to a supervisor or colleague, and note it: "
                    + "tacit add disposition\(engagementOption)",
                episode: "session \(session.id.shortText)"
            )
        ]
    }

    /// RF-05: why the question is asked in this session; `nil` where the last answer still stands.
    private func occasionToAskForCompetence(in session: DatedRecord) -> String? {
        let said = sessionNotes(before: session).last { $0.note.says("outsideCompetence") }
        // The seven answers before coaching ask it among the triggers.
        guard let answered = [said?.day, latest("suitability")?.day].compactMap(\.self).max() else {
            return "it is asked with the first session"
        }
        if let renewal = lastRenewal(by: session.day), renewal > answered {
            return "the coaching was renewed"
        }
        let raised = records.filter { $0.id != session.id && $0.day <= session.day }
            .flatMap(triggers)
        if raised.contains(where: { $0.day > answered && $0.matter != .outsideCompetence }) {
            return "something came up that asks for a referral"
        }
        if let reached = standstillReached(before: session), reached.day >= answered {
            return "nothing moved for some time"
        }
        return nil
    }
}
