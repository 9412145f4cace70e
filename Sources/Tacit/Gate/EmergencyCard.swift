public import Practice

/// What helps in an emergency, on one page (EM-01).
///
/// What could not be read is left out and named; whatever could be is here.
public struct EmergencyCard: Sendable {
    public let client: Identifier
    public let name: String
    /// `nil` where the person's entry does not open.
    public let details: ClientDetails?
    /// Where the client was in the latest session that says so.
    public let whereabouts: Whereabouts?
    /// The steps of the latest safety plan.
    public let safetyPlan: [Excerpt]
    /// Medicines and conditions as they are on file, the latest word first.
    public let medication: [Excerpt]
    /// Emergency contacts that documents name, besides those of ``details``.
    public let contacts: [Excerpt]
    /// What was agreed for an emergency.
    public let agreed: [Excerpt]
    public let problems: [IntegrityProblem]

    /// Where somebody was, and when.
    public struct Whereabouts: Hashable, Sendable {
        /// In words; empty where only the code is known.
        public let location: String
        /// A country or state by its code, such as `US-NY`; `nil` where nobody said it.
        public let place: String?
        public let at: Moment?
    }

    /// What one field of a record says.
    public struct Excerpt: Hashable, Sendable {
        public let record: Identifier
        public let kind: String
        public let field: String
        public let text: String
        public let at: Moment?
        public let isDraft: Bool
        /// Whether the record belongs to work with others, too.
        public let isJoint: Bool
    }
}

/// An emergency, as the audit log remembers it.
struct Emergency: Sendable {
    let client: Identifier
    let at: Moment
}

extension EmergencyCard {
    /// Where the card looks: kinds and their fields.
    private static let safetyFields: [(String, [String])] = [
        (
            "safety-plan",
            [
                "warningSigns", "coping", "distraction", "help", "professionals", "environment",
            ]
        )
    ]
    private static let medicationFields: [(String, [String])] = [
        ("intake", ["medical", "substanceUse"]), ("discharge-summary", ["medications"]),
        ("coaching-session", ["clientReportedHealth"]), ("suitability", ["clientReportedHealth"]),
    ]
    private static let contactFields: [(String, [String])] = [
        ("intake", ["emergencyContact"]), ("suitability", ["emergencyContact"]),
        ("inquiry", ["emergencyContact"]),
    ]
    private static let agreedFields: [(String, [String])] = [
        ("informed-consent", ["emergencyProcedure"]),
        ("telehealth-consent", ["emergencyProcedure"]), ("coaching-agreement", ["emergencyPlan"]),
    ]

    /// The kinds of the records that a card is made of.
    static let kinds = Set(
        (safetyFields + medicationFields + contactFields + agreedFields).map(\.0) + [Session.kind]
    )

    /// - Parameters:
    ///   - records: of ``kinds``, of all the client's engagements.
    ///   - joint: the engagements that others take part in.
    init(
        _ person: Person,
        details: ClientDetails?,
        records: [DatedRecord],
        joint: Set<Identifier>,
        now: Moment,
        problems: [IntegrityProblem]
    ) {
        // The latest word first.
        let records = records.filter { $0.status != .withdrawn }.sorted { $0.age > $1.age }
        func excerpts(_ sources: [(String, [String])]) -> [Excerpt] {
            sources.flatMap { kind, fields in
                let record = records.first { record in
                    record.note.kind == kind
                        && fields.contains { !(record.note.value(of: $0) ?? "").isEmpty }
                }
                return record.map { Self.excerpts(of: $0, fields, joint) } ?? []
            }
        }
        client = person.id
        name = person.name
        self.details = details
        whereabouts = Self.whereabouts(records, now)
        safetyPlan = excerpts(Self.safetyFields)
        medication = excerpts(Self.medicationFields)
        contacts = excerpts(Self.contactFields)
        agreed = excerpts(Self.agreedFields)
        self.problems = problems
    }

    private static func excerpts(
        of record: DatedRecord,
        _ fields: [String],
        _ joint: Set<Identifier>
    ) -> [Excerpt] {
        fields.compactMap { field in
            guard let text = record.note.value(of: field), !text.isEmpty else { return nil }
            return Excerpt(
                record: record.id,
                kind: record.note.kind,
                field: field,
                text: text,
                at: record.note.at,
                isDraft: record.status == .draft,
                isJoint: joint.contains(record.engagement)
            )
        }
    }

    private static func whereabouts(_ records: [DatedRecord], _ now: Moment) -> Whereabouts? {
        let session = records.first { record in
            record.note.kind == Session.kind
                && (record.note.at?.dayNumber ?? .min) <= now.dayNumber
                && ["location", "place"].contains { !(record.note.value(of: $0) ?? "").isEmpty }
        }
        guard let note = session?.note else { return nil }
        let place = note.value(of: "place") ?? ""
        return Whereabouts(
            location: note.value(of: "location") ?? "",
            place: place.isEmpty ? nil : place,
            at: note.at
        )
    }
}

extension DatedRecord {
    /// By the day that it is about, then by when it was written.
    fileprivate var age: (Int64, Int64, Identifier) {
        (note.at?.instant ?? .min, written.instant, id)
    }
}
