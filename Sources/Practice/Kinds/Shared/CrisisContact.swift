extension Kind {
    /// Between sessions, so it belongs to none.
    static let crisisContact = Kind(
        "crisis-contact",
        "Crisis contact",
        "A contact between sessions because of a crisis.",
        in: [.therapy, .coaching],
        [
            .required(
                "purpose",
                "Purpose",
                "why the contact was made, and by whom",
                example: "the client called, after a quarrel"
            ),
            .required(
                "said",
                "What was said",
                "in the client's words where possible",
                example: "“I do not know how to get through tonight.”"
            ),
            .required(
                "riskCheck",
                "Risk check",
                "what was asked and answered",
                example: "asked about wish, plan and means: a wish, no plan"
            ),
            .required(
                "action",
                "Action",
                "what was done",
                example: "went through the safety plan; the brother is on his way"
            ),
            .required(
                "followUp",
                "Follow-up",
                "the day of the next contact",
                .date(ahead: true)
            ),
            .optional(
                "followUpBy",
                "Follow-up by",
                "whose it is, and how",
                example: "the therapist calls at nine"
            ),
        ]
    )
}
