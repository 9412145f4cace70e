extension Kind {
    static let disclosure = Kind(
        "disclosure",
        "Disclosure",
        "That something was told or handed to somebody, by whatever means (CD-01, CD-06, CD-08).",
        in: [.therapy, .coaching],
        [
            .required(
                "recipient",
                "Recipient",
                "who was told",
                example: "the emergency room of the city hospital"
            ),
            .optional(
                "recipientAddress",
                "Address",
                "of the recipient, where it is known",
                example: "on their letterhead, in the file"
            ),
            .required(
                "description",
                "What was disclosed",
                "briefly",
                example: "name, medication, what was said tonight"
            ),
            .required(
                "purpose",
                "Purpose",
                "what for",
                example: "emergency care"
            ),
            .required(
                "basis",
                "Basis",
                "on what ground",
                .choice([
                    "authorization", "client-request", "treatment", "payment", "court-order",
                    "required-by-law", "serious-threat", "abuse-report", "medical-emergency",
                    "oversight", "coroner", "own-defence", "other",
                ])
            ),
            .optional(
                "facts",
                "Facts",
                "relied on; needed for a threat, a report or an emergency (CD-06)",
                example: "said that he had taken forty tablets"
            ),
            .required(
                "means",
                "Means",
                "how",
                .choice(["phone", "in-person", "letter", "package", "print", "message"])
            ),
            .optional(
                "person",
                "Whose",
                "in joint work: the id or the name of the client whom it is about",
                example: "4BQF8P8Z"
            ),
            .optional(
                "clientNotice",
                "Notice to the client",
                "whether the client was told, and why not",
                example: "told at once; agreed"
            ),
        ]
    )
}
