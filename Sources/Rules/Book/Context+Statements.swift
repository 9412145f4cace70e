import Practice

extension EngagementFacts {
    /// What a field of the engagement says; `nil` where it says nothing.
    func stated(_ field: String) -> String? {
        fields.first { $0.name == field && !$0.value.allSatisfy(\.isWhitespace) }?.value
    }

    /// Whether a field of the engagement says yes.
    func affirms(_ field: String) -> Bool { stated(field).map(NameFold.fold) == "yes" }

    /// Whether it is the work with a group, of which each member has notes of their own (GR-01).
    var isGroup: Bool { subtype.map(NameFold.fold) == "group" }
}
