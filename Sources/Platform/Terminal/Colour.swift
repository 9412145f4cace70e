/// The few colours that messages use (ECMA-48 SGR).
package enum Colour: Int, Sendable {
    case bold = 1
    case dim = 2
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36

    /// Whether a descriptor leads to a terminal that shows colours to a person who wants them:
    /// `NO_COLOR` is unset or empty (no-color.org), and `TERM` is not `dumb`.
    package static func isWanted(_ descriptor: Int32) -> Bool {
        Terminal.isTerminal(descriptor) && environmentValue("NO_COLOR") == nil
            && environmentValue("TERM") != "dumb"
    }

    /// The text in this colour, or as it is.
    package func paint(_ text: String, when wanted: Bool) -> String {
        wanted ? "\u{1b}[\(rawValue)m\(text)\u{1b}[0m" : text
    }
}
