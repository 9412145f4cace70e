/// What one client is in an engagement with several.
public struct ClientRole: Hashable, Sendable {
    public let person: Identifier
    /// Such as partner, parent, child, identified-patient, collateral, member; never empty.
    public let label: String

    public init(person: Identifier, label: String) {
        self.person = person
        self.label = label
    }
}
