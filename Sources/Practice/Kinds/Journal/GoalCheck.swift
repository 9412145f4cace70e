extension Kind {
    static let goalCheck = Kind(
        "goal-check",
        "Goal check",
        "Where a goal of one's own stands.",
        in: [.journal],
        takesSections: true,
        [
            .optional("goal", "Goal", "which goal", example: "twenty minutes of piano a day"),
            .optional("progress", "Progress", "what moved", example: "five days out of seven"),
            .optional("rating", "Rating", "how far it has come", .number(0...10), example: "7"),
            .optional("next", "Next", "the next small step", example: "the lid stays open"),
        ]
    )
}
