/// A paragraph for the printing program (`tacit-pdf`), which knows nothing of records.
///
/// One block is written as a line `STYLE LEVEL LENGTH`, and then so many bytes of Pango markup and a
/// line feed. LEVEL is how far the block is indented, but for ``Style/contents`` and
/// ``Style/record`` the number of the record. Nothing in a text can look like the next block, since
/// its length is stated first.
struct PrintBlock {
    enum Style: String, CaseIterable {
        /// When it was made, in ISO 8601, and nothing to print: a date that the PDF states, so that the
        /// same package gives the same bytes.
        case made
        case title, banner, notice, fact
        /// A heading of the page itself.
        case heading
        /// A line of the table of contents, which leads to the record of its number.
        case contents
        /// The title of a record; what follows belongs to it until the next one.
        case record
        case about, field, text, code, quote, signature
    }

    var style: Style
    var level = 0
    /// Pango markup: escaped text with `b`, `i` and `tt`.
    var markup: [UInt8]

    init(_ style: Style, level: Int = 0, markup: [UInt8]) {
        self.style = style
        self.level = level
        self.markup = markup
    }

    init(_ style: Style, level: Int = 0, _ text: String) {
        self.init(style, level: level, markup: [])
        markup.appendHTML(text)
    }
}

extension [UInt8] {
    mutating func append(_ block: PrintBlock) {
        append(contentsOf: "\(block.style.rawValue) \(block.level) \(block.markup.count)\n".utf8)
        append(contentsOf: block.markup)
        append(UInt8(ascii: "\n"))
    }

    /// A heading and what it says, unless that is nothing.
    mutating func appendFact(_ name: String, _ value: String) {
        guard !value.isEmpty else { return }
        var markup = Array("<b>".utf8)
        markup.appendHTML(name)
        markup.append(contentsOf: ":</b> ".utf8)
        markup.appendHTML(value)
        append(PrintBlock(.fact, markup: markup))
    }
}
