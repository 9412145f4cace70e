/// Tags that stand in a text as words with a mark before them: `@dan`, `#work/late`.
enum WordTags {
    /// The tags in order, each once, in lower case and without their mark.
    ///
    /// A tag begins at the beginning of a word and consists of letters, digits, `_`, `-`, `+`, `*`,
    /// `#` and `/`, as jrnl has it.
    static func of(_ text: String, mark: Unicode.Scalar) -> [String] {
        var tags: [String] = []
        var isAtBeginning = true
        var tag: String.UnicodeScalarView?
        func isPart(_ scalar: Unicode.Scalar) -> Bool {
            "_-+*#/".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
                || scalar.properties.numericType != nil
                || scalar.properties.generalCategory == .nonspacingMark
        }
        func finish() {
            guard let scalars = tag, !scalars.isEmpty else { return }
            let name = String(scalars).lowercased()
            if !tags.contains(name) { tags.append(name) }
        }
        for scalar in text.unicodeScalars {
            if tag != nil, isPart(scalar) {
                tag?.append(scalar)
            } else {
                finish()
                tag = isAtBeginning && scalar == mark ? String.UnicodeScalarView() : nil
            }
            isAtBeginning = scalar.properties.isWhitespace
        }
        finish()
        return tags
    }
}
