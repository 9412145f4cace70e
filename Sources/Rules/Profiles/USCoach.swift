import Practice

extension JurisdictionProfile {
    /// A coach in the United States: no health-care provider, unless the holder says so (CD-04).
    static let usCoach = JurisdictionProfile(
        id: "us-coach",
        title: "United States, a coach whom HIPAA does not cover",
        version: 1,
        dated: "2026-11-26",
        retention: Retention(
            therapyYears: 7,
            minorYears: 3,
            coachingYears: 3,
            complianceYears: 6,
            allowsEarlyCoachingDeletion: true,
            obligesDeletion: false,
            ground: .unconfirmed("no law names a period for coaching; the agreement does")
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
