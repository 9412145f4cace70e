extension Kind {
    /// A note of this kind that says nothing yet but what its form says by itself.
    public func newNote(at moment: Moment? = nil) -> Note {
        Note(kind: id, at: moment, fields: presets)
    }

    /// Whether nobody has written text or a field of a note yet; a title is neither.
    public func isBlank(_ note: Note) -> Bool {
        note.body.isEmpty
            && note.fields.allSatisfy { $0.value.isEmpty || presets.contains($0) }
    }

    private var presets: [Note.Field] {
        fields.filter { !$0.preset.isEmpty }.map { Note.Field(name: $0.name, value: $0.preset) }
    }
}
