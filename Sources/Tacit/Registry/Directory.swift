import Practice

/// Which compartments a role has: found in one read, without opening any of them.
///
/// Entries of 33 bytes, engagement (16) ‖ realm (1) ‖ compartment (16), strictly ascending
/// (Docs/Format.md, section Directory).
struct Directory: Encoded, Sendable {
    struct Entry: Hashable, Sendable {
        let engagement: Identifier
        let realm: Realm
        /// The identifier of the compartment's key object.
        let compartment: Identifier

        static let byteCount = 33

        fileprivate var bytes: [UInt8] {
            engagement.bytes + [realm.rawValue] + compartment.bytes
        }

        fileprivate static func precedes(_ one: Entry, _ other: Entry) -> Bool {
            one.engagement == other.engagement
                ? one.realm.rawValue < other.realm.rawValue : one.engagement < other.engagement
        }
    }

    private(set) var entries: [Entry] = []
    private(set) var isChanged = false

    init() {}

    mutating func insert(_ entry: Entry) {
        entries.insert(entry, at: entries.partitioningIndex { Entry.precedes(entry, $0) })
        isChanged = true
    }

    var bytes: [UInt8] { entries.flatMap(\.bytes) }

    init(_ bytes: [UInt8]) throws(FieldError) {
        guard bytes.count.isMultiple(of: Entry.byteCount) else { throw FieldError() }
        for start in stride(from: 0, to: bytes.count, by: Entry.byteCount) {
            guard let engagement = Identifier(bytes: bytes[start..<start + 16]),
                let realm = Realm(rawValue: bytes[start + 16]),
                let compartment = Identifier(bytes: bytes[start + 17..<start + 33])
            else { throw FieldError() }
            let entry = Entry(engagement: engagement, realm: realm, compartment: compartment)
            if let last = entries.last, !Entry.precedes(last, entry) { throw FieldError() }
            entries.append(entry)
        }
    }
}
