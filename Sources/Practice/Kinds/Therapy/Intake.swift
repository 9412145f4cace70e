extension Kind {
    /// History belongs here, and not into the forms of coaching (TM-02).
    static let intake = Kind(
        "intake",
        "Intake",
        "What brings the client and their history, before there is a plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.history],
        [
            .required(
                "presentingProblem",
                "Presenting problem",
                "in the client's words",
                example: "“I lie awake and go through the day again.”"
            ),
            .required(
                "problemHistory",
                "History of the problem",
                "onset, course, severity",
                example: "since a move in January; four nights out of seven"
            ),
            .required(
                "treatmentHistory",
                "Treatment history",
                "earlier mental-health care, or none",
                example: "counselling at university, eight meetings, helpful"
            ),
            .required(
                "medical",
                "Medical and medication",
                "conditions and medicines, or none",
                example: "none"
            ),
            .required(
                "substanceUse",
                "Substance use",
                "what, how much, how often, or none",
                example: "two glasses of wine at weekends"
            ),
            .required(
                "social",
                "Family and social history",
                "family, work, relationships",
                example: "lives with a partner; teaches; a sister nearby"
            ),
            .required(
                "riskScreen",
                "Risk screen",
                "harm to self or others as asked and answered, or none found",
                example: "asked directly; none found"
            ),
            .optional(
                "mentalStatus",
                "Mental status",
                "observations of this meeting",
                example: "oriented, tired, speech and thought clear"
            ),
            .optional(
                "strengths",
                "Strengths",
                "what the client can build on",
                example: "sees friends, sings in a choir"
            ),
            .diagnosis,
            .required(
                "recommendation",
                "Recommendation",
                "what is proposed, and why",
                example: "weekly meetings, with sleep first"
            ),
            .emergencyContact(required: true),
            .optional(
                "telehealthLocation",
                "Telehealth location",
                "where the client is during a remote meeting (MD-01)",
                example: "at home, the address on file"
            ),
        ],
        .coreBelief,
        [.person, .session]
    )
}
