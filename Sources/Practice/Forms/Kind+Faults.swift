extension Kind {
    /// Everything that keeps a note of this kind from being complete, in the order of the form:
    /// what is required and missing, and what is no value of its field.
    ///
    /// Fields that the form does not ask for are no fault: they are sections of the writer's own,
    /// and count as free text where that is required.
    ///
    /// - Parameter now: what words such as `tomorrow` count from.
    public func faults(in note: Note, now: Moment) -> [FieldFault] {
        let texts = [note.body] + note.fields.filter { field(named: $0.name) == nil }.map(\.value)
        let isSilent = requiresBody && texts.allSatisfy { $0.allSatisfy(\.isWhitespace) }
        let body = isSilent ? [FieldFault(field: nil, reason: .missing)] : []
        return body + fields.compactMap { fault(in: note, of: $0, now: now) }
    }

    private func fault(in note: Note, of field: FieldForm, now: Moment) -> FieldFault? {
        let value = note.value(of: field.name) ?? ""
        guard !value.allSatisfy(\.isWhitespace) else {
            return field.required ? FieldFault(field: field.name, reason: .missing) : nil
        }
        do throws(FieldFault) {
            _ = try field.canonical(value, now: now)
            return nil
        } catch {
            return error
        }
    }

    /// The note with each value in its canonical form; what is no value of its field stays as it was
    /// written.
    ///
    /// - Parameter now: what words such as `tomorrow` count from.
    public func canonical(_ note: Note, now: Moment) -> Note {
        var note = note
        for index in note.fields.indices {
            guard let form = field(named: note.fields[index].name),
                let value = try? form.canonical(note.fields[index].value, now: now)
            else { continue }
            note.fields[index].value = value
        }
        return note
    }
}
