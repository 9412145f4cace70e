import Practice
import Search

/// Many records of many compartments on their way into indexes, within bounded memory.
///
/// Their tokens are gathered, and written as segments when they have grown to ``limit`` bytes; in
/// the end each compartment's segments become one.
final class BulkIndexing {
    /// The bytes of tokens kept in memory: about a hundred thousand notes.
    static let limit = 64 << 20

    private let ledger: Ledger
    private let batch: BlockBatch
    private var builder = IndexBuilder()
    private var compartments: [Compartment] = []
    private var numbers: [Identifier: Int] = [:]
    private var abandoned: Set<Identifier> = []

    init(_ ledger: Ledger) throws {
        self.ledger = ledger
        batch = try ledger.blocks(stretch: BlockBatch.largeStretch)
    }

    /// Forgets the compartment's index, and makes it of what comes.
    func begin(_ compartment: Compartment) {
        compartment.index.begin(batch)
        compartment.isChanged = true
    }

    /// Takes a record in, before the manifest lists it.
    func add(_ document: IndexedDocument, to compartment: Compartment) throws {
        if let number = numbers[compartment.keys.id] {
            return try add(document, number)
        }
        let number = builder.addIndex()
        numbers[compartment.keys.id] = number
        compartments.append(compartment)
        if case .none = compartment.index.standing {
            begin(compartment)
            for standing in try ledger.indexedRecords(of: compartment) {
                try add(standing, number)
            }
        }
        try add(document, number)
    }

    private func add(_ document: IndexedDocument, _ number: Int) throws {
        builder.add(document, to: number)
        if builder.byteCount > Self.limit { try write(isLast: false) }
    }

    /// Leaves the compartment without an index after all.
    func abandon(_ compartment: Compartment) { abandoned.insert(compartment.keys.id) }

    /// Writes what is left.
    func finish() throws { try write(isLast: true) }

    private func write(isLast: Bool) throws {
        var next = IndexBuilder()
        swap(&next, &builder)
        let segments = next.finish()
        var scratch = SegmentBuilder.Scratch()
        for (number, compartment) in compartments.enumerated() {
            let image = try segments.segment(of: number, &scratch)
            if abandoned.contains(compartment.keys.id) {
                if isLast { compartment.index.lose(batch) }
            } else if isLast {
                try compartment.index.finish(image, batch)
            } else if let image {
                try compartment.index.add(run: image, batch)
            }
        }
        for _ in compartments { _ = builder.addIndex() }
    }
}
