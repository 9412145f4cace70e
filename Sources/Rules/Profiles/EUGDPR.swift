import Practice

extension JurisdictionProfile {
    /// The GDPR; how long records are kept is mostly a matter of each country.
    static let euGDPR = JurisdictionProfile(
        id: "eu-gdpr",
        title: "European Union, under the GDPR",
        version: 1,
        dated: "2026-11-26",
        retention: Retention(
            therapyYears: 10,
            minorYears: 3,
            coachingYears: 3,
            complianceYears: 3,
            allowsEarlyCoachingDeletion: true,
            obligesDeletion: true,
            ground: .unconfirmed(
                """
                GDPR, articles 5(1)(e) and 17(3); the period is national, such as ten years in \
                section 630f of the German Civil Code
                """
            )
        ),
        clocks: Clocks(
            accessDays: 28,
            accessExtensionDays: 61,
            amendmentDays: 28,
            amendmentExtensionDays: 61
        ),
        ages: Ages(majority: 18, minorConsent: nil),
        duties: Duties(reportChildAbuse: .unknown, warn: .unknown),
        accessExcludesPsychotherapyNotes: false,
        advisesEstimate: false,
        inquiryDays: 90,
        waitingDays: 90
    )
}
