extension FieldForm {
    /// When and how the client agreed to what was designed together (TM-03).
    static let clientConfirmed = optional(
        "clientConfirmation",
        "Client's confirmation",
        "when and how the client agreed (TM-03)",
        example: "by word of mouth at the end of the session"
    )
}

extension [FieldForm] {
    /// The only fields of coaching in which a diagnosis may stand: somebody else's (SC-02).
    static var clientReportedHealth: [FieldForm] {
        [
            .optional(
                "clientReportedHealth",
                "Health as reported",
                "what was told about health or medicines; nothing of your own finding (SC-02)",
                example: "says that her doctor treats her for migraine"
            ),
            .optional(
                "healthSource",
                "Who reported it",
                "needed with health as reported (SC-02)",
                .choice(["client", "treating-professional"])
            ),
            .optional(
                "healthReportedOn",
                "Reported on",
                "the day on which it was told",
                .date(ahead: false)
            ),
        ]
    }

    /// A belief that stands in the way, as a temporary obstacle with a counter-action; where it
    /// comes from is not asked (TM-05).
    static var saboteur: [FieldForm] {
        [
            .optional(
                "saboteur",
                "Saboteur",
                "the inner voice against it, by the name that the client gives it",
                example: "the Examiner"
            ),
            .optional(
                "saboteurTrigger",
                "What wakes it",
                "when it speaks up",
                example: "an empty slide the night before"
            ),
            .optional(
                "saboteurCounterAction",
                "Counter-action",
                "what quietens it",
                example: "reads out last month's thanks"
            ),
            .optional(
                "saboteurStatus",
                "State of the saboteur",
                "how it stands",
                .choice(["active", "quieted"])
            ),
        ]
    }

    /// What a session was turned to; as coaching usually is, unless somebody says otherwise (TE-01).
    static var orientation: [FieldForm] {
        [
            .required(
                "orientation",
                "Orientation in time",
                "by emphasis, the main one first (TE-01)",
                .several(["past", "present", "future"], 1...3),
                preset: "present\nfuture"
            ),
            .required(
                "focus",
                "Focus",
                "what it was about more (TE-01)",
                .choice(["solution", "problem"]),
                preset: "solution"
            ),
            .required(
                "mode",
                "Mode",
                "what it led to more (TE-01)",
                .choice(["action", "insight"]),
                preset: "action"
            ),
            .required(
                "locus",
                "Locus",
                "where it looked more (TE-01)",
                .choice(["external", "internal"]),
                preset: "external"
            ),
        ]
    }
}
