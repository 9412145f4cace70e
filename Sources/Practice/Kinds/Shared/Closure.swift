extension Kind {
    /// That the engagement ended; how it went is told by a discharge summary or a completion.
    static let closure = Kind(
        "closure",
        "Closure",
        "That an engagement ended, and what follows (CL-02).",
        in: [.therapy, .coaching],
        takesSections: true,
        [
            .required(
                "reason",
                "Reason",
                "why it ends",
                .choice([
                    "completed", "ended-by-client", "ended-by-practitioner", "interrupted",
                    "transferred", "not-begun", "deceased",
                ])
            ),
            .optional("lastContact", "Last contact", "the day", .date(ahead: false)),
            .optional(
                "interruption",
                "About the interruption",
                "what happened; needed where it ends abruptly (CL-02)",
                example: "moved abroad within a week"
            ),
            .optional(
                "successor",
                "Successor plan",
                "who goes on, and how they know; needed where it ends abruptly (CL-02)",
                example: "two names given, a letter on the client's wish"
            ),
        ]
    )
}
