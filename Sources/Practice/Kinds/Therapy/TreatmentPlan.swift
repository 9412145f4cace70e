extension Kind {
    static let treatmentPlan = Kind(
        "treatment-plan",
        "Treatment plan",
        "What is treated, towards what, how, until when.",
        in: [.therapy],
        takesSections: true,
        [
            .diagnosis,
            .required(
                "problems",
                "Problems",
                "at least one, one a line",
                .list(1...50),
                example: "lies awake most nights"
            ),
            .required(
                "goals",
                "Goals",
                "at least one, one a line",
                .list(1...50),
                example: "sleeps through five nights a week"
            ),
            .required(
                "objectives",
                "Objectives",
                "measurable steps towards the goals, one a line",
                .list(1...50),
                example: "in bed by eleven on four days, by the client's diary"
            ),
            .required(
                "interventions",
                "Interventions",
                "the methods to be used, one a line",
                .list(1...50),
                example: "sleep restriction, from week two"
            ),
            .required(
                "frequency",
                "Frequency and duration",
                "how often, how long",
                example: "weekly, 50 minutes, three months"
            ),
            .required(
                "modality",
                "Modality",
                "individual, couple, family or group, and the approach",
                example: "individual, CBT"
            ),
            .required(
                "responsible",
                "Responsible",
                "who does what; the plan is the therapist's (TM-03)",
                example: "the therapist plans and reviews, the client keeps the diary"
            ),
            .required(
                "reviewDate",
                "Review date",
                "when the plan is looked at again; 90 days unless you say so (CL-01)",
                .date(ahead: true)
            ),
            .required(
                "clientAcknowledgment",
                "Client's acknowledgment",
                "whether the client agreed; no authorship (TM-03)",
                .choice(["given", "declined", "not-yet"])
            ),
            .optional(
                "acknowledgmentNote",
                "About the acknowledgment",
                "when and how it was given, or why not",
                example: "by word of mouth at the end of the meeting"
            ),
            .optional(
                "dischargeCriteria",
                "Discharge criteria",
                "what will show that it is done",
                example: "four weeks of sleep that the client calls good"
            ),
            .person,
            .session,
        ]
    )
}
