/// One text of a document, by the name of the field that it fills.
package struct NamedPart: Sendable {
    package let role: TextPart.Role
    /// At most 255 bytes count.
    package let name: String
    package let text: String

    package init(_ role: TextPart.Role, name: String, _ text: String) {
        self.role = role
        self.name = name
        self.text = text
    }
}

/// A document as it goes into an index.
package struct IndexedDocument: Sendable {
    package let id: DocumentID
    package let revision: UInt64
    /// Larger the newer the document is.
    package let sortKey: Int64
    package let facts: [UInt8]
    /// Whether it is found only by those who ask for it.
    package let isHidden: Bool
    /// The title first, where there is one.
    package let parts: [NamedPart]

    package init(
        id: DocumentID,
        revision: UInt64,
        sortKey: Int64,
        facts: [UInt8],
        isHidden: Bool,
        parts: [NamedPart]
    ) {
        self.id = id
        self.revision = revision
        self.sortKey = sortKey
        self.facts = facts
        self.isHidden = isHidden
        self.parts = parts
    }
}

/// Where the positions of a part begin in its document.
///
/// Between two parts with text lie more positions than a phrase can leave out.
struct PartPositions {
    /// A query has at most 64 terms, so that no phrase spans as many positions.
    static let gap = 128

    /// The number of positions so far, without gaps.
    private(set) var length = 0
    /// Where the next part begins.
    private(set) var nextStart = 0

    mutating func add(_ count: Int) {
        guard count > 0 else { return }
        length += count
        nextStart += count + Self.gap
    }
}
