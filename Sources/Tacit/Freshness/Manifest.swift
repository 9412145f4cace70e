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
    /// The pages that were read, each in its reference's place: not by identifier, since a
    /// dictionary of one more type costs each process more than the reading of a page.
    private var pages: [LoadedPage?]

    private struct LoadedPage {
        var page: ManifestPage
        var isChanged = false
    }

    init(table: [PageReference], keys: any ObjectKeys, rows: Rows) {
        self.table = table
        self.keys = keys
        self.rows = rows
        pages = Array(repeating: nil, count: table.count)
    }

    var isChanged: Bool { pages.contains { $0?.isChanged == true } }

    func entry(_ id: Identifier) throws -> ManifestEntry? {
        guard let slot = slot(of: id) else { return nil }
        return try page(slot).entry(id)
    }

    /// All entries, in order of identifier.
    func entries() throws -> [ManifestEntry] {
        var all: [ManifestEntry] = []
        for slot in table.indices { all.append(contentsOf: try page(slot)) }
        return all
    }

    /// The entries between two identifiers, both included.
    func entries(from low: Identifier, through high: Identifier) throws -> [ManifestEntry] {
        guard let start = slot(of: low) else { return [] }
        var found: [ManifestEntry] = []
        for slot in start..<table.count where table[slot].first <= high {
            let page = try page(slot)
            found.append(contentsOf: page[page.position(of: low)...].prefix { $0.id <= high })
        }
        return found
    }

    /// Writes an entry in place of the one with its identifier, or in its order.
    func put(_ entry: ManifestEntry) throws {
        if table.isEmpty {
            table.append(
                PageReference(
                    first: .none,
                    page: .random(),
                    revision: 0,
                    commitment: Commitment(bytes: [UInt8](repeating: 0, count: 32))
                )
            )
            pages.append(LoadedPage(page: ManifestPage()))
        }
        try change(slot(of: entry.id) ?? 0) { $0.put(entry) }
    }

    func remove(_ id: Identifier) throws {
        guard let slot = slot(of: id) else { return }
        try change(slot) { $0.remove(id) }
    }

    private func change(_ slot: Int, _ body: (inout ManifestPage) -> Void) throws {
        var page = try page(slot)
        // The only owner, so that nothing is copied.
        pages[slot] = nil
        body(&page)
        pages[slot] = LoadedPage(page: page, isChanged: true)
    }

    /// Seals what changed; tells how many rows came to be.
    func flush(into rows: WritableRows) throws -> Int {
        guard isChanged else { return 0 }
        var created = 0
        var next: [PageReference] = []
        var loaded: [LoadedPage?] = []
        for (reference, page) in zip(table, pages) {
            guard let page, page.isChanged else {
                next.append(reference)
                loaded.append(page)
                continue
            }
            for (index, part) in page.page.parts.enumerated() {
                let sealed = seal(part, isFirst: index == 0, after: reference)
                try rows.put(sealed.object, id: sealed.reference.page.bytes)
                created += sealed.reference.revision == 1 ? 1 : 0
                next.append(sealed.reference)
                loaded.append(LoadedPage(page: part))
            }
        }
        (table, pages) = (next, loaded)
        return created
    }

    /// - Parameter isFirst: it takes the page's place; the others are new pages behind it.
    private func seal(
        _ part: ManifestPage,
        isFirst: Bool,
        after old: PageReference
    ) -> (object: Sealed, reference: PageReference) {
        let page = isFirst ? old.page : Identifier.random()
        let revision = isFirst ? old.revision + 1 : 1
        let object = keys.seal(
            part.bytes,
            at: keys.place(.manifestPage, page, revision: revision)
        )
        let reference = PageReference(
            first: isFirst ? old.first : part.first?.id ?? old.first,
            page: page,
            revision: revision,
            commitment: object.commitment
        )
        return (object, reference)
    }

    /// The page on whose stretch an identifier lies.
    private func slot(of id: Identifier) -> Int? {
        let after = table.partitioningIndex { $0.first > id }
        return after == 0 ? nil : after - 1
    }

    private func page(_ slot: Int) throws -> ManifestPage {
        if let loaded = pages[slot] { return loaded.page }
        let reference = table[slot]
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
        pages[slot] = LoadedPage(page: page)
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
