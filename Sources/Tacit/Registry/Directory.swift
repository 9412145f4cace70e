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

    /// The entries as they are sealed: most transactions want one of hundreds.
    private(set) var bytes: [UInt8] = []
    private(set) var isChanged = false

    init() {}

    init(_ bytes: [UInt8]) throws(FieldError) {
        guard bytes.count.isMultiple(of: Entry.byteCount) else { throw FieldError() }
        self.bytes = bytes
        var last: Entry?
        for position in 0..<count {
            guard let entry = entry(at: position), last.map({ Entry.precedes($0, entry) }) ?? true
            else { throw FieldError() }
            last = entry
        }
    }

    /// All of them, in order.
    var entries: [Entry] { (0..<count).compactMap { entry(at: $0) } }

    /// Those of one engagement.
    func entries(of engagement: Identifier) -> [Entry] {
        (position { $0.engagement >= engagement }..<count).lazy
            .compactMap { entry(at: $0) }.prefix { $0.engagement == engagement }
    }

    mutating func insert(_ entry: Entry) {
        let start = position { Entry.precedes(entry, $0) } * Entry.byteCount
        bytes.insert(contentsOf: entry.bytes, at: start)
        isChanged = true
    }

    /// Takes away those of one engagement.
    mutating func remove(engagement: Identifier) {
        let start = position { $0.engagement >= engagement }
        let end = position { $0.engagement > engagement }
        bytes.removeSubrange(start * Entry.byteCount..<end * Entry.byteCount)
        isChanged = true
    }

    var isEmpty: Bool { bytes.isEmpty }

    private var count: Int { bytes.count / Entry.byteCount }

    private func entry(at position: Int) -> Entry? {
        let start = position * Entry.byteCount
        guard let engagement = Identifier(bytes: bytes[start..<start + 16]),
            let realm = Realm(rawValue: bytes[start + 16]),
            let compartment = Identifier(bytes: bytes[start + 17..<start + 33])
        else { return nil }
        return Entry(engagement: engagement, realm: realm, compartment: compartment)
    }

    /// The first position whose entry fulfils what all behind it do.
    private func position(where predicate: (Entry) -> Bool) -> Int {
        (0..<count).partitioningIndex { entry(at: $0).map(predicate) ?? false }
    }
}
