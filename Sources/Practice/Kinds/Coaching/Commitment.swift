extension Kind {
    static let commitment = Kind(
        "commitment",
        "Commitment",
        "What the client will do between sessions.",
        in: [.coaching],
        isKeptCurrent: true,
        [
            .required("what", "What", "the action", example: "sends the agenda round"),
            .required("byWhen", "By when", "the day", .date(ahead: true)),
            .optional(
                "evidence",
                "Evidence",
                "what will show it (CB-03)",
                example: "the agenda in the team's folder"
            ),
            .required(
                "status",
                "Status",
                "how it stands",
                .choice(["open", "done", "carried", "dropped"]),
                preset: "open"
            ),
            .optional(
                "reviewNote",
                "Review",
                "needed when it is closed (CB-03)",
                example: "sent on Thursday; two answers"
            ),
            .optional(
                "reviewedOn",
                "Reviewed on",
                "the day of the last look at it",
                .date(ahead: false)
            ),
            .optional(
                "timesCarried",
                "Times carried",
                "from one session to the next",
                .number(0...999)
            ),
            .optional("goal", "Goal", "which goal it serves", .reference(["goal"])),
            .session,
        ]
    )
}
