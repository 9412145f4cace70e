import Practice

/// What a copy calls the records to which others refer: a record that was brought in goes out under
/// the identifier that it came with.
struct ReferenceNames {
    private let ledger: Ledger
    private var names: [Identifier: String] = [:]

    init(_ ledger: Ledger) { self.ledger = ledger }

    /// A note with its references so.
    mutating func named(_ note: Note) throws -> Note {
        guard let kind = Kind.named(note.kind) else { return note }
        var note = note
        for index in note.fields.indices {
            let field = note.fields[index]
            guard case .reference? = kind.field(named: field.name)?.type,
                let id = Identifier(text: field.value)
            else { continue }
            if let known = names[id] {
                note.fields[index].value = known
                continue
            }
            let name = try name(of: id)
            names[id] = name ?? field.value
            if let name { note.fields[index].value = name }
        }
        return note
    }

    /// `nil` for a record that is not there, or does not open: whoever reads it is told.
    private func name(of id: Identifier) throws -> String? {
        do {
            let (compartment, entry) = try ledger.find(id)
            return try ledger.revision(entry, in: compartment.keys).revision.externalID
        } catch VaultError.notFound, VaultError.integrity {
            return nil
        }
    }
}
