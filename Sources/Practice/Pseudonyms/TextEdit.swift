/// What takes the place of the tokens from one up to another.
struct TextEdit {
    /// The token behind the last one that it replaces.
    let end: Int
    let text: String
    let sort: Replacements.Sort

    init(_ end: Int, _ text: String, _ sort: Replacements.Sort) {
        self.end = end
        self.text = text
        self.sort = sort
    }
}
