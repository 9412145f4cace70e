extension Kind {
    static let renewal = Kind(
        "renewal",
        "Renewal",
        "A further term of the coaching, in one line (CL-01).",
        in: [.coaching],
        [
            .required(
                "term",
                "Term",
                "the new one",
                example: "until the end of the year"
            ),
            .optional(
                "endDate",
                "End date",
                "where the term has one",
                .date(ahead: true)
            ),
            .optional(
                "sessionCount",
                "Number of sessions",
                "further ones, where the term has a number",
                .number(1...9_999)
            ),
            .required(
                "clientConfirmation",
                "Client's confirmation",
                "when and how the client agreed (TM-03)",
                example: "by message, 2026-03-02"
            ),
        ]
    )
}
