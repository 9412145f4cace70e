public import Practice

/// A paper of an engagement that lets something go, or says what the client agreed to, and what it is
/// worth at a moment.
///
/// It is read by the same lines by which the gate reads it (CD-01): what is ``State/active`` here and
/// names the recipient carries a request, and nothing else does.
public struct ConsentOnFile: Sendable {
    public enum State: String, CaseIterable, Sendable {
        /// Not signed, so that it carries nothing.
        case draft
        /// Final, and without something that a release has to say.
        case incomplete
        case active
        case expired
        /// The client took it back.
        case revoked
        /// A later one of its kind took its place.
        case replaced
    }

    public let record: Identifier
    public let engagement: Identifier
    public let kind: String
    /// Of a release, such as `psychotherapy-notes`; empty for what has no types.
    public let type: String
    public let state: State
    /// When it was given, as it says.
    public let at: Moment?
    /// In joint work: whose it is (JC-02); `nil` where it says nobody.
    public let person: Identifier?
    public let recipient: String
    public let purpose: String
    /// In its own words: a day, an event, a number of sessions.
    public let expiry: String
    /// The last day on which it counts, where it names one.
    public let lastDay: Moment?
    /// What it names of kinds and fields, in its own words; empty where it names none.
    public let covers: [String]
    /// The kinds among ``covers``, in ascending order; of a mandate those that its scope lets through.
    public let kinds: [String]
    /// What it has to say and does not, in words.
    public let lacking: [String]
    /// The day from which on it is taken back; it may lie ahead.
    public let revokedOn: Moment?
    /// What took its place.
    public let replacedBy: Identifier?

    /// The kinds of records that are such papers.
    public static let papers: [String] = [
        Release.kind, "coaching-agreement", "mandate", "informed-consent", "telehealth-consent",
    ]
}

extension Disclosures {
    /// The papers of the engagement that a context is about, in the order of its records.
    public static func consents(_ context: Context) -> [ConsentOnFile] {
        context.records.filter { ConsentOnFile.papers.contains($0.note.kind) }
            .map { ConsentOnFile($0, context) }
    }
}

extension ConsentOnFile {
    init(_ record: DatedRecord, _ context: Context) {
        let release = Release(record)
        let note = record.note
        let revocation = release.revocation(context)
        let successor = context.successor(of: record)
        self.record = record.id
        engagement = record.engagement
        kind = note.kind
        type = release.isRelease ? release.type : ""
        at = note.at
        person = context.person(of: note)
        recipient = Self.first(note, "recipient", "reportTo", "parties")
        purpose = Self.first(note, "purpose", "service", "reportScope", "terms")
        expiry = Self.first(note, "expiry", "term")
        lastDay = Self.lastDay(of: release)
        covers = note.lines(of: "covers")
        kinds =
            (note.kind == "mandate"
            ? MandateScope.kinds([note], in: context.role.discipline) : release.coveredKinds)
            .sorted()
        lacking = release.isRelease ? release.missing(context) : Self.lacking(note, context)
        revokedOn = revocation?.day
        replacedBy = successor?.id
        state =
            if !record.status.isFinal {
                .draft
            } else if release.isRevoked(context) {
                .revoked
            } else if successor != nil {
                .replaced
            } else if release.isRelease, release.isExpired(context) {
                .expired
            } else if release.isRelease, !release.missing(context).isEmpty {
                .incomplete
            } else {
                .active
            }
    }

    /// The first of some fields that says something; lines become one.
    private static func first(_ note: Note, _ names: String...) -> String {
        names.lazy.map { note.lines(of: $0).joined(separator: ", ") }.first { !$0.isEmpty } ?? ""
    }

    /// An agreement's end, or the last day of a release.
    private static func lastDay(of release: Release) -> Moment? {
        if let end = release.record.note.value(of: "endDate").flatMap(Moment.init(iso:)) {
            return end
        }
        return release.isRelease ? release.lastDay.flatMap { Moment(dayNumber: $0) } : nil
    }

    private static func lacking(_ note: Note, _ context: Context) -> [String] {
        guard let kind = Kind.named(note.kind) else { return [] }
        return kind.faults(in: note, now: context.now).compactMap { fault in
            fault.field.flatMap(kind.field(named:)).map { $0.title.lowercased() }
        }
    }
}
