/// What a sealed object is; bound into its context, so that none passes for another type.
///
/// Docs/Format.md, section Object types. Numbers are never used again for something else.
enum ObjectType: UInt8, CaseIterable, Sendable {
    case head = 1
    case manifestPage = 2
    case identity = 3
    case vaultKey = 4
    case compartmentKey = 5
    case personKey = 6
    case profile = 7
    case auditRow = 8
    case person = 9
    case directory = 10
    case roster = 11
    case keyRing = 12
    case settings = 13
    /// Of all roles, under the vault key.
    case conflictIndex = 14
    case conflictShare = 15
    case state = 16
    case record = 17
    case attachment = 18
    case attachmentChunk = 19
    case auditSubject = 20
    case segment = 21
    case segmentBlock = 22
    case addressBook = 23

    /// The word for it in a message.
    var word: String {
        switch self {
        case .head: "head"
        case .manifestPage: "manifest page"
        case .identity: "identity"
        case .vaultKey: "vault key"
        case .compartmentKey: "engagement key"
        case .personKey: "key of a person's entry"
        case .profile: "holder's profile"
        case .auditRow: "audit row"
        case .person: "person's entry"
        case .directory: "directory of engagements"
        case .roster: "roster"
        case .keyRing: "key ring"
        case .settings: "settings"
        case .conflictIndex: "conflict index"
        case .conflictShare: "role's share of the conflict index"
        case .state: "engagement state"
        case .record: "record"
        case .attachment: "attachment"
        case .attachmentChunk: "part of an attachment"
        case .auditSubject: "subject of an audit row"
        case .segment: "index"
        case .segmentBlock: "block of an index"
        case .addressBook: "address book"
        }
    }
}
