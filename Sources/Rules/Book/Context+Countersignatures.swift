public import Practice

/// What a countersignature is worth here (SV-01).
public enum CountersignatureStanding: String, CaseIterable, Sendable {
    /// Entered by hand: the signature itself is on paper.
    case onPaper = "on-paper"
    /// The supervisor of record signed it, over the note as it stands here.
    case holds
    /// It came without its own signature, or the signature does not fit what it says.
    case unsigned
    /// Somebody else than who signed it sent it.
    case passedOn = "passed-on"
    /// It was signed in the other role.
    case otherRole = "other-role"
    /// The key it came with is of nobody who is a supervisor of record.
    case notOfRecord = "not-of-record"
    /// Nobody has compared the key of the supervisor yet.
    case unconfirmed
    /// There is no signed note here that it names.
    case noNote = "no-note"
    /// It was given for another text than the one that stands here.
    case otherText = "other-text"

    /// Whether the note that it names is complete by it.
    public var counts: Bool { self == .onPaper || self == .holds }

    /// In words about it; lower case, without a full stop.
    public var reason: String {
        switch self {
        case .onPaper: "entered by hand; the signature is on paper"
        case .holds: "signed by the supervisor of record; the signature holds"
        case .unsigned: "its signature is missing or does not hold"
        case .passedOn: "it was not sent by who signed it"
        case .otherRole: "it was signed in another role"
        case .notOfRecord: "it was signed by nobody who is supervisor of record here"
        case .unconfirmed: "nobody has compared the supervisor's key yet"
        case .noNote: "it names no signed note of yours"
        case .otherText: "it was given for another text than the one that stands here"
        }
    }

    /// What to do so that it counts, or another does.
    public var wayOut: String {
        switch self {
        case .onPaper, .holds: ""
        case .unconfirmed:
            "compare the words with your supervisor, then: tacit contact confirm NAME"
        case .notOfRecord: "if they are: tacit settings supervisor=NAME"
        case .unsigned, .passedOn, .otherRole, .noNote, .otherText:
            "ask your supervisor to countersign the note as it stands, and to send that"
        }
    }
}

/// A signed note that came in a package from who wrote it.
public struct TraineeNote: Hashable, Sendable {
    /// The identifier that it has where it was written.
    public let id: String
    /// What its sender is called: in the package, and in the address book.
    public let senders: [String]
    /// Whether it came for supervision, so that it waits.
    public let isForSupervision: Bool

    public init(id: String, senders: [String], isForSupervision: Bool) {
        self.id = id
        self.senders = senders
        self.isForSupervision = isForSupervision
    }

    /// Case and accents do not matter.
    public func isFrom(_ name: String) -> Bool {
        let folded = NameFold.fold(name)
        return !folded.isEmpty && senders.contains { NameFold.fold($0) == folded }
    }
}

/// Why the holder cannot countersign a record (SV-01).
public enum CountersignObstacle: Error, CaseIterable, Hashable, Sendable {
    case notFromPackage
    /// Something of it stayed behind, and with that its author's signature.
    case unsigned
    case passedOn
    case otherKind
    case already

    public var finding: Finding {
        Finding(rule: "SV-01", verdict: .refuse(reason, wayOut: wayOut))
    }

    private var reason: String {
        switch self {
        case .notFromPackage: "it did not come from a trainee in a package"
        case .unsigned: "it came without a signature of its author that holds"
        case .passedOn: "it was not sent by who wrote it"
        case .otherKind: "a record of its kind is not countersigned"
        case .already: "you have countersigned it already"
        }
    }

    private var wayOut: String {
        switch self {
        case .notFromPackage: "what is yours you sign: tacit sign ID"
        case .unsigned: "ask for the signed note whole: --purpose supervisor --basis own-training"
        case .passedOn: "ask its author for it"
        case .otherKind: "notes of sessions, plans and what else documents the work are"
        case .already:
            "send it back: tacit export --purpose countersignature --client REF --to NAME --output FILE"
        }
    }
}

extension Context {
    /// Whether somebody supervises the holder.
    public var isSupervised: Bool { !settings.supervisors.isEmpty }

    /// Notes that a supervisor of record stands by.
    public static let countersigned = sessionNoteKinds.union([
        "intake", "treatment-plan", "risk-assessment", "safety-plan", "discharge-summary",
        "group-note", "crisis-contact", "completion",
    ])

    /// What an engagement says in this field is from whom notes come for supervision, a name a line.
    public static let supervisionField = "supervisionOf"

    /// What a countersignature is worth; of a record that is none, what one by hand would be.
    func standing(of record: DatedRecord) -> CountersignatureStanding {
        countersignatures[record.id] ?? .onPaper
    }

    /// Notes of a trainee that nobody has countersigned yet, oldest first (SV-01).
    ///
    /// History that was brought in is its author's; only what was signed here waits.
    public var awaitingCountersignature: [DatedRecord] {
        guard isSupervised else { return [] }
        let done = Set(
            final(Countersignature.kind).filter { standing(of: $0).counts }
                .compactMap { $0.note.value(of: Countersignature.record) }
        )
        return records.filter {
            $0.status == .signed && Self.countersigned.contains($0.note.kind)
                && !done.contains($0.id.text)
        }
    }

    /// The countersignature that counts for a note; `nil` where there is none.
    public func countersignature(of note: Identifier) -> Note? {
        final(Countersignature.kind).first { record in
            record.note.value(of: Countersignature.record) == note.text
                && standing(of: record).counts
        }?.note
    }

    /// Notes of trainees that wait for the holder's countersignature, oldest first (SV-01).
    public var toCountersign: [DatedRecord] {
        guard traineeNotes.values.contains(where: \.isForSupervision) else { return [] }
        let done = Set(
            final(Countersignature.kind).filter { $0.status == .signed }
                .compactMap { $0.note.value(of: Countersignature.record) }
        )
        return records.filter { record in
            guard let note = traineeNotes[record.id], note.isForSupervision else { return false }
            return Self.countersigned.contains(record.note.kind)
                && !done.contains(note.id) && !done.contains(record.id.text)
        }
    }

    /// Whether a record is a countersignature for a note that somebody of this name sent.
    func goesBack(_ record: DatedRecord, to name: String) -> Bool {
        guard record.note.kind == Countersignature.kind, record.status == .signed,
            record.note.says(Countersignature.signedContent)
        else { return false }
        let note = record.note.value(of: Countersignature.record)
        return traineeNotes.values.contains { $0.id == note && $0.isFrom(name) }
    }

    /// - Parameter isOnly: whether no other one waits.
    func wayToCountersignature(of record: DatedRecord, isOnly: Bool = true) -> String {
        let id = record.id.shortText
        return "tacit export --purpose supervisor --basis own-training\(engagementOption)"
            + (isOnly ? " --item \(id)" : "")
            + " --to SUPERVISOR --output FILE; on paper: tacit add countersignature"
            + "\(engagementOption) --field record=\(id)"
    }
}

// MARK: What waits

extension Verdict {
    /// What waits for a supervisor, on either side.
    static func countersignatures(_ context: Context) -> [Verdict] {
        awaited(context) + toBeGiven(context) + withoutEffect(context)
    }

    private static func awaited(_ context: Context) -> [Verdict] {
        let waiting = context.awaitingCountersignature
        guard let first = waiting.first else { return [] }
        return [
            .advise(
                waiting.count == 1
                    ? "a signed note waits for your supervisor's countersignature"
                    : "\(waiting.count) signed notes wait for your supervisor's countersignature",
                wayOut: context.wayToCountersignature(of: first, isOnly: waiting.count == 1),
                episode: first.id.shortText
            )
        ]
    }

    private static func toBeGiven(_ context: Context) -> [Verdict] {
        let waiting = context.toCountersign
        guard let first = waiting.first else { return [] }
        return [
            .advise(
                waiting.count == 1
                    ? "a trainee's note waits for your countersignature"
                    : "\(waiting.count) notes of a trainee wait for your countersignature",
                wayOut: "read them, then: tacit countersign --all\(context.engagementOption)",
                episode: first.id.shortText
            )
        ]
    }

    /// Countersignatures that came for notes that still wait, and why none of them counts.
    private static func withoutEffect(_ context: Context) -> [Verdict] {
        guard !context.countersignatures.isEmpty else { return [] }
        let waiting = Set(context.awaitingCountersignature.map(\.id.text))
        return context.final(Countersignature.kind).compactMap { record in
            let standing = context.standing(of: record)
            guard !standing.counts,
                waiting.contains(record.note.value(of: Countersignature.record) ?? "")
            else { return nil }
            return .advise(
                "the countersignature '\(record.id.shortText)' does not count: \(standing.reason)",
                wayOut: standing.wayOut,
                episode: record.id.shortText
            )
        }
    }
}
