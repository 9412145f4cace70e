import Practice
import Sealing
import Store

/// One engagement in one realm while a transaction works on it.
final class Compartment {
    let keys: CompartmentKeys
    var state: CompartmentState
    let manifest: Manifest
    var isChanged = false
    private var revision: UInt64
    private let rows: Rows
    private var openedIndex: CompartmentIndex?

    init(keys: CompartmentKeys, state: CompartmentState, revision: UInt64, rows: Rows) {
        self.keys = keys
        self.state = state
        self.revision = revision
        self.rows = rows
        manifest = Manifest(table: state.table, keys: keys, rows: rows)
        // What was just made has nothing that would have to be indexed.
        if revision == 0 { openedIndex = CompartmentIndex(founding: keys, rows) }
    }

    /// The index of the compartment's records.
    var index: CompartmentIndex {
        if let openedIndex { return openedIndex }
        let index = CompartmentIndex(keys, rows, bytes: state.index)
        openedIndex = index
        return index
    }

    /// Seals the index, the pages that changed and the state; tells how many rows came to be besides
    /// it.
    func flush(into ledger: Ledger, _ rows: WritableRows) throws -> Int {
        if let openedIndex {
            try openedIndex.flush(ledger.blocks()) { try ledger.indexedRecords(of: self) }
            state.index = openedIndex.bytes
        }
        let created = try manifest.flush(into: rows)
        state.table = manifest.table
        revision += 1
        let id = keys.stateRow
        let sealed = keys.seal(state.bytes, at: keys.place(.state, id, revision: revision))
        try ledger.list(sealed, type: .state, id: id, revision: revision)
        isChanged = false
        return created
    }
}

/// What stands in an engagement's state.
///
/// Fields (Docs/Format.md, section Engagement state): 1 page table; in the main realm also
/// 2 discipline, 3 clients, 4 subtype, 5 standing, 6 opened, 7 details (1 name, 2 value), 9 roles of
/// clients (1 person, 2 label), 10 name, 11 closed, 12 marks (1 matter, 2 subject, 3 reason, 4 since);
/// 8 the root of the index, empty where the index was lost.
struct CompartmentState: Encoded {
    var table: [PageReference] = []
    /// Only in the main realm of the engagement's discipline.
    var details: EngagementDetails?
    /// ``IndexRoot``; `nil` where there never was an index.
    var index: [UInt8]?

    init(details: EngagementDetails?) { self.details = details }

    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, Manifest.bytes(table))
        details?.write(to: &writer)
        if let index { writer.put(8, index) }
        details?.writeRest(to: &writer)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        guard let table = Manifest.table(try reader.required(1)) else { throw FieldError() }
        self.table = table
        if reader.stands(at: 2) { details = try EngagementDetails(&reader) }
        index = try reader.optional(8).map { Array($0) }
        try details?.readRest(&reader)
        try reader.finish()
    }
}
