extension Kind {
    static let mandate = Kind(
        "mandate",
        "Mandate",
        "Somebody sends the client and will be told something (MA-01).",
        in: [.therapy, .coaching],
        [
            .required(
                "referrer",
                "Referrer",
                "who sends the client",
                example: "the probation service"
            ),
            .required(
                "reportTo",
                "Report to",
                "who will be told",
                example: "the officer in charge"
            ),
            .required(
                "reportScope",
                "Scope of reports",
                "what will be told, one a line",
                .several(
                    ["attendance", "participation", "goal-status", "completion", "risk"],
                    1...5
                )
            ),
            .required(
                "limitsExplainedOn",
                "Limits explained on",
                "the day",
                .date(ahead: false)
            ),
        ]
    )
}
