extension Kind {
    /// Kinds of more than one discipline.
    static let sharedKinds: [Kind] = [
        session, inquiry, consultation, contact, crisisContact, releaseOfInformation, addendum,
        closure, careTeam, win, signedException, relationship, disposition, disclosure, legalDemand,
        accessRequest, amendmentRequest, receipt, mandate, countersignature, groupNote, groupLog,
        revocation, handover,
    ]
}
