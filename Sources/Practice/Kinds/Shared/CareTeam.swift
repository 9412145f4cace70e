extension Kind {
    static let careTeam = Kind(
        "care-team",
        "Care team",
        "Another professional who works with the client (RF-10).",
        in: [.therapy, .coaching],
        isKeptCurrent: true,
        [
            .required(
                "name",
                "Name",
                "the professional or the service",
                example: "the practice in Mill Street"
            ),
            .required(
                "profession",
                "Profession",
                "therapist, psychiatrist, coach, physician",
                example: "physician"
            ),
            .optional(
                "contact",
                "Contact",
                "where to reach them",
                example: "by telephone in the mornings"
            ),
            .optional(
                "release",
                "Release",
                "the consent that allows to talk to them",
                example: "on paper, 2026-03-02"
            ),
        ]
    )
}
