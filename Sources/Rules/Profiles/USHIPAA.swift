import Practice

extension JurisdictionProfile {
    /// A therapist in the United States whom HIPAA covers; each state adds rules of its own.
    static let usHIPAA = JurisdictionProfile(
        id: "us-hipaa",
        title: "United States, a provider covered by HIPAA",
        version: 1,
        dated: "2026-11-26",
        retention: Retention(
            therapyYears: 7,
            minorYears: 3,
            coachingYears: 3,
            complianceYears: 6,
            allowsEarlyCoachingDeletion: true,
            obligesDeletion: false,
            ground: .unconfirmed(
                """
                APA Record Keeping Guidelines, guideline 7; 45 CFR 164.530(j) and 164.316(b)(2) for \
                authorizations; a state's law may ask for more
                """
            )
        ),
        clocks: Clocks(
            accessDays: 30,
            accessExtensionDays: 30,
            amendmentDays: 60,
            amendmentExtensionDays: 30
        ),
        ages: Ages(majority: 18, minorConsent: nil),
        duties: Duties(reportChildAbuse: .mandatory, warn: .unknown),
        accessExcludesPsychotherapyNotes: true,
        advisesEstimate: true,
        inquiryDays: 180,
        waitingDays: 90
    )
}
