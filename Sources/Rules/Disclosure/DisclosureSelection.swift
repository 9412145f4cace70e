public import Practice

/// What a request lets out of an engagement's records, field by field, and what stays and why.
public struct DisclosureSelection: Sendable {
    /// One record that goes, in whole or in part.
    public struct Item: Hashable, Sendable {
        public let record: Identifier
        public let kind: String
        /// In the order of the record.
        public let fields: [String]
        public let includesTitle: Bool
        /// Tags go with the record itself, and with nothing less: they are working words.
        public let includesTags: Bool
        public let includesBody: Bool
        /// How many attached files go too, in a package.
        public let files: Int
        /// Fields that say something and stay behind; the text counts as one.
        public let withheldFields: Int
    }

    /// Why a record stays behind.
    public enum Reason: String, CaseIterable, Sendable {
        /// Kept apart; goes only where it is asked for by name and allowed (CD-02).
        case psychotherapyNotes = "psychotherapy-notes"
        /// Not final.
        case draft
        case notAskedFor = "not-asked-for"
        case outOfRange = "out-of-range"
        /// Nothing of it serves the purpose (CD-09).
        case notOfPurpose = "not-of-purpose"
        /// The release does not cover it (CD-01).
        case notCovered = "not-covered"
        /// It belongs to several people, or to another one (JC-02, GR-01).
        case otherPerson = "other-person"
    }

    /// In the order of the records.
    public internal(set) var items: [Item] = []
    public internal(set) var withheld: [Reason: Int] = [:]
    /// What lies with the copy, in the order in which it stands there.
    public internal(set) var notices: [DisclosureNotice] = []
    /// Whether the recipient learns whose records they are.
    public internal(set) var isIdentified = true
    /// Whether the copy says whose records they are.
    public internal(set) var namesClient = true

    public init() {}

    public var withheldCount: Int { withheld.values.reduce(0, +) }

    /// Adds what was not even looked at, such as psychotherapy notes that stay closed.
    public mutating func withhold(_ count: Int, _ reason: Reason) {
        if count > 0 { withheld[reason, default: 0] += count }
    }
}

/// What rules and the vault ask about requests to let content out.
public enum Disclosures {
    /// What a request lets through; nothing where the purpose has no profile in this discipline.
    ///
    /// Whether it may go at all is the rules' to say: ``Rulebook/ruling(on:_:)``.
    public static func selection(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> DisclosureSelection {
        guard let reach = DisclosureReach(request, context) else { return DisclosureSelection() }
        var selection = DisclosureSelection()
        selection.isIdentified = reach.profile.isIdentified
        selection.namesClient = reach.profile.namesClient
        for record in context.records {
            switch reach.answer(record) {
            case .goes(let item): selection.items.append(item)
            case .stays(let reason): selection.withhold(1, reason)
            case .follows: break
            }
        }
        reach.follow(context.records, &selection)
        selection.notices = reach.notices(for: selection)
        return selection
    }
}
