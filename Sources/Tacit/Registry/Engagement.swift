public import Practice

/// One discipline with one or more clients; a client's own journal has none.
public struct Engagement: Sendable {
    public typealias Standing = EngagementStanding

    public let id: Identifier
    public let discipline: Discipline
    public let clients: [Person]
    public let subtype: String?
    public let standing: Standing
    public let opened: Moment
    public let fields: [Note.Field]
    /// What clients are in it, in the order of ``clients``; those who have no role are left out.
    public let roles: [ClientRole]
    /// What it is called, such as a group; `nil` where its clients name it.
    public let name: String?
    /// When it was closed; `nil` while it is not.
    public let closed: Moment?
    /// What stands about it, such as a legal hold, in the order in which it was set.
    public let marks: [EngagementMark]
}

extension Engagement {
    /// The matters of marks that were not lifted since they were set.
    public var standingMarks: Set<EngagementMark.Matter> {
        var standing: Set<EngagementMark.Matter> = []
        for mark in marks {
            if mark.matter != .lifted {
                standing.insert(mark.matter)
            } else if let lifted = EngagementMark.Matter(rawValue: mark.subject) {
                standing.remove(lifted)
            }
        }
        return standing
    }

    /// What a client is in it; `nil` where nobody said so.
    public func role(of person: Identifier) -> String? {
        roles.first { $0.person == person }?.label
    }
}

/// A person as the roster names them.
public struct Person: Sendable {
    public let id: Identifier
    /// The name that is used, and the only one to be shown; the short form of the identifier, where
    /// the person's entry does not open.
    public let name: String
    /// The legal name and former names: to find the person by, never to show.
    public let otherNames: [String]

    init(id: Identifier, name: String, otherNames: [String] = []) {
        self.id = id
        self.name = name
        self.otherNames = otherNames
    }
}

extension Person {
    /// Every name by which the person is found; the used one comes first.
    public var names: [String] { [name] + otherNames }
}

/// A person in a role's registry, with all that is known about them.
public struct Client: Sendable {
    public let id: Identifier
    public let details: ClientDetails

    public var name: String { details.name }
    public var person: Person { Person(id: id, name: name, otherNames: details.otherNames) }
}

/// Whom and what a role keeps records about.
public struct Registry: Sendable {
    /// In order of identifier.
    public let people: [Person]
    /// In order of identifier.
    public let engagements: [Engagement]
}
