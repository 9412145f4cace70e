extension Kind {
    static let coachingAgreement = Kind(
        "coaching-agreement",
        "Coaching agreement",
        "The alliance that both sides design.",
        in: [.coaching],
        [
            .required("parties", "Parties", "client, coach, sponsor", example: "client and coach"),
            .required(
                "purpose",
                "Purpose",
                "what the coaching is for",
                example: "growing into the new role"
            ),
            .required(
                "notTherapy",
                "Not therapy",
                "the statement that this is no therapy and replaces none (SC-05)",
                example: "coaching is not psychotherapy and does not replace it"
            ),
            .required(
                "limitsOfConfidentiality",
                "Limits of confidentiality",
                "which version of the text was told",
                example: "version of January 2026"
            ),
            .required(
                "clientWishes",
                "The client's wishes",
                "how to work together",
                example: "direct words, no homework in holidays"
            ),
            .required(
                "coachRequests",
                "The coach's requests",
                "how to work together",
                example: "a line by message before each session"
            ),
            .required(
                "roles",
                "Roles",
                "who is responsible for what",
                example: "the client for goals and actions, the coach for the frame"
            ),
            .required(
                "term",
                "Term",
                "an end date or a number of sessions (CL-01)",
                example: "ten sessions, until the end of June"
            ),
            .optional("endDate", "End date", "where the term has one", .date(ahead: true)),
            .optional(
                "sessionCount",
                "Number of sessions",
                "where the term has one",
                .number(1...9_999)
            ),
            .required(
                "contactTerms",
                "Contact terms",
                "channel, hours, response time (CB-02)",
                example: "messages on weekdays until six, answered within a day"
            ),
            .required(
                "fees",
                "Fees or package",
                "units, price, check-ins",
                example: "ten units for 1200, two check-ins included"
            ),
            .optional(
                "sponsorTerms",
                "Sponsor's terms",
                "who pays and what they learn",
                example: "the employer pays and learns attendance only"
            ),
            .noSecrets,
            .required(
                "records",
                "Records and retention",
                "what is kept, for how long",
                example: "session notes, three years"
            ),
            .optional(
                "retentionYears",
                "Years kept",
                "after the last session, where a number was agreed (CL-04)",
                .number(0...100),
                example: "3"
            ),
            .optional(
                "earlyDeletion",
                "Early deletion",
                "whether the records may go sooner if the client wishes so (CL-04)",
                .yesNo
            ),
            .required(
                "ending",
                "Ending",
                "how either side ends it",
                example: "by word, with one closing session"
            ),
            .required(
                "emergencyPlan",
                "Emergency plan",
                "whom to call, and when",
                example: "the emergency number first, then the sister"
            ),
            .required(
                "clientConfirmation",
                "Client's confirmation",
                "when and how given (TM-03)",
                example: "on paper, 2026-03-02"
            ),
            .required(
                "coachConfirmation",
                "Coach's confirmation",
                "when and how given (TM-03)",
                example: "on paper, 2026-03-02"
            ),
        ]
    )
}
