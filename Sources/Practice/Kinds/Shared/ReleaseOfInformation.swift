extension Kind {
    /// The elements and statements of 45 CFR 164.508(c), and what a program can check of them.
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
                "covers",
                "Covers",
                "kinds and fields by their names, one a line; what it names may go beyond the usual",
                .list(1...100),
                example: "diagnosis"
            ),
            .optional(
                "recordsFrom",
                "Records from",
                "the first day of what may be disclosed, where there is one",
                .date(ahead: false)
            ),
            .optional(
                "recordsTo",
                "Records to",
                "the last day of what may be disclosed, where there is one",
                .date(ahead: true)
            ),
            .optional(
                "expiresOn",
                "Expires on",
                "the last day of this authorization, where it has one",
                .date(ahead: true)
            ),
            .optional(
                "person",
                "Whose",
                "in joint work: the id or the name of the client who signed (JC-02)",
                example: "4BQF8P8Z"
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
