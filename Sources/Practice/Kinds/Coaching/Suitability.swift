extension Kind {
    static let suitability = Kind(
        "suitability",
        "Suitability",
        "Seven questions before coaching begins (RF-09).",
        in: [.coaching],
        [
            .required(
                "imminentDanger",
                "Imminent danger",
                "to the client or to others",
                .yesNo
            ),
            .required(
                "stability",
                "Stability",
                "how the client gets through the day",
                .choice(["stable", "in-recovery", "not-stable"])
            ),
            .required(
                "currentTreatment",
                "Current treatment",
                "with whom, or none",
                example: "none"
            ),
            .required(
                "referralTriggers",
                "Referral triggers",
                "which of the six (RF-01 to RF-06), or none",
                .several(["none"] + Kind.referralTriggers, 1...6)
            ),
            .required("canSetGoals", "Can set goals", "and works towards them", .yesNo),
            .required(
                "perspective",
                "Perspective",
                "can look at things from outside",
                .yesNo
            ),
            .emergencyContact(required: true),
            .optional(
                "disposition",
                "Disposition",
                "needed where an answer speaks against coaching alone",
                .choice(["referral", "therapy-alongside"])
            ),
            .optional(
                "dispositionNote",
                "About the disposition",
                "what was agreed, and why",
                example: "goes on seeing her therapist; both know of each other"
            ),
        ],
        .clientReportedHealth
    )

    /// What leads to a referral (RF-01 to RF-06).
    static let referralTriggers = [
        "mental-illness", "substance-use", "abuse-or-threat", "suicide", "outside-competence",
        "no-movement",
    ]
}
