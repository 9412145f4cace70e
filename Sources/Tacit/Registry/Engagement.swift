public import Practice

/// One discipline with one or more clients; a client's own journal has none.
public struct Engagement: Sendable {
    /// How an engagement stands.
    public enum Standing: String, Sendable {
        case open
        /// Made for records that were brought in; its paperwork is still to come.
        case imported
        case closed
    }

    public let id: Identifier
    public let discipline: Discipline
    public let clients: [Person]
    public let subtype: String?
    public let standing: Standing
    public let opened: Moment
    public let fields: [Note.Field]
}

/// A person as the roster names them.
public struct Person: Sendable {
    public let id: Identifier
    /// The short form of the identifier, where the person's entry does not open.
    public let name: String
}

/// A person in a role's registry, with all that is known about them.
public struct Client: Sendable {
    public let id: Identifier
    public let details: ClientDetails

    public var name: String { details.name }
    public var person: Person { Person(id: id, name: name) }
}

/// Whom and what a role keeps records about.
public struct Registry: Sendable {
    /// In order of name.
    public let people: [Person]
    /// In order of opening.
    public let engagements: [Engagement]
}

/// What is known about a person; nothing but a name is required.
public struct ClientDetails: Sendable {
    public var name: String
    /// ISO 8601 date.
    public var born: Moment?
    public var email: String?
    public var phone: String?

    public init(name: String, born: Moment? = nil, email: String? = nil, phone: String? = nil) {
        self.name = name
        self.born = born
        self.email = email
        self.phone = phone
    }
}

extension ClientDetails: Encoded {
    /// Fields (Docs/Format.md, section Person): 1 name, 2 born, 3 e-mail, 4 phone.
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, name)
        writer.put(2, optional: born?.iso)
        writer.put(3, optional: email)
        writer.put(4, optional: phone)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        name = try reader.text(1)
        if let text = try reader.optionalText(2) {
            guard let born = Moment(iso: text) else { throw FieldError() }
            self.born = born
        }
        email = try reader.optionalText(3)
        phone = try reader.optionalText(4)
        try reader.finish()
    }
}
