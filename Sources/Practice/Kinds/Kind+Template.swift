extension Kind {
    /// The empty form as Markdown, to be filled in an editor.
    ///
    /// The title is a heading of the first level, below which free text goes; each field is one of
    /// the second level. What belongs there stands in an HTML comment beneath its heading.
    public var template: String {
        var lines = ["# \(title)", "<!-- \(summary) -->"]
        for field in fields {
            let mark = field.required ? " (required)" : ""
            lines += ["", "", "## \(field.title)", "<!-- \(field.help)\(mark) -->"]
        }
        return lines.joined(separator: "\n") + "\n\n"
    }
}
