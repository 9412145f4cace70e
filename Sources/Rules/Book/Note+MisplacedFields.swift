import Practice

/// A field as rules compare its name: without case, spaces, hyphens and underscores, so that
/// `ICD-10`, `icd_10` and `icd10` are one.
struct FieldName: Hashable {
    private let folded: String

    init(_ name: String) {
        folded = NameFold.fold(name).filter { $0.isLetter || $0.isNumber }
    }
}

/// Names of fields that have no place somewhere, as a form would write them.
struct FieldNames: ExpressibleByArrayLiteral, Sendable {
    private let names: [String]

    init(arrayLiteral names: String...) { self.names = names }

    private init(_ names: [String]) { self.names = names }

    static func + (one: FieldNames, other: FieldNames) -> FieldNames {
        FieldNames(one.names + other.names)
    }

    /// The name of the list that means the same field; `nil` where none does.
    func matching(_ name: String) -> String? {
        names.first { FieldName($0) == FieldName(name) }
    }
}

extension Note {
    /// Which of these fields the note fills, each by the name that a form would give it.
    func filled(_ names: FieldNames) -> [String] {
        fields.filter { says($0.name) }.compactMap { names.matching($0.name) }
    }
}

extension [String] {
    /// `'icd10' and 'prognosis'`.
    var quoted: String { map { "'\($0)'" }.joined(separator: " and ") }
}
