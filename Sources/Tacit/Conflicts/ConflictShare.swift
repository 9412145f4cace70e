import Practice
import Sealing

/// What a role knows of its own section of the conflict index: enough to write it anew without a
/// name, and to notice that it is not the one that was written.
///
/// Fields (Docs/Format.md, section Conflict index): 1 person (1 identifier, 2 identities), 2
/// engagement (1 identifier, 2 persons, 3 standing, 4 day of closing), 3 how often the section was
/// written, 4 its digest, 5 section of another role as it was last seen (1 role, 2 how often
/// written); lists strictly ascending.
struct ConflictShare: Encoded, Sendable {
    /// kind (1) ‖ mark (16), and, once it was hashed, trace (32).
    struct KnownIdentity: Sendable {
        let kind: FoldedIdentity.Kind
        /// By what the role knows it again.
        let mark: Identifier
        /// What the tag and the key follow from; `nil` while nobody had the time to hash it.
        var trace: [UInt8]?
    }

    struct Person: Sendable {
        let id: Identifier
        /// In order of mark.
        var identities: [KnownIdentity]

        var isPending: Bool { identities.contains { $0.trace == nil } }

        func variant(_ kind: FoldedIdentity.Kind) -> ConflictVariant {
            let isBornKnown = identities.contains { $0.kind == .nameAndBirth }
            return kind == .name && isBornKnown ? .withBirthDate : .plain
        }
    }

    struct Entry: Sendable {
        let engagement: Identifier
        var people: [Identifier]
        var standing: ConflictSummary
    }

    private(set) var people: [Person] = []
    private(set) var engagements: [Entry] = []
    var writes: UInt64 = 0
    var digest = [UInt8](repeating: 0, count: 32)
    private(set) var seen: [(role: Role, writes: UInt64)] = []

    init() {}

    var isComplete: Bool { !people.contains(where: \.isPending) }

    func person(_ id: Identifier) -> Person? {
        let position = people.partitioningIndex { $0.id >= id }
        return position < people.count && people[position].id == id ? people[position] : nil
    }

    func entry(_ engagement: Identifier) -> Entry? {
        let position = engagements.partitioningIndex { $0.engagement >= engagement }
        return position < engagements.count && engagements[position].engagement == engagement
            ? engagements[position] : nil
    }

    mutating func put(_ person: Person) {
        let position = people.partitioningIndex { $0.id >= person.id }
        let isThere = position < people.count && people[position].id == person.id
        people.replaceSubrange(position..<position + (isThere ? 1 : 0), with: [person])
    }

    mutating func put(_ entry: Entry) {
        let position = engagements.partitioningIndex { $0.engagement >= entry.engagement }
        let isThere =
            position < engagements.count && engagements[position].engagement == entry.engagement
        engagements.replaceSubrange(position..<position + (isThere ? 1 : 0), with: [entry])
    }

    /// Takes an engagement out, with the people who have no other.
    mutating func remove(engagement: Identifier) {
        engagements.removeAll { $0.engagement == engagement }
        let left = Set(engagements.flatMap(\.people))
        people.removeAll { !left.contains($0.id) }
    }

    mutating func remove(person: Identifier) {
        for index in engagements.indices { engagements[index].people.removeAll { $0 == person } }
        engagements.removeAll(where: \.people.isEmpty)
        people.removeAll { $0.id == person }
    }

    func writesSeen(of role: Role) -> UInt64 { seen.first { $0.role == role }?.writes ?? 0 }

    mutating func see(_ role: Role, writes: UInt64) {
        seen.removeAll { $0.role == role }
        seen.append((role, writes))
        seen.sort { $0.role.number < $1.role.number }
    }

    /// How it stands with each person.
    var standings: [Identifier: ConflictSummary] {
        var standings: [Identifier: ConflictSummary] = [:]
        for entry in engagements {
            for person in entry.people {
                standings[person] =
                    standings[person]?.joined(with: entry.standing) ?? entry.standing
            }
        }
        return standings
    }

    /// The traces of identities, by their marks.
    var traces: [Identifier: [UInt8]] {
        var traces: [Identifier: [UInt8]] = [:]
        for person in people {
            for one in person.identities { traces[one.mark] = one.trace }
        }
        return traces
    }
}

extension ConflictShare {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        for person in people {
            var inner = FieldWriter()
            inner.put(1, person.id)
            for one in person.identities {
                inner.put(2, [one.kind.rawValue] + one.mark.bytes + (one.trace ?? []))
            }
            writer.put(1, inner.bytes)
        }
        for entry in engagements {
            var inner = FieldWriter()
            inner.put(1, entry.engagement)
            for person in entry.people { inner.put(2, person) }
            inner.put(3, [entry.standing.isOpen ? 1 : 2])
            inner.put(4, optional: entry.standing.closed.map { String($0.iso.prefix(10)) })
            writer.put(2, inner.bytes)
        }
        writer.put(3, writes)
        writer.put(4, digest)
        for other in seen {
            var inner = FieldWriter()
            inner.put(1, [other.role.number])
            inner.put(2, other.writes)
            writer.put(5, inner.bytes)
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        while var inner = try reader.optionalFields(1) {
            let person = try Person(&inner)
            if let last = people.last, last.id >= person.id { throw FieldError() }
            people.append(person)
        }
        while var inner = try reader.optionalFields(2) {
            let entry = try Entry(&inner)
            if let last = engagements.last, last.engagement >= entry.engagement {
                throw FieldError()
            }
            engagements.append(entry)
        }
        writes = try reader.number(3)
        digest = try reader.digest(4)
        while var inner = try reader.optionalFields(5) {
            let number = Array(try inner.required(1))
            let writes = try inner.number(2)
            try inner.finish()
            guard number.count == 1, let role = Role(number: number[0]),
                seen.last.map({ $0.role.number < role.number }) ?? true
            else { throw FieldError() }
            seen.append((role, writes))
        }
        try reader.finish()
        guard Set(engagements.flatMap(\.people)) == Set(people.map(\.id)) else {
            throw FieldError()
        }
    }
}

extension ConflictShare.Person {
    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        id = try reader.identifier(1)
        identities = []
        for value in try reader.all(2) {
            let bytes = Array(value)
            guard bytes.count == 17 || bytes.count == 49,
                let kind = FoldedIdentity.Kind(rawValue: bytes[0]),
                let mark = Identifier(bytes: bytes[1..<17]),
                identities.last.map({ $0.mark < mark }) ?? true
            else { throw FieldError() }
            identities.append(
                ConflictShare.KnownIdentity(
                    kind: kind,
                    mark: mark,
                    trace: bytes.count == 17 ? nil : Array(bytes[17...])
                )
            )
        }
        try reader.finish()
    }
}

extension ConflictShare.Entry {
    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        engagement = try reader.identifier(1)
        people = try reader.identifiers(2)
        let isOpen = try reader.flag(3, yes: 1, no: 2)
        standing = ConflictSummary(isOpen: isOpen, closed: try reader.optionalMoment(4))
        try reader.finish()
        guard !people.isEmpty, !isOpen || standing.closed == nil else { throw FieldError() }
    }
}
