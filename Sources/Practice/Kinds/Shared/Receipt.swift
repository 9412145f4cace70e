extension Kind {
    static let receipt = Kind(
        "receipt",
        "Receipt",
        "That something was paid; no diagnosis (PY-01, PY-02).",
        in: [.therapy, .coaching],
        [
            .required(
                "paidOn",
                "Paid on",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "amount",
                "Amount",
                "with the currency",
                example: "90 EUR"
            ),
            .required(
                "service",
                "Service",
                "as it is called",
                example: "session of 2026-03-02, 50 minutes"
            ),
        ]
    )
}
