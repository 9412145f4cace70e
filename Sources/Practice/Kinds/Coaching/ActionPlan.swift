extension Kind {
    static let actionPlan = Kind(
        "action-plan",
        "Action plan",
        "The actions that lead to a goal.",
        in: [.coaching],
        prompts: [.coaching: Prompts.coachingSession],
        [
            .required("goal", "Goal", "which goal they serve", .reference(["goal"])),
            .required(
                "actions",
                "Actions",
                "what, by when, measure, status; at least one, one a line",
                .list(1...100),
                example: "agenda by Friday, sent round, open"
            ),
            .required(
                "coAuthor",
                "Co-author",
                "who wrote it together (TM-03)",
                example: "client and coach"
            ),
            .required(
                "version",
                "Version",
                "counted from 1",
                .number(1...9_999),
                preset: "1"
            ),
            .clientConfirmed,
            .session,
        ]
    )
}
