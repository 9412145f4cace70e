import Practice

extension Context {
    /// SC-04: no intake on file.
    var demandedIntake: [Verdict] {
        guard latest("intake") == nil else { return [] }
        return [
            .demand(
                "there is no signed intake yet",
                wayOut: command(for: "intake"),
                document: "intake"
            )
        ]
    }

    /// SC-04: so many session notes, and no treatment plan.
    func demandedPlan(for note: DatedRecord) -> [Verdict] {
        let number = sessionNotes(before: note).count + 1
        guard number >= settings.planBeforeNote, latest("treatment-plan") == nil else { return [] }
        return [
            .demand(
                "it is session note \(number), and there is no signed treatment plan yet",
                wayOut: command(for: "treatment-plan"),
                document: "treatment-plan"
            )
        ]
    }

    /// SC-04: a note under a plan that does not say which goal it served.
    func demandedGoal(of note: DatedRecord, _ action: Action) -> [Verdict] {
        guard let plan = treatmentPlan(for: note), !note.note.namesGoal else { return [] }
        return [
            .demand(
                "it does not say which goal of the treatment plan it served",
                wayOut: action.edit("linkedGoal=\(plan.id.shortText)")
            )
        ]
    }

    /// The treatment plan under which a session stood: the latest of its day or earlier.
    func treatmentPlan(for record: DatedRecord) -> DatedRecord? {
        latest("treatment-plan", by: record.day)
    }
}

extension Note {
    /// Whether a progress note says which goal of the plan it was about: by a link, or by the
    /// section of its format.
    var namesGoal: Bool {
        says("linkedGoal") || (kind == "girp-note" && answers("goal"))
            || (kind == "pirp-note" && answers("problem"))
    }

    /// SC-04: the diagnosis of a plan is put off, or there is none, and nobody says why.
    func diagnosisWithoutReason(_ action: Action) -> [Verdict] {
        guard !says("diagnosis") || says("diagnosis", only: Self.wordsForNoDiagnosis) else {
            return []
        }
        return [
            .demand(
                "the plan has no diagnosis, and does not say why",
                wayOut: action.edit("'diagnosis=deferred: WHY'")
            )
        ]
    }

    private static let wordsForNoDiagnosis: Set<String> = [
        "deferred", "none", "no", "diagnosis", "self", "pay", "pending", "n", "a", "tbd", "-",
    ]
}
