extension Kind {
    /// Units that are paid for together (PY-01).
    static let unitPackage = Kind(
        "package",
        "Package",
        "Units of coaching that are paid for together (PY-01).",
        in: [.coaching],
        isKeptCurrent: true,
        [
            .required("units", "Units", "how many", .number(1...9_999), example: "10"),
            .required("price", "Price", "amount and currency", example: "1200 EUR"),
            .optional(
                "checkIns",
                "Check-ins included",
                "how many cost no unit",
                .number(0...9_999),
                example: "2"
            ),
            .optional("validUntil", "Valid until", "the last day", .date(ahead: true)),
        ]
    )
}
