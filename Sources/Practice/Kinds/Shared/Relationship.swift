extension Kind {
    static let relationship = Kind(
        "relationship",
        "Other relationship",
        "What else joins client and practitioner, thought through (DR-01, DR-03).",
        in: [.therapy, .coaching],
        [
            .required(
                "relation",
                "Relation",
                "what else the client is",
                .choice([
                    "family", "friend", "business", "employer", "sponsor", "student",
                    "social-media", "former-client", "romantic", "other",
                ])
            ),
            .required(
                "analysis",
                "Analysis",
                "why it neither impairs the work nor exploits anybody; after therapy: why coaching now",
                example: "knows me from one course two years ago; no grades, no money"
            ),
            .optional(
                "consultation",
                "Consultation",
                "with whom it was talked through",
                example: "a colleague, 2026-03-02"
            ),
            .required(
                "clientInformed",
                "Client informed",
                "whether the client knows and agrees",
                .yesNo
            ),
        ]
    )
}
