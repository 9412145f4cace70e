extension Kind {
    static let soapNote = Kind(
        "soap-note",
        "SOAP note",
        "A progress note: subjective, objective, assessment, plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .required(
                "subjective",
                "Subjective",
                "what the client reports",
                example: "“Four hours, twice this week.”"
            ),
            .required(
                "objective",
                "Objective",
                "what you observe",
                example: "tired, but laughs once"
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
