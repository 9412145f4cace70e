import Practice

/// Names of fields, as a form would write them.
///
/// They are compared without case, spaces, hyphens and underscores: `ICD-10`, `icd_10` and `icd10`
/// are one.
struct FieldNames: ExpressibleByArrayLiteral, Sendable {
    /// By what is compared.
    private let names: [String: String]

    init(arrayLiteral names: String...) {
        self.names = Dictionary(names.map { (Self.fold($0), $0) }) { first, _ in first }
    }

    private init(_ names: [String: String]) { self.names = names }

    static func + (one: FieldNames, other: FieldNames) -> FieldNames {
        FieldNames(one.names.merging(other.names) { first, _ in first })
    }

    /// The name of the list that means the same field; `nil` where none does.
    func matching(_ name: String) -> String? { names[Self.fold(name)] }

    var count: Int { names.count }

    private static func fold(_ name: String) -> String {
        NameFold.fold(name).filter { $0.isLetter || $0.isNumber }
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
