extension Kind {
    /// What a note calls the text below a heading: the name of the field that the heading means, or
    /// the heading itself; `nil` where it cannot be the heading of a section.
    public func sectionName(_ heading: String) -> String? {
        if let field = slot(of: heading) { return field.name }
        guard !heading.unicodeScalars.contains("\n") else { return nil }
        return FormHeading.text("## \(heading)"[...].unicodeScalars, level: 2)
    }
}
