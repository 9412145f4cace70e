/// A letter to one person: who writes, to whom, when, and what.
///
/// Every text in it is text: nothing that somebody wrote can become a heading, a link or a script,
/// in either form.
package struct Letter: Sendable {
    /// What a tab or the margin of a printed page shows; it may have to say nothing about anybody.
    package var title: String
    /// Line by line.
    package var sender: [String]
    /// Line by line.
    package var recipient: [String]
    package var date: String
    package var parts: [Part] = []

    package enum Part: Sendable {
        case heading(String)
        case text(String)
        /// A numbered list.
        case items([Item])
    }

    /// What one of several things is, as names and values; a value that is empty is left out.
    package struct Item: Sendable {
        package var title: String
        package var rows: [(name: String, value: String)]

        package init(title: String, rows: [(name: String, value: String)]) {
            self.title = title
            self.rows = rows
        }
    }

    package init(title: String, sender: [String], recipient: [String], date: String) {
        self.title = title
        self.sender = sender
        self.recipient = recipient
        self.date = date
    }
}

// MARK: Markdown

extension Letter {
    /// The letter in Markdown.
    package var markdown: [UInt8] {
        let blocks =
            [Self.address(sender), Self.address(recipient), MarkdownBook.line(date)]
            + parts.map(Self.markdown)
        return Array((blocks.filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n").utf8)
    }

    /// Lines that stay lines.
    private static func address(_ lines: [String]) -> String {
        lines.map(MarkdownBook.line).joined(separator: "\\\n")
    }

    private static func markdown(_ part: Part) -> String {
        switch part {
        case .heading(let text): "## \(MarkdownBook.line(text))"
        case .text(let text): MarkdownBook.line(text)
        case .items(let items):
            items.enumerated().map { index, item in
                let rows = item.rows.filter { !$0.value.isEmpty }.map { row in
                    "   - \(MarkdownBook.line(row.name)): \(MarkdownBook.line(row.value))"
                }
                return (["\(index + 1). \(MarkdownBook.line(item.title))"] + rows)
                    .joined(separator: "\n")
            }.joined(separator: "\n\n")
        }
    }
}

// MARK: HTML

extension Letter {
    /// The letter as one page without script that fetches nothing and prints clean.
    package var html: [UInt8] {
        var bytes = Array(HTMLPage.opening.utf8)
        bytes.appendElement("title", title)
        bytes.append(
            contentsOf: "<style>\n\(PageStyle.sheet)\n\(Self.style)\n</style>\n</head>\n<body>\n"
                .utf8
        )
        for lines in [sender, recipient, [date]] where !lines.isEmpty {
            bytes.append(contentsOf: "<div class=\"address\">\n".utf8)
            for line in lines { bytes.appendElement("p", line, attributes: #" dir="auto""#) }
            bytes.append(contentsOf: "</div>\n".utf8)
        }
        bytes.append(contentsOf: "<main>\n".utf8)
        for part in parts { Self.append(part, to: &bytes) }
        bytes.append(contentsOf: "</main>\n</body>\n</html>\n".utf8)
        return bytes
    }

    private static func append(_ part: Part, to bytes: inout [UInt8]) {
        switch part {
        case .heading(let text): bytes.appendElement("h1", text, attributes: #" dir="auto""#)
        case .text(let text): bytes.appendElement("p", text, attributes: #" dir="auto""#)
        case .items(let items):
            for (index, item) in items.enumerated() {
                bytes.append(contentsOf: "<section>\n".utf8)
                bytes.appendElement(
                    "h2",
                    "\(index + 1). \(item.title)",
                    attributes: #" dir="auto""#
                )
                bytes.appendTable(item.rows)
                bytes.append(contentsOf: "</section>\n".utf8)
            }
        }
    }

    private static let style = """
        .address { margin-block: 1.5rem; }
        .address p { margin: 0; }
        h1 { font-size: 1.25rem; }
        h2 { font-size: 1rem; margin-block: 1.25rem .25rem; }
        table { border-collapse: collapse; width: 100%; }
        th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; \
        vertical-align: top; white-space: pre-line; unicode-bidi: plaintext; }
        th { width: 9rem; font-weight: 600; }
        @media print {
        @page { margin: 20mm; }
        :root { color-scheme: light; }
        section { break-inside: avoid; }
        p { orphans: 3; widows: 3; }
        }
        """
}
