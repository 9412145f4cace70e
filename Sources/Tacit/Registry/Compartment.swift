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
/// 2 discipline, 3 clients, 4 subtype, 5 standing, 6 opened, 7 details (1 name, 2 value); 8 the root
/// of the index, empty where the index was lost.
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
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        guard let table = Manifest.table(try reader.required(1)) else { throw FieldError() }
        self.table = table
        if let word = try reader.optionalText(2) {
            details = try EngagementDetails(discipline: word, &reader)
        }
        index = try reader.optional(8).map { Array($0) }
        try reader.finish()
    }
}

/// What an engagement is.
struct EngagementDetails: Sendable {
    var discipline: Discipline
    var clients: [Identifier]
    var subtype: String?
    var standing: Engagement.Standing
    var opened: Moment
    var fields: [Note.Field]
}

extension EngagementDetails {
    /// The fields 2 to 7 of a state, and of an engagement in the roster.
    func write(to writer: inout FieldWriter) {
        writer.put(2, discipline.rawValue)
        for client in clients { writer.put(3, client) }
        writer.put(4, optional: subtype)
        writer.put(5, standing.rawValue)
        writer.put(6, opened.iso)
        for field in fields {
            var inner = FieldWriter()
            inner.put(1, field.name)
            inner.put(2, field.value)
            writer.put(7, inner.bytes)
        }
    }

    init(discipline word: String, _ reader: inout FieldReader) throws(FieldError) {
        guard let discipline = Discipline(rawValue: word) else { throw FieldError() }
        self.discipline = discipline
        clients = try reader.identifiers(3)
        subtype = try reader.optionalText(4)
        guard let standing = Engagement.Standing(rawValue: try reader.text(5)) else {
            throw FieldError()
        }
        self.standing = standing
        opened = try reader.moment(6)
        fields = []
        for value in try reader.all(7) {
            var inner = FieldReader(Array(value))
            fields.append(Note.Field(name: try inner.text(1), value: try inner.text(2)))
            try inner.finish()
        }
    }
}
