extension Kind {
    static let disposition = Kind(
        "disposition",
        "Disposition",
        "What was decided after a trigger of a referral, or something urgent (RF-01 to RF-07).",
        in: [.therapy, .coaching],
        [
            .required(
                "triggers",
                "Triggers",
                "what led to it",
                .several(Kind.referralTriggers, 1...6)
            ),
            .optional(
                "direction",
                "Direction",
                "who is harmed or threatened, with abuse or threats (RF-03)",
                .choice([
                    "client-is-harmed", "client-harms", "third-person", "child-or-dependent-adult",
                ])
            ),
            .required(
                "disposition",
                "Disposition",
                "what was decided",
                .choice([
                    "referred", "already-in-treatment", "client-declined", "not-applicable",
                    "supervision", "emergency-help", "about-another-person",
                ])
            ),
            .optional(
                "reason",
                "Reason",
                "needed where nothing follows from it",
                example: "her doctor knows, and treats it"
            ),
            .required(
                "action",
                "Action",
                "what was done",
                example: "gave three names, and called the first one together"
            ),
            .optional(
                "who",
                "Who",
                "did it, and who was told",
                example: "the coach; the client was there"
            ),
            .optional(
                "basis",
                "Basis",
                "consent, or the ground in law for telling somebody",
                example: "client's consent by word of mouth"
            ),
            .optional(
                "followUp",
                "Follow-up",
                "the day to ask again",
                .date(ahead: true)
            ),
        ]
    )
}
