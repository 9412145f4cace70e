import Practice

/// Whom and what a role keeps records about, to find and to name them in one read.
///
/// It repeats what persons' entries and engagements' states say, so it is written in the transaction
/// that changes one of them. Fields (Docs/Format.md, section Roster): 1 person (1 identifier,
/// 2 name, 3 other names), 2 engagement (1 identifier, 2 to 7 and 9 to 12 as in its state), each list
/// ascending.
struct Roster: Encoded, Sendable {
    struct Entry: Sendable {
        let engagement: Identifier
        let details: EngagementDetails
    }

    private(set) var people: [Person] = []
    private(set) var engagements: [Entry] = []

    init() {}

    /// Adds a person, or names them anew.
    mutating func put(_ person: Person) {
        let position = people.partitioningIndex { $0.id >= person.id }
        let isThere = position < people.count && people[position].id == person.id
        people.replaceSubrange(position..<position + (isThere ? 1 : 0), with: [person])
    }

    /// Adds an engagement, or says anew how it stands.
    mutating func put(_ details: EngagementDetails, of engagement: Identifier) {
        let position = engagements.partitioningIndex { $0.engagement >= engagement }
        let isThere =
            position < engagements.count && engagements[position].engagement == engagement
        engagements.replaceSubrange(
            position..<position + (isThere ? 1 : 0),
            with: [Entry(engagement: engagement, details: details)]
        )
    }

    mutating func remove(person: Identifier) { people.removeAll { $0.id == person } }

    mutating func remove(engagement: Identifier) {
        engagements.removeAll { $0.engagement == engagement }
    }

    var isEmpty: Bool { people.isEmpty && engagements.isEmpty }

    func entry(_ engagement: Identifier) -> Entry? {
        let position = engagements.partitioningIndex { $0.engagement >= engagement }
        return position < engagements.count && engagements[position].engagement == engagement
            ? engagements[position] : nil
    }

    func person(_ id: Identifier) -> Person? {
        let position = people.partitioningIndex { $0.id >= id }
        return position < people.count && people[position].id == id ? people[position] : nil
    }
}

extension Roster {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        for person in people { writer.put(1, Self.bytes(person)) }
        for entry in engagements { writer.put(2, Self.bytes(entry)) }
        return writer.bytes
    }

    static func bytes(_ person: Person) -> [UInt8] {
        var writer = FieldWriter()
        writer.put(1, person.id)
        writer.put(2, person.name)
        for name in person.otherNames { writer.put(3, name) }
        return writer.bytes
    }

    static func bytes(_ entry: Entry) -> [UInt8] {
        var writer = FieldWriter()
        writer.put(1, entry.engagement)
        entry.details.write(to: &writer)
        entry.details.writeRest(to: &writer)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        while var inner = try reader.optionalFields(1) {
            let person = Person(
                id: try inner.identifier(1),
                name: try inner.text(2),
                otherNames: try inner.filledTexts(3)
            )
            try inner.finish()
            if let last = people.last, last.id >= person.id { throw FieldError() }
            people.append(person)
        }
        while var inner = try reader.optionalFields(2) {
            let id = try inner.identifier(1)
            var details = try EngagementDetails(&inner)
            try details.readRest(&inner)
            try inner.finish()
            if let last = engagements.last, last.engagement >= id { throw FieldError() }
            guard details.clients.allSatisfy({ person($0) != nil }) else { throw FieldError() }
            engagements.append(Entry(engagement: id, details: details))
        }
        try reader.finish()
    }
}

extension Registry {
    init(_ roster: Roster) {
        people = roster.people
        engagements = roster.engagements.map { entry in
            Engagement(entry) { id in roster.person(id) }
        }
    }
}

extension Engagement {
    /// - Parameter person: `nil` for one whose entry does not open.
    init(_ entry: Roster.Entry, person: (Identifier) -> Person?) {
        self.init(entry.details, id: entry.engagement) { id in
            person(id) ?? Person(id: id, name: id.shortText)
        }
    }

    init(_ details: EngagementDetails, id: Identifier, person: (Identifier) -> Person) {
        self.id = id
        discipline = details.discipline
        clients = details.clients.map(person)
        subtype = details.subtype
        standing = details.standing
        opened = details.opened
        fields = details.fields
        roles = details.roles
        name = details.name
        closed = details.closed
        marks = details.marks
    }
}
