/// What a person types to name one of several things: a short id, or a beginning of a name.
public enum Reference {
    public enum Match: Hashable, Sendable {
        case one(Identifier)
        /// Nothing is called so.
        case none
        /// Several are, in the order of the candidates; never fewer than two.
        case ambiguous([Identifier])
    }

    /// The least number of characters of an id that name it.
    public static let leastIDLength = 4

    /// Finds what is meant.
    ///
    /// In this order:
    ///
    /// 1. an id, by at least its eight characters of the short form, up to all 26;
    /// 2. a whole name, where case, accents and spacing do not matter (``NameFold``);
    /// 3. four to seven first characters of an id, or the beginning of a name or of any word in it.
    ///
    /// The first step at which anything fits decides; several fits there are ambiguous. A
    /// reference with nothing visible in it names nothing.
    public static func match(
        _ ref: String,
        among candidates: [(id: Identifier, names: [String])]
    ) -> Match {
        let folded = NameFold.fold(ref)
        guard !folded.isEmpty else { return .none }
        let typedID = typedID(ref)
        let named = candidates.map { (id: $0.id, names: $0.names.map(NameFold.fold)) }
        let steps: [((id: Identifier, names: [String])) -> Bool] = [
            { typedID.utf8.count >= Identifier.shortLength && $0.id.text.hasPrefix(typedID) },
            { $0.names.contains(folded) },
            {
                typedID.utf8.count >= leastIDLength && $0.id.text.hasPrefix(typedID)
                    || $0.names.contains { hasWord(beginning: folded, in: $0) }
            },
        ]
        for fits in steps {
            var ids: [Identifier] = []
            for candidate in named where fits(candidate) && !ids.contains(candidate.id) {
                ids.append(candidate.id)
            }
            if !ids.isEmpty { return ids.count == 1 ? .one(ids[0]) : .ambiguous(ids) }
        }
        return .none
    }

    /// The reference as an id's beginning in upper case, or nothing where it cannot be one.
    private static func typedID(_ ref: String) -> String {
        let trimmed = ref.drop(while: \.isWhitespace)
        let end = trimmed.lastIndex { !$0.isWhitespace }.map(trimmed.index(after:))
        let text = trimmed[..<(end ?? trimmed.startIndex)]
        return text.utf8.allSatisfy { Crockford.value(of: $0) != nil } ? text.uppercased() : ""
    }

    /// Whether the name goes on with `beginning` from its start or from the start of a word.
    private static func hasWord(beginning: String, in name: String) -> Bool {
        var afterLetter = false
        for index in name.indices {
            let isLetter = name[index].isLetter || name[index].isNumber
            if index == name.startIndex || (isLetter && !afterLetter),
                name[index...].hasPrefix(beginning)
            {
                return true
            }
            afterLetter = isLetter
        }
        return false
    }
}
