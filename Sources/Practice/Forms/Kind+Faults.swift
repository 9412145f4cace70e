extension Kind {
    /// Everything that keeps a note of this kind from being complete, in the order of the form:
    /// what is required and missing, and what is no value of its field.
    ///
    /// Fields that the form does not ask for are no fault: they are sections of the writer's own.
    ///
    /// - Parameter now: what words such as `tomorrow` count from.
    public func faults(in note: Note, now: Moment) -> [FieldFault] {
        let isSilent = requiresBody && note.body.allSatisfy(\.isWhitespace)
        let body = isSilent ? [FieldFault(field: nil, reason: .missing)] : []
        return body
            + fields.compactMap { field in
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
