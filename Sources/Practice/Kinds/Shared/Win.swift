extension Kind {
    /// Of the journal too, where a goal is no record: so it is named in words or by its id.
    static let win = Kind(
        "win",
        "Win",
        "Something that went well.",
        in: [.coaching, .journal],
        isKeptCurrent: true,
        prompts: [.coaching: Prompts.coachingContact, .journal: Prompts.journalWin],
        [
            .required(
                "what",
                "What",
                "what went well",
                example: "spoke without notes for ten minutes"
            ),
            .optional("strength", "Strength", "what it shows", example: "patience"),
            .optional("goal", "Goal", "which goal it serves", example: "the Monday meeting"),
        ]
    )
}
