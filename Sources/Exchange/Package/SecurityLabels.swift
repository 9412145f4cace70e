/// What may be done with a record, in codes that others know (RULES.md, section 7.3).
///
/// They inform the recipient; what protects a record is its encryption.
package struct SecurityLabels: Hashable, Sendable {
    /// How confidential, from least to most.
    package enum Confidentiality: String, CaseIterable, Comparable, Sendable {
        case unrestricted = "U"
        case low = "L"
        case moderate = "M"
        case normal = "N"
        case restricted = "R"
        case veryRestricted = "V"

        package static func < (lhs: Self, rhs: Self) -> Bool {
            (allCases.firstIndex(of: lhs) ?? 0) < (allCases.firstIndex(of: rhs) ?? 0)
        }
    }

    package let confidentiality: Confidentiality
    /// Further codes, ascending by bytes, each once.
    package let codes: [String]

    package init(_ confidentiality: Confidentiality, _ codes: some Sequence<String>) {
        self.confidentiality = confidentiality
        self.codes = Set(codes).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The most of the confidentialities, and all further codes; normal where there is nothing.
    package init(highWaterMarkOf all: some Collection<SecurityLabels>) {
        self.init(all.map(\.confidentiality).max() ?? .normal, all.flatMap(\.codes))
    }

    package var texts: [String] { [confidentiality.rawValue] + codes }

    /// Reads ``texts`` back.
    ///
    /// - Throws: ``PackageFault/labels``.
    package init(texts: [String]) throws(PackageFault) {
        guard let first = texts.first.flatMap(Confidentiality.init(rawValue:)) else {
            throw .labels
        }
        self.init(first, texts.dropFirst())
        guard self.texts == texts, codes.allSatisfy({ !$0.isEmpty }) else { throw .labels }
    }
}
