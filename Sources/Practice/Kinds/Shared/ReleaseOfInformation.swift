extension Kind {
    /// The elements and statements of 45 CFR 164.508(c).
    static let releaseOfInformation = Kind(
        "release-of-information",
        "Release of information",
        "The client's authorization to disclose, with all it must contain (CD-01).",
        in: [.therapy, .coaching],
        [
            .required(
                "type",
                "Type",
                "psychotherapy notes need one of their own (CD-02)",
                .choice(["general", "psychotherapy-notes", "part2", "sud-counseling"])
            ),
            .required(
                "description",
                "What may be disclosed",
                "specific enough to act on",
                example: "dates of attendance and the treatment plan"
            ),
            .required(
                "discloser",
                "Who discloses",
                "name or class of persons",
                example: "this practice"
            ),
            .required(
                "recipient",
                "To whom",
                "name or class of persons",
                example: "the client's family doctor"
            ),
            .required(
                "purpose",
                "Purpose",
                "or at the client's request",
                example: "at the client's request"
            ),
            .required(
                "expiry",
                "Expiry",
                "a date or an event",
                example: "at the end of treatment"
            ),
            .required(
                "rightToRevoke",
                "Right to revoke",
                "told, and how it is done",
                example: "told; in writing to the practice"
            ),
            .required(
                "conditioning",
                "Conditioning",
                "told what does not depend on signing",
                example: "told: treatment goes on without it"
            ),
            .required(
                "redisclosure",
                "Redisclosure",
                "told that protection may end",
                example: "told"
            ),
            .required(
                "signature",
                "Signature",
                "whose, and when",
                example: "the client, on paper, 2026-03-02"
            ),
            .optional(
                "authority",
                "Representative's authority",
                "where one signs",
                example: "parent with sole custody, order seen"
            ),
        ]
    )
}
