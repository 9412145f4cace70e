extension Kind {
    static let mood = Kind(
        "mood",
        "Mood",
        "How it feels right now.",
        in: [.journal],
        [
            .required(
                "rating",
                "Rating",
                "1 is the lowest, 10 the highest",
                .number(1...10),
                example: "6"
            ),
            .optional(
                "context",
                "Context",
                "where, with whom, doing what",
                example: "on the train home"
            ),
        ]
    )
}
