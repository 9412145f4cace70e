import Practice

extension JurisdictionProfile {
    /// Where nobody has said which law holds.
    public static let neutral = JurisdictionProfile(
        id: "neutral",
        title: "no particular place",
        version: 1,
        dated: "2026-11-26",
        retention: Retention(
            therapyYears: 7,
            minorYears: 3,
            coachingYears: 3,
            complianceYears: 6,
            allowsEarlyCoachingDeletion: true,
            obligesDeletion: false,
            ground: .unconfirmed("APA Record Keeping Guidelines, guideline 7")
        ),
        clocks: Clocks(
            accessDays: 30,
            accessExtensionDays: 30,
            amendmentDays: 60,
            amendmentExtensionDays: 30
        ),
        ages: Ages(majority: 18, minorConsent: nil),
        duties: Duties(reportChildAbuse: .unknown, warn: .unknown),
        accessExcludesPsychotherapyNotes: false,
        advisesEstimate: false,
        inquiryDays: 180,
        waitingDays: 90
    )
}
