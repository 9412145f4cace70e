extension Kind {
    static let consultation = Kind(
        "consultation",
        "Consultation",
        "A colleague's or supervisor's view (RF-10).",
        in: [.therapy, .coaching],
        takesSections: true,
        [
            .required(
                "with",
                "With whom",
                "name and profession",
                example: "supervisor, psychologist"
            ),
            .required(
                "basis",
                "Basis",
                "why you may speak of the client (RF-10)",
                .choice(["release", "treatment", "emergency", "anonymised"])
            ),
            .required(
                "question",
                "Question",
                "what was asked",
                example: "how to end well when the client moves away"
            ),
            .optional(
                "advice",
                "Advice",
                "what was answered",
                example: "name the ending early, and more than once"
            ),
            .optional(
                "action",
                "Action",
                "what you will do",
                example: "brings it up next time"
            ),
            .session,
        ]
    )
}
