extension FieldForm {
    /// A code, or why there is none (SC-04).
    static let diagnosis = required(
        "diagnosis",
        "Diagnosis or its status",
        "a code and its name; or deferred, none, no-diagnosis-self-pay, with the reason",
        example: "deferred: two more meetings are needed"
    )
}

extension FieldForm {
    /// Whose a paper is, where several people share the work.
    static let person = optional(
        "person",
        "Whose",
        "in joint work: the id or the name of the client whose it is (JC-01)",
        example: "4BQF8P8Z"
    )
}

extension [FieldForm] {
    /// A negative belief about oneself, with where it comes from; coaching has a saboteur instead
    /// (TM-05).
    static var coreBelief: [FieldForm] {
        [
            .optional(
                "coreBelief",
                "Core belief",
                "what the client holds to be true of themselves",
                example: "“I am only worth what I achieve.”"
            ),
            .optional(
                "coreBeliefOrigin",
                "Origin of the belief",
                "where it comes from",
                example: "praise at home came for marks and for nothing else"
            ),
            .optional(
                "coreBeliefHistory",
                "History of the belief",
                "how it went on",
                example: "quiet at university, loud again since the promotion"
            ),
            .optional(
                "coreBeliefEvidence",
                "Evidence",
                "what speaks for it and against it, in the client's eyes",
                example: "against it: friends who stayed through a year without work"
            ),
        ]
    }
}
