extension Kind {
    static let legalDemand = Kind(
        "legal-demand",
        "Legal demand",
        "A court, a lawyer or an authority asks for records (CD-07).",
        in: [.therapy, .coaching],
        [
            .required(
                "demand",
                "Demand",
                "what it is",
                .choice(["court-order", "subpoena", "attorney-letter"])
            ),
            .required(
                "from",
                "From",
                "who asks",
                example: "the county court, case on file"
            ),
            .required(
                "received",
                "Received",
                "the day",
                .date(ahead: false)
            ),
            .required(
                "deadline",
                "Deadline",
                "until when an answer or an objection is due",
                .date(ahead: true)
            ),
            .optional(
                "items",
                "Items",
                "what exactly is ordered, one a line",
                .list(1...200),
                example: "progress notes of March 2026"
            ),
            .required(
                "assurance",
                "Assurance",
                "notice to the client or a protective order, with a subpoena",
                .choice(["none", "notice", "protective-order"])
            ),
            .required(
                "privilege",
                "Privilege",
                "the holder's waiver, or a ruling; in coaching there is none",
                .choice(["not-asked", "waived", "ruled", "no-privilege"])
            ),
            .optional(
                "response",
                "Response",
                "what was answered, and when",
                example: "objected in writing on 2026-03-04"
            ),
        ]
    )
}
