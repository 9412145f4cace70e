extension Kind {
    static let goal = Kind(
        "goal",
        "Goal",
        "Something the client wants, so that it can be told when it is there.",
        in: [.coaching],
        isKeptCurrent: true,
        prompts: [.coaching: Prompts.coachingGoal],
        [
            .required(
                "statement",
                "Statement",
                "what will be so",
                example: "leads the Monday meeting without notes"
            ),
            .required("measure", "Measure", "how it is told", example: "four Mondays in a row"),
            .optional(
                "why",
                "Why",
                "what it is worth to the client",
                example: "to be heard in a room of twelve"
            ),
            .required(
                "horizon",
                "Horizon",
                "how far off",
                .choice(["short", "middle", "long"])
            ),
            .optional("due", "Due", "by when", .date(ahead: true)),
            .required(
                "owner",
                "Owner",
                "whose goal it is (TM-03)",
                example: "client",
                preset: "client"
            ),
            .required(
                "status",
                "Status",
                "how it stands",
                .choice(["open", "reached", "dropped"]),
                preset: "open"
            ),
            .optional("progress", "Progress", "how far it has come", .number(0...10), example: "4"),
            .clientConfirmed,
            .session,
        ]
    )
}
