extension Kind {
    /// The free form of a progress note, the default of a therapist.
    static let progressNote = Kind(
        "progress-note",
        "Progress note",
        "What happened in a session, in free form.",
        in: [.therapy],
        [
            .optional("subjective", "Subjective", "what the client reports"),
            .optional("objective", "Objective", "what you observe"),
            .optional("assessment", "Assessment", "what you make of it"),
            .optional("plan", "Plan", "what comes next"),
        ] + sessionFields
    )

    /// Progress notes: the free form and the five formats.
    static let progressNoteKinds: [Kind] = [
        progressNote,
        Kind(
            "soap-note",
            "SOAP note",
            "A progress note: subjective, objective, assessment, plan.",
            in: [.therapy],
            [
                .required("subjective", "Subjective", "what the client reports"),
                .required("objective", "Objective", "what you observe"),
                .required("assessment", "Assessment", "what you make of it"),
                .required("plan", "Plan", "what comes next"),
            ] + sessionFields
        ),
        Kind(
            "dap-note",
            "DAP note",
            "A progress note: data, assessment, plan.",
            in: [.therapy],
            [
                .required("data", "Data", "what was said and observed"),
                .required("assessment", "Assessment", "what you make of it"),
                .required("plan", "Plan", "what comes next"),
            ] + sessionFields
        ),
        Kind(
            "birp-note",
            "BIRP note",
            "A progress note: behaviour, intervention, response, plan.",
            in: [.therapy],
            [.required("behaviour", "Behaviour", "what the client showed and said")]
                + responseFields + sessionFields
        ),
        Kind(
            "girp-note",
            "GIRP note",
            "A progress note: goal, intervention, response, plan.",
            in: [.therapy],
            [.required("goal", "Goal", "which goal of the plan was worked on")]
                + responseFields + sessionFields
        ),
        Kind(
            "pirp-note",
            "PIRP note",
            "A progress note: problem, intervention, response, plan.",
            in: [.therapy],
            [.required("problem", "Problem", "which problem of the plan was worked on")]
                + responseFields + sessionFields
        ),
    ]

    private static let responseFields: [FieldForm] = [
        .required("intervention", "Intervention", "what you did"),
        .required("response", "Response", "how the client took it"),
        .required("plan", "Plan", "what comes next"),
    ]

    /// What every progress note says about its session.
    private static let sessionFields: [FieldForm] = [
        .required("start", "Start", "when the session began"),
        .required("stop", "Stop", "when it ended"),
        .required("sessionNumber", "Session number", "counted from the first"),
        .required("modality", "Modality and frequency", "in person, video, phone; how often"),
        .required("linkedGoal", "Linked goal", "of the plan, once there is one"),
        .required("riskStatement", "Risk statement", "none noted, or see the assessment"),
        .optional("serviceCode", "Service code", "where it is billed"),
    ]
}
