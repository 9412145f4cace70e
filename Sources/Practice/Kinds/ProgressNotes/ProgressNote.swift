extension Kind {
    /// The free form, the default of a therapist.
    static let progressNote = Kind(
        "progress-note",
        "Progress note",
        "What happened in a session, in free form.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .optional(
                "subjective",
                "Subjective",
                "what the client reports",
                example: "“Four hours, twice this week.”"
            ),
            .optional(
                "objective",
                "Objective",
                "what you observe",
                example: "tired, but laughs once"
            ),
            .optional(
                "assessment",
                "Assessment",
                "what you make of it",
                example: "worry keeps the evening awake, not noise"
            ),
            .optional(
                "intervention",
                "Intervention",
                "what you did",
                example: "went through one evening, minute by minute"
            ),
            .optional(
                "plan",
                "Plan",
                "what comes next",
                example: "keeps the diary; sleep restriction next week"
            ),
        ],
        .aboutSession
    )
}
