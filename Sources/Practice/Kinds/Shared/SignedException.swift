extension Kind {
    static let signedException = Kind(
        "exception",
        "Exception",
        "Why a document is missing, and what was done instead (EX-01).",
        in: [.therapy, .coaching],
        [
            .required(
                "rules",
                "Rules",
                "whose demand it meets",
                .several(["SC-04", "TM-03", "CD-04", "MD-01", "CL-01", "CL-02"], 1...6)
            ),
            .required(
                "reason",
                "Reason",
                "why the document is not there",
                .choice([
                    "emergency", "walk-in", "mandated", "declined", "unreachable", "lapsed",
                    "other",
                ])
            ),
            .required(
                "whatWasDone",
                "What was done",
                "instead, in this situation",
                example: "told the limits of confidentiality by word of mouth"
            ),
            .required(
                "fixBy",
                "Fix by",
                "the day until which it holds",
                .date(ahead: true)
            ),
        ]
    )
}
