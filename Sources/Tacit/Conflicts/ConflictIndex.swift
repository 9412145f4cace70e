import Practice
import Sealing

/// Which of two entries an identity may have.
enum ConflictVariant: UInt8, Sendable {
    case plain = 0
    /// A name alone, of somebody whose birth date is known: that says of somebody with another
    /// birth date that they are another person.
    case withBirthDate = 1
}

/// What an entry says: how it stands between the holder, in one role, and whoever it is.
///
/// Fields (Docs/Format.md, section Conflict index): 1 standing, 2 day of closing.
struct ConflictSummary: Encoded, Hashable, Sendable {
    var isOpen: Bool
    /// The last day of closing, where all is closed and somebody said when.
    var closed: Moment?

    init(isOpen: Bool, closed: Moment? = nil) {
        self.isOpen = isOpen
        self.closed = closed
    }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, [isOpen ? 1 : 2])
        writer.put(2, optional: closed.map { String($0.iso.prefix(10)) })
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        isOpen = try reader.flag(1, yes: 1, no: 2)
        closed = try reader.optionalMoment(2)
        try reader.finish()
        guard !isOpen || closed == nil else { throw FieldError() }
    }

    /// What two engagements, or two people of one identity, come to.
    func joined(with other: ConflictSummary) -> ConflictSummary {
        if isOpen || other.isOpen { return ConflictSummary(isOpen: true) }
        let days = [closed, other.closed].compactMap(\.self)
        return ConflictSummary(isOpen: false, closed: days.max { $0.instant < $1.instant })
    }
}

/// What one role says in the conflict index.
///
/// Fields: 1 role, 2 how often it was written, 3 whether everybody is in it, 4 entries of 344 bytes,
/// tag (16) ‖ sealed summary (328), strictly ascending in tag.
struct ConflictSection: Sendable {
    static let entryByteCount = 16 + 328
    static let leastCount = 64

    let role: Role
    var writes: UInt64
    var isComplete: Bool
    private(set) var entries: [UInt8]

    init(role: Role, writes: UInt64, isComplete: Bool, _ entries: [(tag: Identifier, Sealed)]) {
        self.role = role
        self.writes = writes
        self.isComplete = isComplete
        self.entries = []
        for (tag, sealed) in entries.sorted(by: { $0.tag < $1.tag }) {
            self.entries.append(contentsOf: tag.bytes)
            self.entries.append(contentsOf: sealed.bytes)
        }
    }

    /// To how many entries so many are filled with decoys: a power of two.
    static func bucket(_ count: Int) -> Int {
        var bucket = leastCount
        while bucket < count { bucket *= 2 }
        return bucket
    }

    /// The sealed summary under a tag; `nil` without one.
    func sealed(_ tag: Identifier) -> [UInt8]? {
        let position = (0..<count).partitioningIndex { self.tag($0) >= tag }
        guard position < count, self.tag(position) == tag else { return nil }
        let start = position * Self.entryByteCount
        return Array(entries[start + 16..<start + Self.entryByteCount])
    }

    var count: Int { entries.count / Self.entryByteCount }

    private func tag(_ position: Int) -> Identifier {
        Identifier(
            prefixOf: Array(
                entries[position * Self.entryByteCount..<position * Self.entryByteCount + 16]
            )
        )
    }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, [role.number])
        writer.put(2, writes)
        writer.put(3, [isComplete ? 1 : 0])
        writer.put(4, entries)
        return writer.bytes
    }

    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        let number = Array(try reader.required(1))
        guard number.count == 1, let role = Role(number: number[0]) else { throw FieldError() }
        self.role = role
        writes = try reader.number(2)
        isComplete = try reader.flag(3, yes: 1, no: 0)
        entries = Array(try reader.required(4))
        try reader.finish()
        guard entries.count.isMultiple(of: Self.entryByteCount), writes > 0,
            count == Self.bucket(count),
            (0..<count).dropFirst().allSatisfy({ tag($0 - 1) < tag($0) })
        else { throw FieldError() }
    }
}

/// The one object that all roles of a holder read and write: who has engagements, to be found by
/// those only who know whom they ask for.
///
/// Fields (Docs/Format.md, section Conflict index): 1 section, list, strictly ascending in role.
struct ConflictIndex: Encoded, Sendable {
    private(set) var sections: [ConflictSection] = []

    init() {}

    subscript(role: Role) -> ConflictSection? { sections.first { $0.role == role } }

    mutating func put(_ section: ConflictSection) {
        sections.removeAll { $0.role == section.role }
        sections.append(section)
        sections.sort { $0.role.number < $1.role.number }
    }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        for section in sections { writer.put(1, section.bytes) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        while var inner = try reader.optionalFields(1) {
            let section = try ConflictSection(&inner)
            if let last = sections.last, last.role.number >= section.role.number {
                throw FieldError()
            }
            sections.append(section)
        }
        try reader.finish()
    }
}

extension FieldReader {
    /// One byte that is one of two.
    mutating func flag(_ tag: UInt8, yes: UInt8, no: UInt8) throws(FieldError) -> Bool {
        let value = try required(tag)
        guard value.count == 1, let byte = value.first, byte == yes || byte == no else {
            throw FieldError()
        }
        return byte == yes
    }
}
