extension Kind {
    /// What a coach may learn of a therapy, and a therapist of a coaching, lies here: so nothing has
    /// to be taken out of notes that were written for something else.
    static let handover = Kind(
        "handover",
        "Handover",
        "What goes along to the next professional, as the client agreed (CL-03).",
        in: [.therapy, .coaching],
        [
            .optional(
                "goals",
                "Goals",
                "what the client wants to go on with, one a line",
                .list(1...50),
                example: "says no without apologising"
            ),
            .optional(
                "strengths",
                "Strengths",
                "what the client can build on",
                example: "keeps what was promised"
            ),
            .optional(
                "insights",
                "Insights",
                "those that the client wants to take along, in the client's words",
                example: "“I do not have to be first.”"
            ),
            .optional(
                "accommodations",
                "Accommodations",
                "what helps in practice",
                example: "short sessions, in the morning"
            ),
            .optional(
                "summary",
                "Summary",
                "of what was done, in words that both agreed on",
                example: "eight sessions on speaking in meetings"
            ),
            .optional(
                "coordination",
                "Coordination",
                "whom to ask, and how",
                example: "the practice, by telephone in the mornings"
            ),
            .required(
                "clientApproval",
                "Client's approval",
                "when and how the client agreed to these words",
                example: "read together and agreed, 2026-03-02"
            ),
        ]
    )
}
