public import Practice

extension UnlockedVault {
    /// A note as it is saved: values in their canonical form, and references by the whole
    /// identifier of the record that they mean.
    ///
    /// What is no value of its field stays as it was written; ``faults(in:of:now:)`` names it.
    ///
    /// - Parameters:
    ///   - earlier: the note that was changed; what it says already is left alone.
    ///   - engagement: where the note belongs, and so every record that it refers to.
    public func completed(
        _ note: Note,
        since earlier: Note? = nil,
        of engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> Note {
        guard let kind = Kind.named(note.kind) else { return note }
        var note = note
        for index in note.fields.indices {
            let field = note.fields[index]
            guard let form = kind.field(named: field.name), !field.value.allSatisfy(\.isWhitespace),
                earlier?.value(of: field.name)?.utf8.elementsEqual(field.value.utf8) != true,
                let value = try? form.canonical(field.value, now: now)
            else { continue }
            note.fields[index].value = value
            guard case .reference(let kinds) = form.type else { continue }
            if let id = try record(named: value, ofKinds: kinds, in: engagement) {
                note.fields[index].value = id.text
            }
        }
        return note
    }

    /// Everything that keeps a note from being complete: ``Practice/Kind/faults(in:now:)``, and the
    /// references that name no record of the engagement.
    ///
    /// In the order of the form; empty for a kind that is not known.
    public func faults(
        in note: Note,
        of engagement: Identifier,
        now: Moment
    ) throws(VaultError) -> [FieldFault] {
        guard let kind = Kind.named(note.kind) else { return [] }
        let formal = kind.faults(in: note, now: now)
        var faults = formal.filter { $0.field == nil }
        for form in kind.fields {
            if let fault = formal.first(where: { $0.field == form.name }) {
                faults.append(fault)
            } else if case .reference(let kinds) = form.type,
                let value = note.value(of: form.name), !value.allSatisfy(\.isWhitespace),
                try record(named: value, ofKinds: kinds, in: engagement) == nil
            {
                faults.append(FieldFault(field: form.name, reason: .unresolved(kinds)))
            }
        }
        return faults
    }

    /// The one record of an engagement that a reference means; `nil` where there is none, where
    /// several fit, and where it is of another kind.
    private func record(
        named reference: String,
        ofKinds kinds: [String],
        in engagement: Identifier
    ) throws(VaultError) -> Identifier? {
        do throws(VaultError) {
            var found = try recordIDs(beginning: reference)
            // Only a whole identifier is looked for among those of other vaults, which takes long.
            if found.isEmpty, reference.utf8.count == Identifier.textLength {
                found = try records(broughtInAs: reference)
            }
            guard found.count == 1, let id = found.first else { return nil }
            let record = try record(id, gate.permitToShow())
            let fits = kinds.isEmpty || kinds.contains(record.note.kind)
            return fits && record.engagement == engagement ? id : nil
        } catch .notFound, .ambiguous, .integrity {
            // What is damaged is named by whoever reads it; saving goes on.
            return nil
        }
    }
}
