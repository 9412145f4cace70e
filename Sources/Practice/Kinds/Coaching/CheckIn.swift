extension Kind {
    /// Between sessions, so it belongs to none.
    static let checkIn = Kind(
        "check-in",
        "Check-in",
        "A short contact between sessions, as agreed (CB-02).",
        in: [.coaching],
        prompts: [.coaching: Prompts.coachingContact],
        [
            .required(
                "purpose",
                "Purpose",
                "what it was for",
                example: "whether the agenda went out"
            ),
            .optional("progress", "Progress", "what moved", example: "sent, two answers"),
            .optional("unitCharged", "Unit charged", "whether it costs one of the package", .yesNo),
        ]
    )
}
