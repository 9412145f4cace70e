import Practice

extension TransferMessages {
    static let readItThrough =
        "people, places and firms that your roster does not know stay as they were written"

    static let whatNamesNobody =
        "read the copy through before it goes: a story can tell whose it is without a name"

    /// `3 names, 1 date`; empty where nothing was replaced.
    static func text(_ replacements: Replacements) -> String {
        Replacements.Sort.allCases.filter { replacements[$0] > 0 }
            .map { count(replacements[$0], noun($0)) }.joined(separator: ", ")
    }

    private static func noun(_ sort: Replacements.Sort) -> String {
        switch sort {
        case .names: "name"
        case .contacts: "contact"
        case .numbers: "number"
        case .places: "place"
        case .dates: "date"
        case .ages: "age"
        }
    }
}
