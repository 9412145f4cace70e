import Practice
import Search

/// The compartments that a search goes through, by whoever has time.
///
/// An index that is missing or damaged is no reason to find less: its compartment is scanned, record
/// by record, which gives the same, and what was damaged is named.
struct SearchPlaces: Sendable {
    let query: Query
    let filter: RecordFilter
    let filters: QueryFilters
    let places: [Directory.Entry]

    /// From so many compartments on, a second thread pays.
    static let manyPlaces = 48
    /// So few are opened one by one.
    private static let fewPlaces = 4
    /// So many are taken at a time.
    private static let stride = 2

    struct Found {
        let total: Int
        /// The best, each with its compartment.
        let best: [(document: RankedDocument<DocumentID>, compartment: Compartment)]
    }

    /// Compartments that are looked at once more, for the best.
    private struct Reopened {
        let ledger: Ledger
        let ring: KeyRing?
        private var known: [Int: Compartment] = [:]

        init(_ ledger: Ledger, _ ring: KeyRing?) {
            self.ledger = ledger
            self.ring = ring
        }

        mutating func compartment(_ place: Int, _ entry: Directory.Entry) throws -> Compartment {
            if let open = known[place] { return open }
            let compartment = try ledger.passingCompartment(entry, ring)
            known[place] = compartment
            return compartment
        }
    }

    /// What one thread found.
    private struct Share: Sendable {
        var tally: SearchTally
        var scans: [Int: ScannedPlace] = [:]
        /// The ring that this thread used.
        var ring: KeyRing?
        var problems: [IntegrityProblem] = []

        mutating func add(_ new: [IntegrityProblem]) {
            for problem in new where !problems.contains(problem) { problems.append(problem) }
        }
    }

    /// Damage that shows only when the best are put in order.
    private struct LateDamage: Error {
        let place: Int
        let problems: [IntegrityProblem]
    }

    /// - Parameter connection: for a second thread, where it pays.
    func search(
        _ ledger: Ledger,
        _ connection: Alongside.Connection?,
        limit: Int,
        problems: inout [IntegrityProblem]
    ) throws -> Found {
        var damaged: Set<Int> = []
        var known: [IntegrityProblem] = []
        while true {
            do {
                var share = try searchAll(ledger, connection, damaged)
                let best = try rank(share, ledger, limit: limit)
                share.add(known)
                problems += share.problems
                return Found(total: share.tally.total, best: best)
            } catch let late as LateDamage {
                known += late.problems
                damaged.insert(late.place)
            }
        }
    }

    private func searchAll(
        _ ledger: Ledger,
        _ connection: Alongside.Connection?,
        _ damaged: Set<Int>
    ) throws -> Share {
        let work = SharedWork(count: places.count, stride: Self.stride)
        guard let connection, places.count >= Self.manyPlaces, damaged.isEmpty else {
            return try search(ledger, work, damaged)
        }
        let beside = Alongside(ledger, connection).read { try search($0, work, damaged) }
        var share = try search(ledger, work, damaged)
        guard let other = try beside.collectIfBegun()?.get() else { return share }
        share.tally.add(other.tally)
        share.scans.merge(other.scans) { one, _ in one }
        share.add(other.problems)
        return share
    }

    private func search(
        _ ledger: Ledger,
        _ work: SharedWork,
        _ damaged: Set<Int>
    ) throws -> Share {
        var search = IndexSearch(query, reach, fields: searchedFields)
        var share = Share(tally: search.tally)
        let ring =
            places.count < Self.fewPlaces
            ? nil : try ledger.collecting(&share.problems) { try ledger.keyRing() } ?? nil
        share.ring = ring
        while let range = work.take() {
            for place in range {
                var unread: [IntegrityProblem] = []
                let compartment = try ledger.collecting(&unread) {
                    try ledger.passingCompartment(places[place], ring)
                }
                share.add(unread)
                guard let compartment else { continue }
                let isDone =
                    try !damaged.contains(place)
                    && searchIndex(of: compartment, place, &search, &share)
                if !isDone { try scan(compartment, place, ledger, &share) }
            }
        }
        share.tally = search.tally
        for scan in share.scans.values { share.tally.add(scan.tally) }
        return share
    }

    /// - Returns: whether there is an index that could be read.
    private func searchIndex(
        of compartment: Compartment,
        _ place: Int,
        _ search: inout IndexSearch,
        _ share: inout Share
    ) throws -> Bool {
        let id = compartment.keys.id
        if case .lost = compartment.index.standing {
            share.add([IntegrityProblem(.missing, ObjectType.segment.word, id)])
        }
        do {
            return try opened(.segment, id) {
                guard let (root, segments) = try compartment.index.readers() else { return false }
                try search.search(root, segments, place: place)
                return true
            }
        } catch VaultError.integrity(let found) {
            share.add(found)
            return false
        }
    }

    private func rank(
        _ share: Share,
        _ ledger: Ledger,
        limit: Int
    ) throws -> [(RankedDocument<DocumentID>, Compartment)] {
        let scans = share.scans
        var rows = OpenRows()
        var reopened = Reopened(ledger, share.ring)
        let best = try share.tally.ranked(limit: limit) { place, document in
            if let scan = scans[place] { return scan.rows[document] }
            do {
                let compartment = try reopened.compartment(place, places[place])
                let row = try rows.row(document, of: compartment, place: place)
                return (row.id, row.sortKey)
            } catch VaultError.integrity(let found) {
                throw LateDamage(place: place, problems: found)
            }
        }
        return try best.map { ($0, try reopened.compartment($0.place, places[$0.place])) }
    }
}

// Filters.
extension SearchPlaces {
    private var reach: IndexSearch.Reach {
        guard !filters.takesAll || !filter.takesAllShown else { return .shown }
        return .rows { row in
            let (note, status) = try IndexedRecord.outline(row)
            return filter.takes(note, status: status) && filters.takes(note, status)
        }
    }

    private var searchedFields: (([UInt8]) -> Bool)? {
        guard let fields = filters.fields else { return nil }
        return { fields(String(decoding: $0, as: UTF8.self)) }
    }
}

// Scanning.
extension SearchPlaces {
    private func scan(
        _ compartment: Compartment,
        _ place: Int,
        _ ledger: Ledger,
        _ share: inout Share
    ) throws {
        var scan = Scan<DocumentID>(query, place: place)
        var found: [IntegrityProblem] = []
        try ledger.forEachRecord(of: compartment, problems: &found) { record in
            scan.begin()
            for part in IndexedRecord.parts(record.note) {
                scan.add(
                    part.text.utf8Span.span,
                    as: part.role,
                    isSearched: filters.fields?(part.name) ?? true
                )
            }
            scan.end(
                DocumentID(record.id),
                sortKey: IndexedRecord.sortKey(record.note),
                isTaken: filter.takes(record.note, status: record.status)
                    && filters.takes(record.note, record.status)
            )
        }
        share.add(found)
        share.scans[place] = ScannedPlace(tally: scan.tally, rows: scan.matched)
    }
}

/// What a compartment gave that was searched record by record.
private struct ScannedPlace: Sendable {
    let tally: SearchTally
    /// The matches, by their number in the tally.
    let rows: [(id: DocumentID, sortKey: Int64)]
}

/// Rows of documents, by their number over all segments of a compartment.
private struct OpenRows {
    private var place = -1
    private var segments: [SegmentReader] = []

    mutating func row(
        _ document: Int,
        of compartment: Compartment,
        place: Int
    ) throws -> DocumentRow {
        try opened(.segment, compartment.keys.id) {
            if self.place != place {
                segments = try compartment.index.readers()?.segments ?? []
                self.place = place
            }
            var number = document
            for segment in segments {
                let count = segment.layout.documents
                if number < count { return try segment.row(number) }
                number -= count
            }
            throw MalformedIndex()
        }
    }
}
