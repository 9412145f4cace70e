extension Kind {
    /// A signed release stays as it is, so that it ends by a record of its own (CD-01).
    static let revocation = Kind(
        "revocation",
        "Revocation",
        "The client takes back an authorization or a consent (CD-01).",
        in: [.therapy, .coaching],
        [
            .required(
                "release",
                "Release",
                "what is taken back",
                .reference([
                    "release-of-information", "coaching-agreement", "informed-consent",
                    "telehealth-consent", "mandate",
                ])
            ),
            .required(
                "revokedOn",
                "Revoked on",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "how",
                "How",
                "in what form it came",
                example: "in writing, in the file"
            ),
        ]
    )
}
