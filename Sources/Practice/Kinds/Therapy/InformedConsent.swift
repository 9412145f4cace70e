extension Kind {
    static let informedConsent = Kind(
        "informed-consent",
        "Informed consent",
        "What the client was told about the service before agreeing to it (CD-04).",
        in: [.therapy],
        [
            .required(
                "service",
                "Service",
                "its nature and course",
                example: "psychotherapy, weekly, open-ended"
            ),
            .required("fees", "Fees", "and who pays", example: "90 a meeting, self-pay"),
            .required(
                "limitsOfConfidentiality",
                "Limits of confidentiality",
                "which version of the text was told",
                example: "version of January 2026"
            ),
            .optional(
                "telehealth",
                "Telehealth",
                "consent and its terms (MD-01)",
                example: "given for video, from a closed room"
            ),
            .required(
                "emergencyProcedure",
                "Emergency procedure",
                "whom to call",
                example: "the emergency number first, then the practice"
            ),
            .noSecrets,
            .required(
                "signature",
                "Signature",
                "whose, and when",
                example: "the client, on paper, 2026-03-02"
            ),
        ]
    )
}
