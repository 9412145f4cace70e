extension Kind {
    /// The empty form as Markdown, to be filled in an editor: ``FormText`` of a new note.
    public var template: String { template(in: nil) }

    /// The empty form, with the prompts of a discipline in it as comments.
    ///
    /// - Parameter discipline: of a kind of one discipline, that one may be left out.
    public func template(in discipline: Discipline?) -> String {
        FormText(kind: self, original: newNote(), in: discipline).text
    }
}
