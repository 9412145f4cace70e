import Glibc
import Platform

/// Results, on standard output.
struct Output: Sendable {
    let isJSON: Bool

    /// Shows a result: the document for a script, or the text for a person.
    func result(_ document: @autoclosure () -> JSONValue, _ text: () -> String)
        throws(PlatformError)
    {
        guard isJSON else { return try self.text(text()) }
        let bytes = document().bytes + [UInt8(ascii: "\n")]
        try unsafe Terminal.write(bytes.span.bytes, to: STDOUT_FILENO)
    }

    /// Shows text and ends its last line; at a terminal only what is harmless there, and page by page
    /// where it is longer than the screen.
    func text(_ text: String) throws(PlatformError) {
        guard !text.isEmpty else { return }
        try Self.show(Talk.shown(text, on: STDOUT_FILENO))
    }

    /// Shows lines that are ready to be shown, page by page where they are more than the screen has.
    static func show(_ text: String) throws(PlatformError) {
        guard Terminal.isTerminal(STDIN_FILENO), Terminal.isTerminal(STDOUT_FILENO),
            let rows = Terminal.rows(), isLonger(text, than: rows), let pager = Pager.find()
        else { return try Terminal.write(text, to: STDOUT_FILENO) }
        try pager.show(text)
    }

    private static func isLonger(_ text: String, than rows: Int) -> Bool {
        let columns = Terminal.columns()
        var used = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            used += 1 + max(DisplayWidth.of(String(line)) - 1, 0) / columns
            if used > rows { return true }
        }
        return false
    }
}

/// Talk, on standard error: what was understood, warnings, hints.
enum Talk {
    static func say(_ text: String) {
        // Nobody is left to tell that talk was not heard.
        try? Terminal.write(shown(text, on: STDERR_FILENO), to: STDERR_FILENO)
    }

    static func warn(_ text: String, hint: String? = nil) {
        let colour = Colour.isWanted(STDERR_FILENO)
        try? Terminal.write(
            Colour.yellow.paint("warning:", when: colour) + " " + shown(text, on: STDERR_FILENO),
            to: STDERR_FILENO
        )
        if let hint { self.hint(hint) }
    }

    static func hint(_ text: String) {
        let colour = Colour.isWanted(STDERR_FILENO)
        try? Terminal.write(
            Colour.cyan.paint("hint:", when: colour) + " " + shown(text, on: STDERR_FILENO),
            to: STDERR_FILENO
        )
    }

    /// What is there for whoever wants to know more.
    static func dim(_ text: String) {
        let colour = Colour.isWanted(STDERR_FILENO)
        let line = text.hasSuffix("\n") ? String(text.dropLast()) : text
        let shown = Terminal.isTerminal(STDERR_FILENO) ? Terminal.neutralised(line) : line
        try? Terminal.write(Colour.dim.paint(shown, when: colour) + "\n", to: STDERR_FILENO)
    }

    /// The text as lines that may be shown there.
    static func shown(_ text: String, on descriptor: Int32) -> String {
        let text = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
        return Terminal.isTerminal(descriptor) ? Terminal.neutralised(text) : text
    }
}
