/// A sum over everything that an index says about documents, to compare it with the documents.
///
/// Every term at every position, every length and every row adds its share, in any order; a segment
/// and the texts it was made of give the same sum. It is no cryptographic hash and need not be one:
/// blocks are authenticated, and what this finds is a mistake.
package struct Fingerprint: Equatable, Sendable {
    private var sum: UInt64 = 0

    package init() {}

    package mutating func add(_ other: Fingerprint) { sum &+= other.sum }

    @inline(__always)
    fileprivate mutating func add(_ value: UInt64) { sum &+= value }

    @inline(__always)
    fileprivate static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = (one ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(
            by: other ^ 0xD6E8_FEB8_6659_FD93
        )
        return product.high ^ product.low
    }

    fileprivate mutating func add(
        _ row: DocumentRow,
        length: Int32,
        titleLength: Int32,
        isHidden: Bool
    ) {
        var value = Self.mix(row.id.high, row.id.low)
        for part in [
            row.revision, UInt64(bitPattern: row.sortKey), UInt64(UInt32(bitPattern: length)),
            UInt64(UInt32(bitPattern: titleLength)), isHidden ? 1 : 0,
            TermHash.of(row.facts.span, seed: 1), TermHash.of(row.partNames.span, seed: 2),
        ] { value = Self.mix(value, part) }
        for start in row.partStarts { value = Self.mix(value, UInt64(UInt32(bitPattern: start))) }
        add(value)
    }
}

/// Makes the fingerprint of documents out of their texts.
package struct DocumentReader: ~Copyable {
    private var tokenizer = Tokenizer()
    private var sink = FingerprintSink()

    package init() {}

    package mutating func add(_ document: IndexedDocument, to fingerprint: inout Fingerprint) {
        var positions = PartPositions()
        var row = DocumentRow(
            id: document.id,
            revision: document.revision,
            sortKey: document.sortKey,
            facts: document.facts
        )
        var titleLength = 0
        sink.begin(document.id)
        for part in document.parts where !part.text.isEmpty {
            row.append(part.name, at: positions.nextStart)
            sink.base = positions.nextStart
            let count = tokenizer.tokenize(part.text.utf8Span.span, into: &sink)
            positions.add(count)
            if part.role == .title { titleLength += count }
        }
        fingerprint.add(sink.sum)
        fingerprint.add(
            row,
            length: Int32(truncatingIfNeeded: positions.length),
            titleLength: Int32(truncatingIfNeeded: titleLength),
            isHidden: document.isHidden
        )
    }
}

/// Adds up the terms of one document, each once at a position.
private struct FingerprintSink: ~Copyable, TokenSink {
    private(set) var sum = Fingerprint()
    var base = 0
    private var document: UInt64 = 0
    private var position = -1
    /// Pieces of the word at `position`: one may stand there twice.
    private var pieces: [UInt64] = []
    /// Words that were cut at 128 bytes, by position: they may be what they are joined to.
    private var cut: [(position: Int, hash: UInt64)] = []

    mutating func begin(_ id: DocumentID) {
        sum = Fingerprint()
        document = Fingerprint.mix(id.high, id.low)
        position = -1
        pieces.removeAll(keepingCapacity: true)
        cut.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func take(_ term: Span<UInt8>, _ token: Token) {
        let hash = TermHash.of(term, seed: 0)
        let place = base &+ token.position
        if token.kind == .piece {
            if place != position {
                position = place
                pieces.removeAll(keepingCapacity: true)
            }
            guard !pieces.contains(hash) else { return }
            pieces.append(hash)
        } else if term.count >= 128 {
            guard !cut.contains(where: { $0 == (place, hash) }) else { return }
            cut.append((place, hash))
        }
        sum.add(Fingerprint.mix(hash ^ document, UInt64(truncatingIfNeeded: place)))
    }
}

extension SegmentImage {
    /// The fingerprint of the documents that count, and their rows; every byte is read on the way.
    package func fingerprint() throws(MalformedIndex) -> (sum: Fingerprint, rows: [DocumentRow]) {
        var sum = Fingerprint()
        let rows = try rows()
        var isLiving = [Bool](repeating: true, count: layout.documents)
        for document in layout.dead { isLiving[Int(document)] = false }
        let hidden = Set(layout.hidden)
        for (number, row) in rows.enumerated() where isLiving[number] {
            sum.add(
                row,
                length: layout.lengths[number],
                titleLength: layout.titleLengths.isEmpty ? 0 : layout.titleLengths[number],
                isHidden: hidden.contains(Int32(number))
            )
        }
        let salts = rows.map { Fingerprint.mix($0.id.high, $0.id.low) }
        for index in 0..<layout.pageCount {
            var page = try DictionaryPage(bytes, layout.page(index))
            _ = try page.forEach { term, entry throws(MalformedIndex) in
                let hash = TermHash.of(term.span, seed: 0)
                try add(entry, hash, salts, isLiving, to: &sum)
                return true
            }
        }
        return (sum, zip(rows, isLiving).filter(\.1).map(\.0))
    }

    private func add(
        _ entry: DictionaryEntry,
        _ hash: UInt64,
        _ salts: [UInt64],
        _ isLiving: [Bool],
        to sum: inout Fingerprint
    ) throws(MalformedIndex) {
        if case .single(let document, let position) = entry.postings {
            guard document < layout.documents else { throw MalformedIndex() }
            guard isLiving[document] else { return }
            sum.add(Fingerprint.mix(hash ^ salts[document], UInt64(position)))
            return
        }
        var place = layout.postingsEnd + entry.positions.lowerBound
        let end = layout.postingsEnd + entry.positions.upperBound
        guard end <= layout.positionsEnd else { throw MalformedIndex() }
        try Postings.forEach(
            bytes,
            range(of: entry),
            count: entry.documents,
            below: layout.documents
        ) { posting throws(MalformedIndex) in
            var position = -1
            for _ in 0..<posting.count {
                position += 1 + (try bytes.number(at: &place, before: end))
                guard isLiving[posting.document] else { continue }
                sum.add(
                    Fingerprint.mix(hash ^ salts[posting.document], UInt64(position))
                )
            }
        }
        guard place == end else { throw MalformedIndex() }
    }
}
