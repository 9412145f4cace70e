import Practice

extension Context {
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

    /// Whether the diagnosis is put off, or there is none, and nobody says why (SC-04).
    var leavesDiagnosisUnexplained: Bool {
        !says("diagnosis")
            || says(
                "diagnosis",
                only: [
                    "deferred", "none", "no", "diagnosis", "self", "pay", "pending", "n", "a",
                    "tbd",
                    "-",
                ]
            )
    }
}
