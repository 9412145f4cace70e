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

    /// Shows text and ends its last line; at a terminal only what is harmless there.
    func text(_ text: String) throws(PlatformError) {
        guard !text.isEmpty else { return }
        try Terminal.write(Talk.shown(text, on: STDOUT_FILENO), to: STDOUT_FILENO)
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

    /// The text as lines that may be shown there.
    static func shown(_ text: String, on descriptor: Int32) -> String {
        let text = text.utf8.last == UInt8(ascii: "\n") ? text : text + "\n"
        return Terminal.isTerminal(descriptor) ? Terminal.neutralised(text) : text
    }
}
