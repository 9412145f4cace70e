import Practice
import Sealing
import Search
import Store

/// Where one page of a manifest stands, and which version of it counts.
struct PageReference: Sendable {
    /// The least identifier that belongs on the page; all zero for the first page.
    var first: Identifier
    let page: Identifier
    var revision: UInt64
    var commitment: Commitment

    /// first (16) ‖ page (16) ‖ revision (8) ‖ commitment (32).
    static let byteCount = 72
}

/// The list of everything that a domain holds, in pages of up to 128 entries in order of identifier.
///
/// The page table stands in the role's head or in the compartment's state and names each page's
/// current version, so an object that is missing, older, doubled or moved is noticed when it is
/// read, without a scan (DESIGN.md, section 3, Freshness).
final class Manifest {
    private(set) var table: [PageReference]
    private let keys: any ObjectKeys
    private let rows: Rows
    private var pages: [Identifier: ManifestPage] = [:]
    private var changed: Set<Identifier> = []

    init(table: [PageReference], keys: any ObjectKeys, rows: Rows) {
        self.table = table
        self.keys = keys
        self.rows = rows
    }

    var isChanged: Bool { !changed.isEmpty }

    func entry(_ id: Identifier) throws -> ManifestEntry? {
        guard let slot = slot(of: id) else { return nil }
        return try page(table[slot]).entry(id)
    }

    /// All entries, in order of identifier.
    func entries() throws -> [ManifestEntry] {
        var all: [ManifestEntry] = []
        for reference in table { all.append(contentsOf: try page(reference)) }
        return all
    }

    /// The entries between two identifiers, both included.
    func entries(from low: Identifier, through high: Identifier) throws -> [ManifestEntry] {
        guard let start = slot(of: low) else { return [] }
        var found: [ManifestEntry] = []
        for reference in table[start...] where reference.first <= high {
            let page = try page(reference)
            found.append(contentsOf: page[page.position(of: low)...].prefix { $0.id <= high })
        }
        return found
    }

    /// Writes an entry in place of the one with its identifier, or in its order.
    func put(_ entry: ManifestEntry) throws {
        if table.isEmpty {
            let reference = PageReference(
                first: .none,
                page: .random(),
                revision: 0,
                commitment: Commitment(bytes: [UInt8](repeating: 0, count: 32))
            )
            table.append(reference)
            pages[reference.page] = ManifestPage()
        }
        try change(table[slot(of: entry.id) ?? 0]) { $0.put(entry) }
    }

    func remove(_ id: Identifier) throws {
        guard let slot = slot(of: id) else { return }
        try change(table[slot]) { $0.remove(id) }
    }

    private func change(
        _ reference: PageReference,
        _ body: (inout ManifestPage) -> Void
    ) throws {
        var page = try page(reference)
        // The only owner, so that nothing is copied.
        pages[reference.page] = nil
        body(&page)
        pages[reference.page] = page
        changed.insert(reference.page)
    }

    /// Seals what changed; tells how many rows came to be.
    func flush(into rows: WritableRows) throws -> Int {
        guard isChanged else { return 0 }
        var created = 0
        var next: [PageReference] = []
        next.reserveCapacity(table.count)
        for reference in table {
            guard changed.contains(reference.page), let whole = pages[reference.page] else {
                next.append(reference)
                continue
            }
            for (index, part) in whole.parts.enumerated() {
                let isFirst = index == 0
                let page = isFirst ? reference.page : Identifier.random()
                let revision = isFirst ? reference.revision + 1 : 1
                let first = isFirst ? reference.first : part.first?.id ?? reference.first
                let sealed = keys.seal(
                    part.bytes,
                    at: keys.place(.manifestPage, page, revision: revision)
                )
                try rows.put(sealed, id: page.bytes)
                created += revision == 1 ? 1 : 0
                pages[page] = part
                next.append(
                    PageReference(
                        first: first,
                        page: page,
                        revision: revision,
                        commitment: sealed.commitment
                    )
                )
            }
        }
        table = next
        changed = []
        return created
    }

    /// The page on whose stretch an identifier lies.
    private func slot(of id: Identifier) -> Int? {
        let after = table.partitioningIndex { $0.first > id }
        return after == 0 ? nil : after - 1
    }

    private func page(_ reference: PageReference) throws -> ManifestPage {
        if let page = pages[reference.page] { return page }
        guard let stored = try rows.object(reference.page.bytes) else {
            throw VaultError.integrity(.missing, .manifestPage, reference.page)
        }
        guard stored.claimedCommitment == reference.commitment else {
            throw VaultError.integrity(.replaced, .manifestPage, reference.page)
        }
        let text = try opened(.manifestPage, reference.page) {
            try keys.open(
                stored,
                at: keys.place(.manifestPage, reference.page, revision: reference.revision)
            )
        }
        guard let page = ManifestPage(text) else {
            throw VaultError.integrity(.malformed, .manifestPage, reference.page)
        }
        pages[reference.page] = page
        return page
    }
}

extension Manifest {
    static func bytes(_ table: [PageReference]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(table.count * PageReference.byteCount)
        for reference in table {
            reference.first.append(to: &bytes)
            reference.page.append(to: &bytes)
            LittleEndian.append(reference.revision, to: &bytes)
            reference.commitment.append(to: &bytes)
        }
        return bytes
    }

    /// `nil` where the bytes are not references in strictly ascending order, the first at zero.
    static func table(_ bytes: ArraySlice<UInt8>) -> [PageReference]? {
        guard bytes.count % PageReference.byteCount == 0 else { return nil }
        let bytes = Array(bytes)
        var table: [PageReference] = []
        table.reserveCapacity(bytes.count / PageReference.byteCount)
        for start in stride(from: 0, to: bytes.count, by: PageReference.byteCount) {
            guard let first = Identifier(bytes: bytes[start..<start + 16]),
                let page = Identifier(bytes: bytes[start + 16..<start + 32])
            else { return nil }
            guard table.last.map({ $0.first < first }) ?? (first == .none) else { return nil }
            table.append(
                PageReference(
                    first: first,
                    page: page,
                    revision: LittleEndian.word(bytes[start + 32..<start + 40]),
                    commitment: Commitment(in: bytes, at: start + 40)
                )
            )
        }
        return table
    }
}

extension RandomAccessCollection where Index == Int {
    /// The first position at which a predicate holds that fails before it and holds after it.
    func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
        var (low, high) = (startIndex, endIndex)
        while low < high {
            let middle = low + (high - low) / 2
            if predicate(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Opens an object and names it where it does not open.
func opened<Result: ~Copyable>(
    _ type: ObjectType,
    _ id: Identifier,
    _ body: () throws -> Result
) throws -> Result {
    do {
        return try body()
    } catch let error as SealingError {
        let fault: IntegrityProblem.Fault =
            switch error {
            case .wrongKey: .replaced
            case .damaged, .badSignature: .changed
            default: .malformed
            }
        throw VaultError.integrity(fault, type, id)
    } catch is FieldError {
        throw VaultError.integrity(.malformed, type, id)
    } catch is MalformedIndex {
        throw VaultError.integrity(.malformed, type, id)
    }
}
