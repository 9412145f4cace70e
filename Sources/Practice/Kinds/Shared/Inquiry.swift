extension Kind {
    /// Anonymous if wished, and without agreement (IN-01).
    static let inquiry = Kind(
        "inquiry",
        "Inquiry",
        "A first talk, before there is an agreement (IN-01).",
        in: [.therapy, .coaching],
        takesSections: true,
        prompts: [.therapy: Prompts.therapyContact, .coaching: Prompts.coachingGoal],
        [
            .required(
                "reason",
                "Reason",
                "what the person is looking for",
                example: "somebody to think with about a change of work"
            ),
            .optional(
                "source",
                "How they came",
                "by whom or by what",
                example: "a colleague's word"
            ),
            .optional(
                "contactDetails",
                "Contact details",
                "where to answer, if wished",
                example: "will call again on Monday"
            ),
            .emergencyContact(required: false),
            .optional(
                "disposition",
                "Disposition",
                "what becomes of it",
                .choice(["engagement", "referral", "nothing"])
            ),
        ]
    )
}
