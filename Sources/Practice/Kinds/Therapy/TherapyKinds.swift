extension Kind {
    /// Kinds of therapy other than progress notes.
    static let therapyKinds: [Kind] = [
        intake, treatmentPlan, psychotherapyNote, riskAssessment, safetyPlan, dischargeSummary,
        informedConsent, telehealthConsent, superbill, goodFaithEstimate,
    ]
}
