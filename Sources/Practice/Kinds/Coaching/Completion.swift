extension Kind {
    static let completion = Kind(
        "completion",
        "Completion",
        "How the coaching ended (CL-02).",
        in: [.coaching],
        takesSections: true,
        prompts: [.coaching: Prompts.coachingContact],
        [
            .required(
                "goalsOutcome",
                "Outcome of the goals",
                "by the client's rating, or client not reached",
                example: "Monday meeting: 9 of 10"
            ),
            .required(
                "clientWords",
                "The client's words",
                "what it brought, or not reached",
                example: "“I look forward to Mondays.”"
            ),
            .optional("wins", "Wins", "what went well", example: "a talk at the all-hands"),
            .required(
                "nextSteps",
                "Next steps",
                "what comes after",
                example: "a call in autumn, if wished"
            ),
            .optional(
                "referral",
                "Referral",
                "where one was made",
                .reference(["referral"])
            ),
            .session,
        ]
    )
}
