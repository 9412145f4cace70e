extension [UInt8] {
    /// Appends an element that holds escaped text; name and attributes are our own.
    mutating func appendElement(_ name: String, _ text: String, attributes: String = "") {
        append(contentsOf: "<\(name)\(attributes)>".utf8)
        appendHTML(text)
        append(contentsOf: "</\(name)>\n".utf8)
    }

    /// Appends a text that somebody wrote in Markdown; nothing where there is none.
    mutating func appendMarkdown(_ text: String) {
        guard !text.isEmpty else { return }
        append(contentsOf: "<div class=\"text\" dir=\"auto\">\n".utf8)
        CommonMark.appendHTML(text, headingOffset: 3, to: &self)
        append(contentsOf: "</div>\n".utf8)
    }

    /// Appends a table of two columns: what something is, and what it says; without rows nothing.
    mutating func appendTable(_ rows: [(name: String, value: String)]) {
        let rows = rows.filter { !$0.value.isEmpty }
        guard !rows.isEmpty else { return }
        append(contentsOf: "<table>\n".utf8)
        for row in rows {
            append(contentsOf: "<tr>\n".utf8)
            appendElement("th", row.name, attributes: #" scope="row" dir="auto""#)
            appendElement("td", row.value, attributes: #" dir="auto""#)
            append(contentsOf: "</tr>\n".utf8)
        }
        append(contentsOf: "</table>\n".utf8)
    }
}
