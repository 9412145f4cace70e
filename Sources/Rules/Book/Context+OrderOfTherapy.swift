import Practice

extension Context {
    /// SC-04: no intake on file.
    var demandedIntake: Verdict? {
        guard latest("intake") == nil else { return nil }
        return .demand(
            "there is no signed intake yet",
            wayOut: command(for: "intake"),
            document: "intake"
        )
    }

    /// SC-04: so many session notes, and no treatment plan.
    func demandPlan(for note: DatedRecord) -> Verdict? {
        let number = sessionNotes(before: note).count + 1
        guard number >= settings.planBeforeNote, latest("treatment-plan") == nil else { return nil }
        return .demand(
            "it is session note \(number), and there is no signed treatment plan yet",
            wayOut: command(for: "treatment-plan"),
            document: "treatment-plan"
        )
    }

    /// SC-04: a note under a plan that does not say which goal it served.
    func demandGoal(of note: DatedRecord, _ action: Action) -> Verdict? {
        guard let plan = treatmentPlan(for: note), !note.note.namesGoal else { return nil }
        return .demand(
            "it does not say which goal of the treatment plan it served",
            wayOut: action.edit("linkedGoal=\(plan.id.shortText)")
        )
    }
}
