import Practice

/// What goes to a supervisor and to a colleague.
///
/// Identified it goes only on the client's word: a release, or a consent that names the supervisor of
/// record. Without one the person is taken out: what supervision works with goes, in the words in
/// which it was written, with names, contacts, places and dates replaced; titles, tags, attached
/// files and whatever is an identifier by itself (who is called, who pays, agreements, where somebody
/// was, hours of sessions) stay.
extension PurposeProfile {
    static let supervisionInTherapy: [PurposeProfile] = [
        PurposeProfile(
            .supervisor,
            .therapy,
            "the clinical record, to the supervisor of record",
            .policy,
            .unconfirmed("45 CFR 164.506, operations; APA 4.06"),
            bases: [.authorization, .ownTraining],
            shares: .whole(clinicalRecord),
            notices: [.redisclosure]
        ),
        PurposeProfile(
            .supervisor,
            .therapy,
            "the work without the person, to a supervisor whom nobody named to the client",
            .policy,
            .confirmed("APA 4.06"),
            bases: [.noneGiven],
            shares: clinicalWords,
            isIdentified: false,
            notices: [.deidentified]
        ),
        PurposeProfile(
            .consultation,
            .therapy,
            "questions, plan and risk without the person, to a colleague",
            .policy,
            .confirmed("APA 4.06"),
            bases: [.noneGiven, .authorization, .treatment],
            shares: .some("consultation", "question") + planWords + riskWords,
            isIdentified: false,
            notices: [.deidentified]
        ),
    ]

    private static let planWords: [Share] = .words(
        "treatment-plan",
        "diagnosis",
        "problems",
        "goals",
        "objectives",
        "interventions",
        "frequency",
        "modality",
        "dischargeCriteria"
    )

    private static let riskWords: [Share] = .words(
        "risk-assessment",
        "reason",
        "ideation",
        "behaviour",
        "means",
        "riskFactors",
        "protectiveFactors",
        "formulation",
        "actions"
    )

    private static let clinicalWords: [Share] =
        .words(
            "intake",
            "presentingProblem",
            "problemHistory",
            "treatmentHistory",
            "medical",
            "substanceUse",
            "social",
            "riskScreen",
            "mentalStatus",
            "strengths",
            "diagnosis",
            "recommendation",
            "coreBelief",
            "coreBeliefOrigin",
            "coreBeliefHistory",
            "coreBeliefEvidence"
        ) + planWords + progressWords + riskWords
        + .words("safety-plan", "warningSigns", "coping", "environment")
        + .words("crisis-contact", "purpose", "said", "riskCheck", "action", "followUp")
        + .words("consultation", "question", "advice", "action")
        + .words(
            "discharge-summary",
            "reason",
            "course",
            "finalDiagnosis",
            "goalsOutcome",
            "riskAtLastContact",
            "medications",
            "recommendations",
            "pretermination"
        )

    /// What a session was about, in each of the formats.
    private static let progressWords: [Share] =
        progress("progress-note", "subjective", "objective", "assessment", "intervention", "plan")
        + progress("soap-note", "subjective", "objective", "assessment", "plan", "intervention")
        + progress("dap-note", "data", "assessment", "plan", "intervention")
        + progress("birp-note", "behaviour", "intervention", "response", "plan")
        + progress("girp-note", "goal", "intervention", "response", "plan")
        + progress("pirp-note", "problem", "intervention", "response", "plan")

    private static func progress(_ kind: String, _ fields: String...) -> [Share] {
        let about = ["sessionNumber", "modality", "riskStatement", "homework", "orientation"]
        return .words(kind, fields + about)
    }
}

extension PurposeProfile {
    private static let agreed = Ground.policy("coaching tells what client and coach agreed on")

    static let supervisionInCoaching: [PurposeProfile] = [
        PurposeProfile(
            .supervisor,
            .coaching,
            "sessions, goals and plans, to the supervisor of record",
            .policy,
            agreed,
            bases: [.authorization, .ownTraining],
            shares: .whole("session", "coaching-session", "goal", "action-plan", "consultation"),
            notices: [.notTherapy, .redisclosure]
        ),
        PurposeProfile(
            .supervisor,
            .coaching,
            "the work without the person, to a supervisor whom nobody named to the client",
            .policy,
            agreed,
            bases: [.noneGiven],
            shares: .words(
                "coaching-session",
                "goal",
                "reality",
                "options",
                "nextStep",
                "orientation",
                "obstacles",
                "strengths",
                "values",
                "capacity",
                "stretch",
                "saboteur",
                "saboteurTrigger",
                "saboteurCounterAction",
                "saboteurStatus",
                "insight",
                "wins",
                "skillsUsed",
                "referralTriggers",
                "outsideCompetence"
            )
                + .words("goal", "statement", "measure", "why", "horizon", "status", "progress")
                + .words("action-plan", "actions") + .words("win", "what", "strength")
                + .words("consultation", "question", "advice", "action"),
            isIdentified: false,
            notices: [.notTherapy, .deidentified]
        ),
        PurposeProfile(
            .consultation,
            .coaching,
            "questions without the person, to a colleague",
            .policy,
            agreed,
            bases: [.noneGiven, .authorization],
            shares: .some("consultation", "question")
                + .some("coaching-session", "goal", "reality", "options", "obstacles")
                + .some("goal", "statement", "measure"),
            isIdentified: false,
            notices: [.notTherapy, .deidentified]
        ),
    ]
}
