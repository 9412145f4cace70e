extension Kind {
    /// A session of coaching along GROW, the default of a coach.
    static let coachingSession = Kind(
        "coaching-session",
        "Coaching session",
        "A session along goal, reality, options and will.",
        in: [.coaching],
        [
            .required("goal", "Goal or topic", "what the client wants from this session"),
            .optional("reality", "Reality", "how things stand"),
            .optional("options", "Options", "what could be done; the client's unless you say so"),
            .required("nextStep", "Next step", "what the client will do, or why nothing"),
            .required("orientation", "Orientation", "past, present, future; solution or problem"),
            .optional("obstacles", "Obstacles", "what stands in the way"),
            .optional("strengths", "Strengths", "what the client can build on"),
            .optional("values", "Values and vision", "what it is all for"),
            .optional("capacity", "Capacity", "time, energy, means"),
            .optional("saboteur", "Saboteur", "the inner voice against it"),
            .optional("insight", "Insight", "what the client saw"),
            .optional("wins", "Wins", "what went well"),
            .optional("skillsUsed", "Skills used", "coaching skills, such as open questions"),
            clientReportedHealth,
            .required("outsideCompetence", "Outside your competence", "yes or no (RF-05)"),
        ]
    )

    /// Kinds of coaching.
    static let coachingKinds: [Kind] = [
        Kind(
            "coaching-agreement",
            "Coaching agreement",
            "The alliance that both sides design.",
            in: [.coaching],
            [
                .required("parties", "Parties", "client, coach, sponsor"),
                .required("purpose", "Purpose", "what the coaching is for"),
                .required("notTherapy", "Not therapy", "the statement that this is no therapy"),
                .required("limitsOfConfidentiality", "Limits of confidentiality", "version told"),
                .required("clientWishes", "The client's wishes", "how to work together"),
                .required("coachRequests", "The coach's requests", "how to work together"),
                .required("roles", "Roles", "who is responsible for what"),
                .required("term", "Term", "an end date or a number of sessions"),
                .required("contactTerms", "Contact terms", "channel, hours, response time"),
                .required("fees", "Fees or package", "units, price, check-ins"),
                .optional("sponsorTerms", "Sponsor's terms", "who pays and what they learn"),
                .required("records", "Records and retention", "what is kept, for how long"),
                .required("ending", "Ending", "how either side ends it"),
                .required("emergencyPlan", "Emergency plan", "whom to call, and when"),
                .required("clientConfirmation", "Client's confirmation", "when and how given"),
                .required("coachConfirmation", "Coach's confirmation", "when and how given"),
            ]
        ),
        Kind(
            "suitability",
            "Suitability",
            "Seven questions before coaching begins (RF-09).",
            in: [.coaching],
            [
                .required(
                    "imminentDanger",
                    "Imminent danger",
                    "to the client or others: yes or no"
                ),
                .required("stability", "Stability", "functioning, stable or in recovery"),
                .required("currentTreatment", "Current treatment", "with whom, or none"),
                .required("referralTriggers", "Referral triggers", "which of the six, or none"),
                .required("canSetGoals", "Can set goals", "yes or no"),
                .required("perspective", "Perspective", "can look at things from outside"),
                .required("emergencyContact", "Emergency contact", "name, relation, number"),
                .optional("disposition", "Disposition", "referral or therapy alongside"),
                clientReportedHealth,
            ]
        ),
        coachingSession,
        Kind(
            "goal",
            "Goal",
            "Something the client wants, so that it can be told when it is there.",
            in: [.coaching],
            [
                .required("statement", "Statement", "what will be so"),
                .required("measure", "Measure", "how it is told"),
                .optional("why", "Why", "what it is worth to the client"),
                .required("horizon", "Horizon", "short, middle, long"),
                .optional("due", "Due", "by when"),
                .required("owner", "Owner", "whose goal it is"),
                .required("status", "Status", "open, reached, dropped"),
                .optional("progress", "Progress", "0 to 10"),
            ]
        ),
        Kind(
            "action-plan",
            "Action plan",
            "The actions that lead to a goal.",
            in: [.coaching],
            [
                .required("goal", "Goal", "which goal they serve"),
                .required("actions", "Actions", "what, by when, measure, status; at least one"),
                .required("coAuthor", "Co-author", "who wrote it together"),
                .required("version", "Version", "counted from 1"),
            ]
        ),
        Kind(
            "commitment",
            "Commitment",
            "What the client will do between sessions.",
            in: [.coaching],
            [
                .required("what", "What", "the action"),
                .required("byWhen", "By when", "a date"),
                .optional("evidence", "Evidence", "what will show it"),
                .required("status", "Status", "open, done, carried, dropped"),
                .optional("reviewNote", "Review", "needed when it is closed"),
            ]
        ),
        Kind(
            "check-in",
            "Check-in",
            "A short contact between sessions, as agreed.",
            in: [.coaching],
            [
                .required("purpose", "Purpose", "what it was for"),
                .optional("progress", "Progress", "what moved"),
                .optional("unitCharged", "Unit charged", "of the package"),
            ]
        ),
        Kind(
            "referral",
            "Referral",
            "The client is pointed to a qualified professional (RF-08).",
            in: [.coaching],
            [
                .required("triggers", "Triggers", "what led to it"),
                .required("reason", "Reason", "your observations, in your words"),
                .required("recipientType", "To whom", "profession or service"),
                .required("optionsOffered", "Options offered", "at least one"),
                .required("clientResponse", "Client's response", "or not reached, not asked"),
                .optional("consentToContact", "Consent to contact", "may you talk to them"),
                .required("followUp", "Follow-up", "a date"),
                .required("coachingStatus", "Coaching", "continue, pause, end"),
            ]
        ),
        Kind(
            "completion",
            "Completion",
            "How the coaching ended.",
            in: [.coaching],
            [
                .required("goalsOutcome", "Outcome of the goals", "by the client's rating"),
                .required("clientWords", "The client's words", "what it brought, or not reached"),
                .optional("wins", "Wins", "what went well"),
                .required("nextSteps", "Next steps", "what comes after"),
                .optional("referral", "Referral", "where one was made"),
            ]
        ),
    ]

    /// The only field of coaching in which a diagnosis may stand: somebody else's (SC-02).
    private static let clientReportedHealth: FieldForm = .optional(
        "clientReportedHealth",
        "Health as reported",
        "what was told, by whom (SC-02), and when"
    )
}
