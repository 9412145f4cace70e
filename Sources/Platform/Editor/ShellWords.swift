/// The words of a command as a shell would split them: blanks, quotes and backslashes, and nothing
/// else; `$`, `*`, `;` and their like stand for themselves.
enum ShellWords {
    /// Throws `malformedEditorCommand` where a quote stays open.
    static func split(_ text: String) throws(PlatformError) -> [String] {
        var words: [String] = []
        var word: String? = nil
        var quote: Character? = nil
        var rest = text[...]
        while let character = rest.popFirst() {
            switch (character, quote) {
            case ("\\", nil):
                word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
            case ("\\", "\"") where rest.first == "\"" || rest.first == "\\":
                word = (word ?? "") + (rest.popFirst().map(String.init) ?? "")
            case (let open, nil) where open == "\"" || open == "'":
                quote = open
                word = word ?? ""
            case (let character, let close?) where character == close:
                quote = nil
            case (let blank, nil) where blank.isWhitespace:
                if let word { words.append(word) }
                word = nil
            default:
                word = (word ?? "") + String(character)
            }
        }
        if quote != nil { throw .unusable(.malformedEditorCommand) }
        if let word { words.append(word) }
        return words
    }
}
