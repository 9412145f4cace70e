extension Kind {
    static let groupLog = Kind(
        "group-log",
        "Group log",
        "What a group did, without names (GR-01).",
        in: [.therapy, .coaching],
        takesSections: true,
        [
            .required(
                "topic",
                "Topic",
                "of the session",
                example: "saying no"
            ),
            .required(
                "process",
                "Process",
                "how it went, without names",
                example: "two rounds, lively; one pair exercise"
            ),
            .session,
        ]
    )
}
