extension Kind {
    static let goodFaithEstimate = Kind(
        "good-faith-estimate",
        "Good faith estimate",
        "What the therapy will cost who pays alone (PY-03).",
        in: [.therapy],
        [
            .required(
                "givenOn",
                "Given on",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "estimate",
                "Estimate",
                "of the costs",
                example: "twelve meetings, 1080"
            ),
        ]
    )
}
