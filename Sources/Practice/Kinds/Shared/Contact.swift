extension Kind {
    /// Every purpose is offered in both disciplines: which one needs a reason where is a matter of
    /// rules, and a client's win is no difficulty (CB-01, CB-02).
    static let contact = Kind(
        "contact",
        "Contact",
        "A contact between sessions (CB-01, CB-02).",
        in: [.therapy, .coaching],
        prompts: [.therapy: Prompts.therapyContact, .coaching: Prompts.coachingContact],
        [
            .required(
                "purpose",
                "Purpose",
                "in therapy mostly a difficulty or a crisis, in coaching accountability or a win",
                .choice([
                    "scheduling", "billing", "records", "difficulty", "crisis", "follow-up",
                    "collateral", "coordination", "accountability", "win", "check-in", "other",
                ])
            ),
            .optional(
                "channel",
                "Channel",
                "how",
                .choice([
                    "phone", "message", "e-mail", "letter", "video", "in-person", "other",
                ])
            ),
            .optional(
                "initiatedBy",
                "Initiated by",
                "who began it",
                .choice(["client", "practitioner", "other"])
            ),
            .optional(
                "riskCheck",
                "Risk check",
                "what was asked and answered; needed in a crisis",
                example: "asked about wish, plan and means: none"
            ),
            .optional(
                "plannedBy",
                "Planned by",
                "the treatment plan of which it is an intervention (CB-01)",
                .reference(["treatment-plan"])
            ),
            .optional(
                "outsidePlan",
                "Why outside of the plan",
                "where a therapist began it to ask after homework, a win or how things go (CB-01)",
                example: "had promised to ask how the first day went"
            ),
            .optional("action", "Action", "what was done", example: "moved to Thursday"),
            .optional(
                "followUp",
                "Follow-up",
                "the day of the next contact; needed in a crisis",
                .date(ahead: true)
            ),
        ]
    )
}
