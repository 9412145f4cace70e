extension Kind {
    /// Kinds of coaching.
    static let coachingKinds: [Kind] = [
        coachingAgreement, suitability, coachingSession, goal, actionPlan, commitment, unitPackage,
        checkIn, referral, completion, renewal,
    ]
}
