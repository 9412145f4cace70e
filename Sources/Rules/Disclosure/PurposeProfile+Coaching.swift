import Practice

extension PurposeProfile {
    private static let agreed = Ground.policy("coaching tells what client and coach agreed on")

    public static let coaching: [PurposeProfile] =
        coachingToProfessionals + supervisionInCoaching + coachingToThePerson + coachingToOthers

    private static let coachingToProfessionals: [PurposeProfile] = [
        PurposeProfile(
            .newCoach,
            .coaching,
            "agreement, goals, plans, sessions and wins, to the coach who goes on",
            .policy,
            agreed,
            bases: [.authorization],
            shares: .whole(
                "session",
                "coaching-agreement",
                "renewal",
                "coaching-session",
                "goal",
                "action-plan",
                "commitment",
                "win",
                "check-in",
                "handover",
                "completion"
            ),
            notices: [.notTherapy, .redisclosure]
        ),
        PurposeProfile(
            .coach,
            .coaching,
            "agreement, goals, plans and wins, to another coach",
            .policy,
            agreed,
            bases: [.authorization],
            shares: .whole(
                "coaching-agreement",
                "renewal",
                "goal",
                "action-plan",
                "win",
                "handover"
            ),
            notices: [.notTherapy, .redisclosure]
        ),
        therapist(.newTherapist, "referral and agreed summary, to the therapist who takes over"),
        therapist(.therapist, "referral and agreed summary, to a therapist"),
        PurposeProfile(
            .countersignature,
            .coaching,
            "countersignatures, back to the trainee whose notes they are for",
            .policy,
            agreed,
            bases: [.ownTraining],
            shares: .whole("countersignature"),
            notices: [.notTherapy, .minimum]
        ),
        PurposeProfile(
            .custodian,
            .coaching,
            "the whole engagement, to who keeps it when the holder cannot",
            .policy,
            agreed,
            bases: [.professionalWill, .authorization],
            shares: .all(of: .coaching, but: []),
            notices: [.notTherapy, .custody]
        ),
    ]

    private static func therapist(
        _ purpose: DisclosureRequest.Purpose,
        _ title: String
    ) -> PurposeProfile {
        PurposeProfile(
            purpose,
            .coaching,
            title,
            .policy,
            agreed,
            bases: [.authorization],
            shares: .whole("referral", "handover", "crisis-contact"),
            notices: [.notTherapy, .notClinical]
        )
    }

    private static let coachingToThePerson: [PurposeProfile] = [
        PurposeProfile(
            .clientAccess,
            .coaching,
            "the record, to the client whose it is",
            .policy,
            agreed,
            bases: [.clientRequest, .authorization],
            shares: .all(of: .coaching, but: neverForAccess),
            notices: [.notTherapy, .access]
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
            .coaching,
            title,
            .policy,
            agreed,
            bases: [.representative],
            shares: .all(of: .coaching, but: neverForAccess),
            notices: [.notTherapy, .access]
        )
    }

    private static let coachingToOthers: [PurposeProfile] = [
        PurposeProfile(
            .sponsor,
            .coaching,
            "attendance and how agreed goals stand, to who pays",
            .policy,
            .unconfirmed("ICF Code of Ethics, sponsors"),
            bases: [.consent, .authorization],
            shares: .some("session", "attendance", "unitsCharged")
                + .some("goal", "statement", "status", "progress"),
            notices: [.notTherapy, .sponsorScope]
        ),
        PurposeProfile(
            .court,
            .coaching,
            "exactly what is compelled, to a court",
            .policy,
            .unconfirmed("ICF Code of Ethics 2020, standard 5: orders and subpoenas"),
            bases: [.courtOrder, .subpoena, .attorneyLetter, .authorization, .ownDefence],
            shares: [],
            isItemByItem: true,
            notices: [.notTherapy, .courtCover]
        ),
        PurposeProfile(
            .emergency,
            .coaching,
            "what is named, to who can help now",
            .policy,
            .unconfirmed("ICF Code of Ethics 2020, standard 5: danger to self or others"),
            bases: [.emergencyTreatment, .seriousThreat, .requiredByLaw, .authorization],
            shares: [],
            isItemByItem: true,
            notices: [.notTherapy, .minimum]
        ),
        PurposeProfile(
            .abuseReport,
            .coaching,
            "what is named, to who takes reports of abuse",
            .policy,
            .unconfirmed("duties of coaches differ from state to state"),
            bases: [.abuseReport, .requiredByLaw],
            shares: [],
            isItemByItem: true,
            notices: [.notTherapy, .minimum]
        ),
        PurposeProfile(
            .oversight,
            .coaching,
            "what is named, to an authority or a coroner",
            .policy,
            agreed,
            bases: [.oversight, .coroner, .requiredByLaw],
            shares: [],
            isItemByItem: true,
            notices: [.notTherapy, .minimum]
        ),
        PurposeProfile(
            .mandatedReport,
            .coaching,
            "what the mandate names, to who sent the client",
            .policy,
            agreed,
            bases: [.authorization, .consent, .requiredByLaw],
            shares: MandateScope.shares(in: .coaching),
            notices: [.notTherapy, .minimum]
        ),
    ]
}
