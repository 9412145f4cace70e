/// A text that lies with a copy and tells its reader what it is and what it is not.
///
/// The words are the project's own and explain; they are no quotation of any law. A text that the law
/// prescribes word for word is a slot that a person fills (``part2Statement``).
public enum DisclosureNotice: String, CaseIterable, Sendable {
    case redisclosure
    case notTherapy = "not-therapy"
    case notClinical = "not-clinical"
    case psychotherapyNotes = "psychotherapy-notes"
    /// The statement that 42 CFR 2.32 prescribes, as somebody copied it from its source.
    case part2Statement = "part2-statement"
    case part2Explanation = "part2-explanation"
    /// What the client agreed to, in the words of the release.
    case consentScope = "consent-scope"
    case access
    case minimum
    case courtCover = "court-cover"
    case sponsorScope = "sponsor-scope"
    case deidentified
    case custody
    case clientSupplied = "client-supplied"
    case unencrypted

    /// Names this wording of it: `redisclosure.1`.
    public var id: String { self == .deidentified ? "deidentified.2" : "\(rawValue).1" }

    /// The day on which the texts were last gone through.
    public static let dated = "2026-11-26"

    /// In our own words; `nil` for a text that comes with the request.
    public var text: String? {
        switch self {
        case .redisclosure:
            "Passed on for the purpose that is named here. The law that protected this record where "
                + "it was kept may not protect it where you keep it: please pass it on to nobody "
                + "without the client's written word."
        case .notTherapy:
            "This comes from coaching. Coaching is not psychotherapy and does not replace it."
        case .notClinical:
            "What is written here are observations of a coach. They are no clinical findings, and "
                + "nobody claims a professional privilege for them."
        case .psychotherapyNotes:
            "These are psychotherapy notes: the writer's own, kept apart from the record. They came "
                + "to you under an authorization, or a ground in law, for such notes alone. Keep "
                + "them apart, and pass them on to nobody."
        case .part2Explanation:
            "This record comes from a programme that treats substance use, and 42 CFR part 2 "
                + "protects it further. You may use it for what the consent names; to pass it on, "
                + "or to use it against the client in any proceeding, takes a consent or an order "
                + "of its own. This is an explanation; the words of the regulation stand beside it."
        case .access:
            "A copy of the record for the client, or for who acts for the client. What was left "
                + "out is counted, with the reason; you may ask for a review, and for a correction."
        case .minimum:
            "Only what the purpose needs was chosen; there may be more on file. Nothing follows "
                + "from what is not here."
        case .courtCover:
            "Handed over because of the demand that is named here, and no further than it reaches. "
                + "Nothing here waives a privilege or an objection."
        case .sponsorScope:
            "Attendance and the state of agreed goals, as client, coach and sponsor agreed. What is "
                + "said in sessions stays with client and coach."
        case .deidentified:
            "Names, contacts and places that the sender's roster knows were replaced, and all dates "
                + "moved by the same number of weeks. People whom the roster does not know are not "
                + "found by that, and a story can tell whose it is without a name; the sender was "
                + "asked to read it through before it went. If you recognise somebody, keep it to "
                + "yourself and tell the sender."
        case .custody:
            "Handed to you to keep, not to read: open it only as the arrangement between you and "
                + "the holder says."
        case .clientSupplied:
            "Written by the client, and passed on by the client's own choice."
        case .unencrypted:
            "This copy is not encrypted: whoever has the file can read it. Keep it where others do "
                + "not get at it, and destroy it when it has served its purpose."
        case .part2Statement, .consentScope: nil
        }
    }
}
