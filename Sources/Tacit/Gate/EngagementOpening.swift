public import Practice

/// What an engagement is opened with.
public struct EngagementOpening: Sendable {
    /// Who are on the roster; at least one.
    public var clients: [Identifier]
    /// Such as individual, couple, group.
    public var subtype: String?
    /// What was agreed, in words of the holder's own.
    public var fields: [Note.Field]
    /// What clients are in it (JC-01); an empty word says nothing.
    public var roles: [Identifier: String]
    /// What it is called, such as a group; `nil` where its clients name it.
    public var name: String?
    /// Whether it is only an inquiry: a first talk, without any agreement (IN-01).
    public var isInquiry: Bool
    /// The inquiry that becomes an engagement; `nil` for a new one.
    public var inquiry: Identifier?
    /// Documents that come with it, and are saved as its first drafts.
    public var documents: [Note]
    /// Whether the holder has answered that people who only have the same name are others (DR-01).
    public var isAnotherPerson: Bool

    public init(
        clients: [Identifier],
        subtype: String? = nil,
        fields: [Note.Field] = [],
        roles: [Identifier: String] = [:],
        name: String? = nil,
        isInquiry: Bool = false,
        inquiry: Identifier? = nil,
        documents: [Note] = [],
        isAnotherPerson: Bool = false
    ) {
        self.clients = clients
        self.subtype = subtype
        self.fields = fields
        self.roles = roles
        self.name = name
        self.isInquiry = isInquiry
        self.inquiry = inquiry
        self.documents = documents
        self.isAnotherPerson = isAnotherPerson
    }
}

extension EngagementOpening {
    /// The roles in the order of the clients; those that say nothing are left out.
    var clientRoles: [ClientRole] {
        clients.compactMap { client in
            guard let label = roles[client], !label.isEmpty else { return nil }
            return ClientRole(person: client, label: label)
        }
    }
}
