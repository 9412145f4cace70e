extension Kind {
    static let telehealthConsent = Kind(
        "telehealth-consent",
        "Telehealth consent",
        "The client agrees to meet by video, phone or chat (MD-01).",
        in: [.therapy],
        [
            .required(
                "given",
                "Given",
                "how the client agreed",
                example: "by word of mouth at the start of the call"
            ),
            .required(
                "terms",
                "Terms",
                "privacy, failures of the line, limits",
                example: "a closed room; call back by phone if the line fails"
            ),
            .required(
                "emergencyProcedure",
                "Emergency procedure",
                "whom to call where the client is",
                example: "the emergency number there, then the sister"
            ),
            .required(
                "signature",
                "Signature",
                "whose, and when",
                example: "the client, by e-mail, 2026-03-02"
            ),
        ]
    )
}
