extension Kind {
    static let superbill = Kind(
        "superbill",
        "Superbill",
        "What an insurer needs to reimburse (PY-02).",
        in: [.therapy],
        [
            .required(
                "diagnosis",
                "Diagnosis",
                "its code",
                example: "F43.2"
            ),
            .required(
                "serviceCode",
                "Service code",
                "of the service",
                example: "90834"
            ),
            .required(
                "start",
                "Start",
                "when the session began",
                .time,
                example: "10:00"
            ),
            .required(
                "stop",
                "Stop",
                "when it ended",
                .time,
                example: "10:50"
            ),
            .required(
                "licence",
                "Licence number",
                "of the therapist",
                example: "PSY 12345"
            ),
            .required(
                "npi",
                "NPI",
                "the provider's identifier",
                example: "on file"
            ),
            .required(
                "taxId",
                "Tax id",
                "of the practice",
                example: "on file"
            ),
            .required(
                "placeOfService",
                "Place of service",
                "its code",
                example: "11"
            ),
            .person,
            .session,
        ]
    )
}
