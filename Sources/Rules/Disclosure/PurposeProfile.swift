public import Practice

/// What may go to whom, for one purpose and one discipline: a whitelist of kinds and fields (CD-09).
///
/// Psychotherapy notes are in none of them: they go only where they are asked for by name, and where
/// CD-02 lets them.
public struct PurposeProfile: Sendable {
    /// Whether the law draws the line, or the project does where the law would allow more.
    public enum Standing: String, Sendable { case law, policy }

    public let purpose: DisclosureRequest.Purpose
    public let discipline: Discipline
    /// In a few words: who gets what.
    public let title: String
    public let standing: Standing
    public let ground: Ground
    /// On what it may rest.
    public let bases: [DisclosureRequest.Basis]
    public let shares: [Share]
    /// Whether only records that are named one by one go, whole.
    public let isItemByItem: Bool
    /// Whether the recipient learns whose records they are.
    public let isIdentified: Bool
    /// What lies with it.
    public let notices: [DisclosureNotice]

    /// What goes of the records of a kind.
    public struct Share: Hashable, Sendable {
        public let kind: String
        public let parts: Parts
    }

    public enum Parts: Hashable, Sendable {
        /// The title, all fields and the text.
        case everything
        /// These fields, and no title, no sections of the writer's own, no text.
        case only([String])
        /// These fields and the text, and no title.
        case words([String])

        /// The fields to which it is limited; `nil` where all go.
        var fields: [String]? {
            switch self {
            case .everything: nil
            case .only(let fields), .words(let fields): fields
            }
        }
    }

    init(
        _ purpose: DisclosureRequest.Purpose,
        _ discipline: Discipline,
        _ title: String,
        _ standing: Standing,
        _ ground: Ground,
        bases: [DisclosureRequest.Basis],
        shares: [Share],
        isItemByItem: Bool = false,
        isIdentified: Bool = true,
        notices: [DisclosureNotice]
    ) {
        self.purpose = purpose
        self.discipline = discipline
        self.title = title
        self.standing = standing
        self.ground = ground
        self.bases = bases
        self.shares = shares
        self.isItemByItem = isItemByItem
        self.isIdentified = isIdentified
        self.notices = notices
    }
}

extension PurposeProfile {
    /// All profiles; each pair of purpose and discipline at most once, and once more without the
    /// person.
    public static let all: [PurposeProfile] = therapy + coaching + journal

    /// The profile of a request; `nil` where nothing of this discipline goes out for its purpose.
    public static func of(
        _ request: DisclosureRequest,
        in discipline: Discipline
    ) -> PurposeProfile? {
        all.first {
            $0.purpose == request.purpose && $0.discipline == discipline
                && $0.isIdentified != request.isDeidentified
        }
    }

    /// On what a purpose may rest, identified or not.
    static func bases(
        of purpose: DisclosureRequest.Purpose,
        in discipline: Discipline
    ) -> [DisclosureRequest.Basis] {
        all.filter { $0.purpose == purpose && $0.discipline == discipline }.flatMap(\.bases)
    }

    /// Whether the recipient gets the records themselves: with the records that go whole, their tags
    /// and attached files go too.
    ///
    /// Nobody can black out a part of a file: so only to who gets the record itself, or where
    /// somebody named the record.
    var takesRecords: Bool {
        switch purpose {
        case .newTherapist, .newCoach, .clientAccess, .representative, .executor, .custodian,
            .share, .supervisor:
            // A supervisor stands by the whole note, which its signature covers with tags and files.
            true
        default: isItemByItem
        }
    }

    /// Whether the copy says whose records they are; a countersignature is found by its note.
    public var namesClient: Bool { isIdentified && purpose != .countersignature }

    /// What goes of the records of a kind; `nil` for a kind that the purpose does not let through.
    public func parts(of kind: String) -> Parts? { shares.first { $0.kind == kind }?.parts }
}

extension [PurposeProfile.Share] {
    /// Records of these kinds, whole.
    static func whole(_ kinds: String...) -> Self { whole(kinds) }

    static func whole(_ kinds: [String]) -> Self {
        kinds.map { PurposeProfile.Share(kind: $0, parts: .everything) }
    }

    /// Of the records of a kind, these fields.
    static func some(_ kind: String, _ fields: String...) -> Self {
        [PurposeProfile.Share(kind: kind, parts: .only(fields))]
    }

    static func some(_ kinds: [String], _ fields: String...) -> Self {
        kinds.map { PurposeProfile.Share(kind: $0, parts: .only(fields)) }
    }

    /// Of the records of a kind, these fields and the text.
    static func words(_ kind: String, _ fields: String...) -> Self { words(kind, fields) }

    static func words(_ kind: String, _ fields: [String]) -> Self {
        [PurposeProfile.Share(kind: kind, parts: .words(fields))]
    }

    /// Every kind of a discipline but these, whole; psychotherapy notes are never among them.
    static func all(of discipline: Discipline, but left: Set<String>) -> Self {
        whole(
            Kind.kinds(of: discipline)
                .filter { $0.realm(in: discipline) == discipline.mainRealm }
                .map(\.id).filter { !left.contains($0) }
        )
    }
}
