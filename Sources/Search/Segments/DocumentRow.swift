/// Sixteen bytes that name a document, as two big-endian words.
package struct DocumentID: Hashable, Comparable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package static func < (one: DocumentID, other: DocumentID) -> Bool {
        one.high == other.high ? one.low < other.low : one.high < other.high
    }
}

/// What a segment says about one document besides its terms.
package struct DocumentRow: Equatable, Sendable {
    package var id: DocumentID
    /// Which version of the document was read.
    package var revision: UInt64
    /// Larger the newer the document is.
    package var sortKey: Int64
    /// What filters ask for; only the caller knows what it means.
    package var facts: [UInt8]
    /// The names of its parts, each with its length (1) before it, in order.
    package var partNames: [UInt8]
    /// The first position of each part; one for each name, none descending.
    package var partStarts: [Int32]

    package init(
        id: DocumentID,
        revision: UInt64,
        sortKey: Int64,
        facts: [UInt8],
        partNames: [UInt8] = [],
        partStarts: [Int32] = []
    ) {
        self.id = id
        self.revision = revision
        self.sortKey = sortKey
        self.facts = facts
        self.partNames = partNames
        self.partStarts = partStarts
    }
}

extension DocumentRow {
    /// Adds a part that begins at a position; at most 255 bytes of its name count.
    mutating func append(_ name: String, at start: Int) {
        partNames.append(UInt8(truncatingIfNeeded: min(name.utf8.count, 255)))
        partNames.append(contentsOf: name.utf8.prefix(255))
        partStarts.append(Int32(truncatingIfNeeded: start))
    }
}

/// The table of documents of a segment: rows in groups of 64, each group readable by itself.
///
/// Docs/Format.md, section Index, Documents.
enum DocumentTable {
    static let groupSize = 64

    /// Writes rows and tells where each group begins.
    struct Writer {
        private(set) var bytes: [UInt8] = []
        private(set) var groups: [Int] = []
        private var count = 0
        private var last: DocumentRow?

        mutating func append(_ row: DocumentRow) {
            if count.isMultiple(of: groupSize) {
                groups.append(bytes.count)
                last = nil
            }
            count += 1
            for word in [row.id.high, row.id.low] {
                for shift in stride(from: 56, through: 0, by: -8) {
                    bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
                }
            }
            bytes.append(number: row.revision)
            bytes.append(signed: row.sortKey)
            append(row.facts, unless: last?.facts)
            append(row.partNames, unless: last?.partNames)
            bytes.append(number: row.partStarts.count)
            var start: Int32 = 0
            for next in row.partStarts {
                bytes.append(number: Int(next - start))
                start = next
            }
            last = row
        }

        /// 0 for what the row before has too, else the length and one, and the bytes.
        private mutating func append(_ shared: [UInt8], unless before: [UInt8]?) {
            guard shared != before else {
                bytes.append(0)
                return
            }
            bytes.append(number: shared.count + 1)
            bytes.append(contentsOf: shared)
        }
    }

    /// Reads all rows of one group.
    static func rows(
        _ bytes: [UInt8],
        count: Int
    ) throws(MalformedIndex) -> [DocumentRow] {
        var rows: [DocumentRow] = []
        rows.reserveCapacity(count)
        var position = 0
        for _ in 0..<count {
            rows.append(try row(bytes, at: &position, after: rows.last))
        }
        guard position == bytes.count else { throw MalformedIndex() }
        return rows
    }

    private static func row(
        _ bytes: [UInt8],
        at position: inout Int,
        after before: DocumentRow?
    ) throws(MalformedIndex) -> DocumentRow {
        guard bytes.count - position >= 16 else { throw MalformedIndex() }
        let high = word(bytes, at: position)
        let low = word(bytes, at: position + 8)
        position += 16
        let end = bytes.count
        var row = DocumentRow(
            id: DocumentID(high: high, low: low),
            revision: UInt64(try bytes.number(at: &position, before: end)),
            sortKey: try bytes.signed(at: &position, before: end),
            facts: try shared(bytes, at: &position, before?.facts),
            partNames: try shared(bytes, at: &position, before?.partNames)
        )
        let count = try bytes.number(at: &position, before: end)
        guard count <= end else { throw MalformedIndex() }
        var start = 0
        for _ in 0..<count {
            start += try bytes.number(at: &position, before: end)
            guard start <= Int32.max else { throw MalformedIndex() }
            row.partStarts.append(Int32(start))
        }
        return row
    }

    private static func word(_ bytes: [UInt8], at start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + 8 { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    private static func shared(
        _ bytes: [UInt8],
        at position: inout Int,
        _ before: [UInt8]?
    ) throws(MalformedIndex) -> [UInt8] {
        let length = try bytes.number(at: &position, before: bytes.count)
        guard length > 0 else {
            guard let before else { throw MalformedIndex() }
            return before
        }
        guard length - 1 <= bytes.count - position else { throw MalformedIndex() }
        defer { position += length - 1 }
        return Array(bytes[position..<position + length - 1])
    }
}
