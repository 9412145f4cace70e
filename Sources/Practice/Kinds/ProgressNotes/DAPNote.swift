extension Kind {
    static let dapNote = Kind(
        "dap-note",
        "DAP note",
        "A progress note: data, assessment, plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .required(
                "data",
                "Data",
                "what was said and observed",
                example: "slept four hours twice; tired, but laughs once"
            ),
            .required(
                "assessment",
                "Assessment",
                "what you make of it",
                example: "worry keeps the evening awake, not noise"
            ),
            .plan,
            .optional(
                "intervention",
                "Intervention",
                "what you did",
                example: "went through one evening, minute by minute"
            ),
        ],
        .aboutSession
    )
}
