extension Kind {
    static let accessRequest = Kind(
        "access-request",
        "Access request",
        "Somebody asks to see the record (CD-10).",
        in: [.therapy, .coaching],
        isKeptCurrent: true,
        [
            .required(
                "received",
                "Received",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "requester",
                "Requester",
                "who asks, and with what authority",
                example: "the client"
            ),
            .required(
                "scope",
                "Scope",
                "what is asked for",
                example: "everything since January"
            ),
            .required(
                "decision",
                "Decision",
                "what becomes of it",
                .choice(["pending", "granted", "denied"]),
                preset: "pending"
            ),
            .optional(
                "ground",
                "Ground",
                "needed where it is denied",
                example: "endangers the life of another person"
            ),
            .optional(
                "reviewable",
                "Reviewable",
                "whether somebody else may review the denial",
                .yesNo
            ),
            .optional(
                "extended",
                "Extended",
                "whether the one extension was used",
                .yesNo
            ),
            .optional(
                "answerBy",
                "Answer by",
                "the day that other law or the agreement sets, where there is one (CD-10)",
                .date(ahead: true)
            ),
            .optional(
                "answeredOn",
                "Answered on",
                "the day",
                .date(ahead: false)
            ),
        ]
    )
}
