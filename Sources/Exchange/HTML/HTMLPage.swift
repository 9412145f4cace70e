package import Practice

/// One self-contained page for many records, written piece by piece in constant memory.
///
/// Call ``head(contents:to:)`` once, ``append(_:to:)`` for each record in the order of the
/// contents, ``tail(to:)`` once. The page holds no script, fetches nothing (its content security
/// policy forbids everything but its own style sheet), and can be printed. Bodies and fields are
/// rendered from Markdown without raw HTML; everything else is escaped. Each piece of text
/// finds its own writing direction and cannot change that of its surroundings.
package struct HTMLPage {
    /// A line of the table of contents.
    package struct Entry: Sendable {
        package var at: Moment?
        package var client: String?
        package var title: String

        package init(at: Moment?, client: String? = nil, title: String) {
            self.at = at
            self.client = client
            self.title = title
        }
    }

    /// The words that the page itself says.
    package struct Labels: Sendable {
        package var title = "Records"
        package var banner = """
            This file is not encrypted: whoever has it can read it. \
            Keep it only as long as you need it.
            """
        package var contents = "Contents"
        package var untitled = "Untitled"
        package var undated = "No date"
        /// Lines that must accompany the records, below the banner.
        package var notices: [String] = []
        /// The name of a kind, from its identifier.
        package var kind: @Sendable (_ kind: String) -> String = { $0 }
        /// The name of a field, from the identifiers of kind and field.
        package var field: @Sendable (_ kind: String, _ field: String) -> String = { $1 }

        package init() {}
    }

    private let labels: Labels
    private var count = 0

    package init(labels: Labels = Labels()) { self.labels = labels }

    /// Appends the beginning of the page, up to the table of contents.
    package func head(contents: some Sequence<Entry>, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: Self.opening.utf8)
        bytes.appendElement("title", labels.title)
        bytes.append(contentsOf: "<style>\n\(PageStyle.sheet)\n</style>\n</head>\n<body>\n".utf8)
        bytes.appendElement("p", labels.banner, attributes: #" class="banner" dir="auto""#)
        bytes.appendElement("h1", labels.title, attributes: #" dir="auto""#)
        for notice in labels.notices {
            bytes.appendElement("p", notice, attributes: #" class="notice" dir="auto""#)
        }
        bytes.append(contentsOf: "<nav>\n".utf8)
        bytes.appendElement("h2", labels.contents, attributes: #" dir="auto""#)
        bytes.append(contentsOf: "<ol>\n".utf8)
        for (index, entry) in contents.enumerated() { append(entry, number: index + 1, to: &bytes) }
        bytes.append(contentsOf: "</ol>\n</nav>\n<main>\n".utf8)
    }

    /// Appends a record.
    package mutating func append(_ record: PlainRecord, to bytes: inout [UInt8]) {
        count += 1
        let note = record.note
        bytes.append(contentsOf: "<article id=\"r\(count)\">\n".utf8)
        bytes.appendElement("h2", title(note.title), attributes: #" dir="auto""#)
        appendFacts(record, to: &bytes)
        bytes.appendMarkdown(note.body)
        for field in note.fields {
            bytes.appendElement(
                "h3",
                labels.field(note.kind, field.name),
                attributes: #" dir="auto""#
            )
            bytes.appendMarkdown(field.value)
        }
        bytes.append(contentsOf: "</article>\n".utf8)
    }

    /// Appends the end of the page.
    package func tail(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</main>\n".utf8)
        bytes.appendElement("p", labels.banner, attributes: #" class="banner" dir="auto""#)
        bytes.append(contentsOf: "</body>\n</html>\n".utf8)
    }

    static let opening = """
        <!DOCTYPE html>
        <html lang="">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" \
        content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
        <meta http-equiv="x-dns-prefetch-control" content="off">
        <meta name="referrer" content="no-referrer">
        <meta name="viewport" content="width=device-width, initial-scale=1">

        """
}

extension HTMLPage {
    private func title(_ title: String) -> String { title.isEmpty ? labels.untitled : title }

    private func append(_ entry: Entry, number: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "<li><a href=\"#r\(number)\">".utf8)
        bytes.appendElement("bdi", entry.at?.iso ?? labels.undated)
        if let client = entry.client { bytes.appendElement("bdi", client) }
        bytes.appendElement("bdi", title(entry.title))
        bytes.append(contentsOf: "</a></li>\n".utf8)
    }

    private func appendFacts(_ record: PlainRecord, to bytes: inout [UInt8]) {
        let note = record.note
        let facts = [
            note.at?.iso ?? labels.undated, record.client, labels.kind(note.kind),
            record.status?.word, record.id,
        ]
        bytes.append(contentsOf: "<p class=\"facts\">\n".utf8)
        for fact in facts.compactMap(\.self) where !fact.isEmpty {
            bytes.appendElement("bdi", fact)
        }
        for tag in note.tags { bytes.appendElement("bdi", tag, attributes: #" class="tag""#) }
        bytes.append(contentsOf: "</p>\n".utf8)
    }
}
