import Practice
import Search

/// The compartments that a search goes through.
///
/// An index that is missing or damaged is no reason to find less: its compartment is scanned, record
/// by record, which gives the same, and what was damaged is named.
struct SearchPlaces {
    let query: Query
    let filter: RecordFilter
    let filters: QueryFilters
    let ledger: Ledger
    let compartments: [Compartment]

    struct Found {
        let total: Int
        let best: [RankedDocument<DocumentID>]
    }

    /// Damage that shows only when the best are put in order.
    private struct LateDamage: Error {
        let place: Int
        let problems: [IntegrityProblem]
    }

    func search(limit: Int, problems: inout [IntegrityProblem]) throws -> Found {
        var damaged: Set<Int> = []
        while true {
            do {
                return try search(limit: limit, damaged, &problems)
            } catch let late as LateDamage {
                Self.add(late.problems, to: &problems)
                damaged.insert(late.place)
            }
        }
    }

    private func search(
        limit: Int,
        _ damaged: Set<Int>,
        _ problems: inout [IntegrityProblem]
    ) throws -> Found {
        var search = IndexSearch(query, reach, fields: searchedFields)
        var scans: [Int: ScannedPlace] = [:]
        for place in compartments.indices {
            let isDone =
                try !damaged.contains(place) && searchIndex(place, &search, &problems)
            if !isDone { scans[place] = try scan(place, &problems) }
        }
        var tally = search.tally
        for scan in scans.values { tally.add(scan.tally) }
        var rows = OpenRows()
        let best = try tally.ranked(limit: limit) { place, document in
            if let scan = scans[place] { return scan.row(document) }
            do {
                let row = try rows.row(document, of: compartments[place], place: place)
                return (row.id, row.sortKey)
            } catch VaultError.integrity(let found) {
                throw LateDamage(place: place, problems: found)
            }
        }
        return Found(total: tally.total, best: best)
    }

    /// - Returns: whether there is an index that could be read.
    private func searchIndex(
        _ place: Int,
        _ search: inout IndexSearch,
        _ problems: inout [IntegrityProblem]
    ) throws -> Bool {
        let compartment = compartments[place]
        let index = compartment.index
        if case .lost = index.standing {
            Self.add(
                [IntegrityProblem(.missing, ObjectType.segment.word, compartment.keys.id)],
                to: &problems
            )
        }
        do {
            return try opened(.segment, compartment.keys.id) {
                guard let (root, segments) = try index.readers() else { return false }
                try search.search(root, segments, place: place)
                return true
            }
        } catch VaultError.integrity(let found) {
            Self.add(found, to: &problems)
            return false
        }
    }

    private static func add(_ new: [IntegrityProblem], to problems: inout [IntegrityProblem]) {
        for problem in new where !problems.contains(problem) { problems.append(problem) }
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
        _ place: Int,
        _ problems: inout [IntegrityProblem]
    ) throws -> ScannedPlace {
        let scanned = ScannedPlace(query, place: place)
        var found: [IntegrityProblem] = []
        try ledger.forEachRecord(of: compartments[place], problems: &found) { record in
            scanned.offer(
                record,
                isTaken: filter.takes(record.note, status: record.status)
                    && filters.takes(record.note, record.status),
                fields: filters.fields
            )
        }
        Self.add(found, to: &problems)
        return scanned
    }
}

/// A compartment that was searched record by record.
private final class ScannedPlace {
    private var scan: Scan<DocumentID>

    init(_ query: Query, place: Int) { scan = Scan(query, place: place) }

    var tally: SearchTally { scan.tally }

    func row(_ document: Int) -> (id: DocumentID, sortKey: Int64) { scan.row(document) }

    func offer(_ record: Record, isTaken: Bool, fields: ((String) -> Bool)?) {
        scan.begin()
        for part in IndexedRecord.parts(record.note) {
            scan.add(
                part.text.utf8Span.span,
                as: part.role,
                isSearched: fields?(part.name) ?? true
            )
        }
        scan.end(
            DocumentID(record.id),
            sortKey: IndexedRecord.sortKey(record.note),
            isTaken: isTaken
        )
    }
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
                let count = segment.segment.layout.documents
                if number < count { return try segment.row(number) }
                number -= count
            }
            throw MalformedIndex()
        }
    }
}
