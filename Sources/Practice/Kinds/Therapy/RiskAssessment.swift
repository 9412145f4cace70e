extension Kind {
    /// The order of ideation is that of screening, and no diagnosis.
    static let riskAssessment = Kind(
        "risk-assessment",
        "Risk assessment",
        "A clinician's formulation of risk and response.",
        in: [.therapy],
        [
            .required(
                "reason",
                "Reason",
                "why now",
                example: "a remark at the door of the last meeting"
            ),
            .required(
                "ideation",
                "Ideation",
                "the furthest that was found",
                .choice(["none", "wish", "thoughts", "method", "intent", "plan"])
            ),
            .required(
                "behaviour",
                "Behaviour",
                "past and recent",
                example: "no attempt, no preparation, now or earlier"
            ),
            .required(
                "means",
                "Access to means",
                "what is within reach",
                example: "asked; none at home beyond the ordinary"
            ),
            .required(
                "riskFactors",
                "Risk factors",
                "what raises the risk",
                example: "alone in the evenings, little sleep"
            ),
            .required(
                "protectiveFactors",
                "Protective factors",
                "what lowers it",
                example: "a brother who calls daily; wants to see spring"
            ),
            .required(
                "formulation",
                "Formulation",
                "the clinician's judgement",
                example: "passing wishes when tired, none in company"
            ),
            .required(
                "actions",
                "Actions",
                "what was done",
                example: "safety plan written together, a copy taken home"
            ),
            .optional(
                "consultation",
                "Consultation",
                "with whom",
                example: "supervisor, by telephone, the same day"
            ),
            .required(
                "nextContact",
                "Next contact",
                "when and how",
                example: "call tomorrow at nine, meeting on Thursday"
            ),
            .session,
        ]
    )
}
