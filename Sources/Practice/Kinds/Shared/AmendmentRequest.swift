extension Kind {
    static let amendmentRequest = Kind(
        "amendment-request",
        "Amendment request",
        "The client asks to correct the record (CD-10).",
        in: [.therapy, .coaching],
        isKeptCurrent: true,
        [
            .required(
                "received",
                "Received",
                "the day",
                .date(ahead: false)
            ),
            .optional(
                "record",
                "Record",
                "which one is meant",
                .reference([])
            ),
            .required(
                "wanted",
                "What is wanted",
                "in the client's words",
                example: "it was the brother, not the father"
            ),
            .required(
                "decision",
                "Decision",
                "what becomes of it",
                .choice(["pending", "accepted", "denied"]),
                preset: "pending"
            ),
            .optional(
                "ground",
                "Ground",
                "needed where it is denied",
                example: "accurate and complete"
            ),
            .optional(
                "disagreement",
                "Statement of disagreement",
                "the client's; it travels with later disclosures",
                example: "I have never said that."
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
