import Glibc
import Platform

/// Text broken between words, so that a terminal does not break it inside of them.
enum WrappedText {
    /// The widest column that is comfortable to read.
    private static let comfortableWidth = 88

    /// The text for standard output: wrapped at a terminal, as it is anywhere else.
    static func forOutput(_ text: String) -> String {
        guard Terminal.isTerminal(STDOUT_FILENO) else { return text }
        return wrapped(text, to: min(Terminal.columns(), comfortableWidth))
    }

    /// Text that somebody reads at length: wrapped for standard output wherever that leads.
    static func forReading(_ text: String) -> String { wrapped(text, to: readingWidth) }

    /// How wide such text is: as wide as the terminal allows and the eye likes.
    static var readingWidth: Int {
        Terminal.isTerminal(STDOUT_FILENO) ? min(Terminal.columns(), comfortableWidth) : 80
    }

    /// Each line as lines of at most so many columns; a word that is longer stays whole.
    ///
    /// What goes on begins as far in as its line did, a list's mark counted in.
    static func wrapped(_ text: String, to width: Int) -> String {
        let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { wrapped(line: String($0), to: width) }.joined(separator: "\n")
    }

    private static func wrapped(line: String, to width: Int) -> String {
        guard DisplayWidth.of(line) > width else { return line }
        let indent = indent(of: line)
        var result = ""
        var used = 0
        var blanks = ""
        for piece in pieces(of: line) {
            if piece.first == " " {
                blanks = piece
                if result.isEmpty { (result, used, blanks) = (piece, piece.count, "") }
                continue
            }
            let columns = DisplayWidth.of(piece)
            if used > indent.count, used + blanks.count + columns > width {
                result += "\n" + indent
                used = indent.count
            } else {
                result += blanks
                used += blanks.count
            }
            result += piece
            used += columns
            blanks = ""
        }
        return result + blanks
    }

    /// Blanks as wide as what stands before the first word, `- ` and `3. ` included.
    private static func indent(of line: String) -> String {
        let blanks = line.prefix { $0 == " " }
        let rest = line[blanks.endIndex...]
        let mark = rest.prefix { $0.isNumber || "-*.)".contains($0) }
        let isList = !mark.isEmpty && rest[mark.endIndex...].first == " " && mark.count < 5
        return String(repeating: " ", count: blanks.count + (isList ? mark.count + 1 : 0))
    }

    /// Runs of blanks and of anything else, in turn.
    private static func pieces(of line: String) -> [String] {
        var pieces: [String] = []
        for character in line {
            if let last = pieces.last?.last, (last == " ") == (character == " ") {
                pieces[pieces.count - 1].append(character)
            } else {
                pieces.append(String(character))
            }
        }
        return pieces
    }
}
