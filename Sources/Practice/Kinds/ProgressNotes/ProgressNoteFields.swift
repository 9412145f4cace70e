extension FieldForm {
    static let plan = required(
        "plan",
        "Plan",
        "what comes next",
        example: "keeps the diary; sleep restriction next week"
    )

    static let intervention = required(
        "intervention",
        "Intervention",
        "what you did",
        example: "went through one evening, minute by minute"
    )
}

extension [FieldForm] {
    /// What the formats with an intervention end with.
    static var interventionAndResponse: [FieldForm] {
        [
            .intervention,
            .required(
                "response",
                "Response",
                "how the client took it",
                example: "surprised, then amused; wants to try it"
            ),
            .plan,
        ]
    }

    /// What every progress note says about its session.
    static var aboutSession: [FieldForm] {
        [
            .required("start", "Start", "when the session began", .time, example: "10:00"),
            .required("stop", "Stop", "when it ended", .time, example: "10:50"),
            .required(
                "sessionNumber",
                "Session number",
                "counted from the first",
                .number(1...99_999)
            ),
            .required(
                "modality",
                "Modality and frequency",
                "the approach, where or how you met, how often",
                example: "CBT, in person, weekly"
            ),
            .optional(
                "linkedGoal",
                "Linked goal",
                "the treatment plan whose goal was worked on; asked for once there is a plan (SC-04)",
                .reference(["treatment-plan"])
            ),
            .required(
                "riskStatement",
                "Risk statement",
                "as of this session",
                .choice(["none-noted", "see-assessment"])
            ),
            .optional(
                "homework",
                "Homework",
                "what the client takes home, and for which goal of the plan (CB-03)",
                example: "the diary, for the first goal"
            ),
            .optional(
                "orientation",
                "Orientation in time",
                "by emphasis, the main one first (TE-01)",
                .several(["past", "present", "future"], 1...3)
            ),
            .optional(
                "serviceCode",
                "Service code",
                "where it is billed",
                example: "90834"
            ),
            .session,
        ]
    }
}
