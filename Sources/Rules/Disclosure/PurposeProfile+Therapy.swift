import Practice

extension PurposeProfile {
    static let progressNotes = [
        "progress-note", "soap-note", "dap-note", "birp-note", "girp-note", "pirp-note",
    ]

    /// What the next therapist works with.
    static let clinicalRecord =
        ["session", "intake", "treatment-plan"] + progressNotes
        + [
            "risk-assessment", "safety-plan", "crisis-contact", "contact", "disposition",
            "group-note", "care-team", "informed-consent", "telehealth-consent", "handover",
            "discharge-summary", "closure",
        ]

    /// What speaks of others, or was put together because of a lawsuit.
    static let neverForAccess: Set<String> = ["group-log", "legal-demand"]

    private static let treatment = Ground.unconfirmed("45 CFR 164.506(c), treatment")
    private static let minimum = Ground.confirmed("45 CFR 164.502(b) and 164.514(d)")

    public static let therapy: [PurposeProfile] =
        therapyToProfessionals + supervisionInTherapy + therapyToThePerson + therapyToAuthorities

    private static let therapyToProfessionals: [PurposeProfile] = [
        PurposeProfile(
            .newTherapist,
            .therapy,
            "the clinical record, to the therapist who goes on",
            .policy,
            treatment,
            bases: [.authorization, .treatment],
            shares: .whole(clinicalRecord),
            notices: [.redisclosure]
        ),
        PurposeProfile(
            .therapist,
            .therapy,
            "plan and risk, to a professional who treats the client at the same time",
            .policy,
            treatment,
            bases: [.authorization, .treatment],
            shares: .whole(
                "treatment-plan",
                "risk-assessment",
                "safety-plan",
                "crisis-contact",
                "handover",
                "discharge-summary"
            ),
            notices: [.redisclosure]
        ),
        coaching(.newCoach, "goals, strengths and what the client takes along, to the next coach"),
        coaching(.coach, "goals, strengths and what the client takes along, to a coach"),
        PurposeProfile(
            .countersignature,
            .therapy,
            "countersignatures, back to the trainee whose notes they are for",
            .policy,
            .unconfirmed("state rules on supervised practice"),
            bases: [.ownTraining],
            shares: .whole("countersignature"),
            notices: [.minimum]
        ),
        PurposeProfile(
            .custodian,
            .therapy,
            "the whole engagement, to who keeps it when the holder cannot",
            .policy,
            .unconfirmed("APA 6.02(c)"),
            bases: [.professionalWill, .authorization],
            shares: .all(of: .therapy, but: []),
            notices: [.custody]
        ),
    ]

    /// A coach is nobody who treats: what heals stays behind, unless it is named (CL-03).
    private static func coaching(
        _ purpose: DisclosureRequest.Purpose,
        _ title: String
    ) -> PurposeProfile {
        PurposeProfile(
            purpose,
            .therapy,
            title,
            .policy,
            .policy("a coach gets what a release names, and is no provider of treatment"),
            bases: [.authorization],
            shares: .some("treatment-plan", "goals") + .some("intake", "strengths")
                + .some(
                    "handover",
                    "goals",
                    "strengths",
                    "insights",
                    "accommodations",
                    "coordination",
                    "clientApproval"
                ),
            notices: [.redisclosure]
        )
    }

    private static let therapyToThePerson: [PurposeProfile] = [
        PurposeProfile(
            .clientAccess,
            .therapy,
            "the record, to the client whose it is",
            .law,
            .confirmed("45 CFR 164.524"),
            bases: [.clientRequest, .authorization],
            shares: .all(of: .therapy, but: neverForAccess),
            notices: [.access]
        ),
        representing(.representative, "the record, to who decides for the client"),
        representing(.executor, "the record, to who acts for a client who died"),
    ]

    private static func representing(
        _ purpose: DisclosureRequest.Purpose,
        _ title: String
    ) -> PurposeProfile {
        PurposeProfile(
            purpose,
            .therapy,
            title,
            .law,
            .unconfirmed("45 CFR 164.502(g)"),
            bases: [.representative],
            shares: .all(of: .therapy, but: neverForAccess),
            notices: [.access]
        )
    }

    private static let therapyToAuthorities: [PurposeProfile] = [
        PurposeProfile(
            .insurer,
            .therapy,
            "dates, codes, modality and a summary of the plan, to an insurer",
            .law,
            minimum,
            bases: [.payment, .authorization],
            shares: .whole("superbill")
                + .some("session", "start", "stop", "modality", "attendance")
                + .some(
                    progressNotes,
                    "start",
                    "stop",
                    "sessionNumber",
                    "modality",
                    "serviceCode"
                )
                + .some(
                    "treatment-plan",
                    "diagnosis",
                    "goals",
                    "frequency",
                    "modality",
                    "reviewDate"
                ),
            notices: [.minimum]
        ),
        PurposeProfile(
            .court,
            .therapy,
            "exactly what is named, to a court",
            .law,
            .confirmed("45 CFR 164.512(e)(1)"),
            bases: [
                .courtOrder, .part2Order, .subpoena, .attorneyLetter, .authorization, .ownDefence,
            ],
            shares: [],
            isItemByItem: true,
            notices: [.courtCover]
        ),
        PurposeProfile(
            .emergency,
            .therapy,
            "what is named, to who can help now",
            .law,
            .unconfirmed("45 CFR 164.512(j)"),
            bases: [.emergencyTreatment, .seriousThreat, .requiredByLaw, .authorization],
            shares: [],
            isItemByItem: true,
            notices: [.minimum]
        ),
        PurposeProfile(
            .abuseReport,
            .therapy,
            "what is named, to who takes reports of abuse",
            .law,
            .confirmed("45 CFR 164.512(c)"),
            bases: [.abuseReport, .requiredByLaw],
            shares: [],
            isItemByItem: true,
            notices: [.minimum]
        ),
        PurposeProfile(
            .oversight,
            .therapy,
            "what is named, to a board or a coroner",
            .law,
            .confirmed("45 CFR 164.512(d) and (g)(1), as cited in 164.508(a)(2)"),
            bases: [.oversight, .coroner, .requiredByLaw],
            shares: [],
            isItemByItem: true,
            notices: [.minimum]
        ),
        PurposeProfile(
            .mandatedReport,
            .therapy,
            "what the mandate names, to who sent the client",
            .policy,
            .confirmed("APA 3.10 and 4.02"),
            bases: [.authorization, .consent, .requiredByLaw],
            shares: MandateScope.shares(in: .therapy),
            notices: [.minimum]
        ),
    ]
}
