import Practice

/// The page of a package (`index.html`), for whoever has nothing but a browser; written piece by
/// piece in constant memory.
///
/// Call ``head(to:)`` once, ``append(_:to:)`` for each record in the order of the outline,
/// ``tail(to:)`` once. As ``HTMLPage`` does, it holds no script and fetches nothing: its policy
/// forbids all but its own style sheet, texts are escaped or rendered from Markdown without raw
/// HTML, and each finds its own writing direction. The notices stand before everything else.
package struct PackagePage {
    let contents: PackageContents
    /// The number of each record in the table of contents.
    let numbers: [Identifier: Int]
    var count = 0

    package init(_ contents: PackageContents) {
        self.contents = contents
        numbers = Dictionary(
            contents.outline.enumerated().map { ($1.id, $0 + 1) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Appends everything that stands before the records.
    package func head(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: HTMLPage.opening.utf8)
        bytes.appendElement("title", title)
        bytes.append(
            contentsOf: "<style>\n\(PageStyle.sheet)\n\(PackageStyle.sheet)\n</style>\n".utf8
        )
        bytes.append(contentsOf: "</head>\n<body>\n<header>\n".utf8)
        for remark in contents.remarks {
            bytes.appendElement("p", remark, attributes: #" class="banner" dir="auto""#)
        }
        bytes.appendElement("h1", title, attributes: #" dir="auto""#)
        for notice in contents.notices {
            bytes.append(contentsOf: "<div class=\"notice\">\n".utf8)
            bytes.appendLines(notice.text)
            bytes.append(contentsOf: "</div>\n".utf8)
        }
        bytes.appendTable(facts)
        bytes.append(contentsOf: "</header>\n<nav>\n".utf8)
        bytes.appendElement("h2", "Contents")
        bytes.append(contentsOf: "<ol>\n".utf8)
        for (index, line) in contents.outline.enumerated() {
            append(line, number: index + 1, to: &bytes)
        }
        bytes.append(contentsOf: "</ol>\n</nav>\n<main>\n".utf8)
    }

    /// Appends the end of the page.
    package func tail(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: "</main>\n</body>\n</html>\n".utf8)
    }

    var title: String {
        contents.recipient.name.isEmpty ? "Records" : "Records for \(contents.recipient.name)"
    }

    /// Who hands over what to whom, and why.
    var facts: [(name: String, value: String)] {
        let (sender, recipient, basis) = (contents.sender, contents.recipient, contents.basis)
        return [
            ("From", Self.joined([sender.name, sender.organization ?? "", sender.address])),
            ("Licences", Self.joined(sender.credentials.map(\.words))),
            ("To", Self.joined([recipient.name, recipient.type, recipient.address])),
            ("About", Self.joined(contents.people.map(\.words))),
            ("Purpose", contents.purpose),
            ("Ground", Self.joined([basis.word, basis.on?.iso ?? "", basis.words])),
            ("Ends on", basis.expires?.iso ?? ""),
            ("Made", contents.created.iso),
            ("Package", contents.id.text),
            ("Labels", contents.labels.codings.map(\.code).joined(separator: ", ")),
        ]
    }

    static func joined(_ parts: [String]) -> String {
        parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func append(
        _ line: PackageContents.Line,
        number: Int,
        to bytes: inout [UInt8]
    ) {
        bytes.append(contentsOf: "<li><a href=\"#r\(number)\">\n".utf8)
        for part in [line.at?.iso ?? "", Self.title(of: line.kind), line.title]
        where !part.isEmpty {
            bytes.appendElement("bdi", part)
        }
        bytes.append(contentsOf: "</a></li>\n".utf8)
    }

    static func title(of kind: String) -> String { Kind.named(kind)?.title ?? kind }
}

extension [UInt8] {
    /// Appends a paragraph for each line of a text that is no Markdown.
    fileprivate mutating func appendLines(_ text: String) {
        for line in text.split(whereSeparator: \.isNewline) {
            appendElement("p", String(line), attributes: #" dir="auto""#)
        }
    }
}

extension Credential {
    fileprivate var words: String {
        [title, number, jurisdiction].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension PackageContents.Person {
    fileprivate var words: String {
        let names = legalName.map { $0 == name ? name : "\(name) (\($0))" } ?? name
        return [names, born?.iso, phone, email, address].compactMap(\.self)
            .filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
