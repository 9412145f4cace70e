extension Kind {
    /// No field for a diagnosis: the coach says what was observed.
    static let referral = Kind(
        "referral",
        "Referral",
        "The client is pointed to a qualified professional (RF-08).",
        in: [.coaching],
        [
            .required(
                "triggers",
                "Triggers",
                "what led to it (RF-01 to RF-06)",
                .several(Kind.referralTriggers, 1...6)
            ),
            .required(
                "reason",
                "Reason",
                "your observations, in your words",
                example: "tired for weeks, speaks of little else, asked for more help"
            ),
            .required(
                "recipientType",
                "To whom",
                "profession or service; therapists first",
                .choice([
                    "psychiatrist", "psychologist", "counselor", "social-worker", "MFT",
                    "physician", "emergency", "crisis-line", "domestic-violence-service",
                    "SUD-programme", "legal-service", "social-service", "other",
                ])
            ),
            .optional(
                "recipient",
                "Name",
                "of the professional or the service, where one was named",
                example: "the counselling centre in town"
            ),
            .required(
                "optionsOffered",
                "Options offered",
                "at least one, one a line",
                .list(1...50),
                example: "counselling centre, without waiting list"
            ),
            .required(
                "clientResponse",
                "Client's response",
                "or not reached, not asked in an emergency",
                example: "will call tomorrow"
            ),
            .optional(
                "consentToContact",
                "Consent to contact",
                "whether you may talk to them",
                .yesNo
            ),
            .required("followUp", "Follow-up", "the day to ask again", .date(ahead: true)),
            .required(
                "coachingStatus",
                "Coaching",
                "what becomes of it meanwhile",
                .choice(["continue", "pause", "end"])
            ),
            .session,
        ]
    )
}
