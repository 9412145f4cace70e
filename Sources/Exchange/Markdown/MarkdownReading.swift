import Practice

extension MarkdownDocument {
    /// Reads a document of our own, or a foreign one.
    ///
    /// A foreign document may lack the front matter or have keys of its own there: those are an
    /// error that names them, unless mapped or ignored. Where no title is stated it is the first
    /// heading of level 1, else the file name without date and ending; where no date is stated it
    /// is the one that the file name begins with. The text itself is not altered by either; one
    /// line feed at its end is no part of it, and behind front matter neither is one blank line.
    ///
    /// - Parameter fileName: without folders.
    package static func read(
        _ bytes: [UInt8],
        fileName: String = "",
        mapping: ColumnMapping = ColumnMapping()
    ) throws(InterchangeError) -> PlainRecord {
        guard bytes.count <= maximumLength else {
            throw InterchangeError(line: 1, problem: .tooLong)
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw InterchangeError(line: 1, problem: .notUTF8)
        }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        var reading = Reading(mapping: mapping)
        let rest = try frontMatterAndRest(text)
        if let yaml = rest.yaml { try reading.take(FrontMatter(yaml: yaml)) }
        try reading.take(rest.text, hasFrontMatter: rest.yaml != nil)
        try reading.complete(fileName: fileName)
        return try reading.assembly.finish()
    }

    /// The YAML between the fences, if there are any, and what follows.
    static func frontMatterAndRest(
        _ text: ArraySlice<UInt8>
    ) throws(InterchangeError) -> (yaml: String?, text: ArraySlice<UInt8>) {
        guard isFence(text.prefix { $0 != 0x0A }) else { return (nil, text) }
        var position = text.startIndex
        var start: Int?
        while position < text.endIndex {
            let end = text[position...].firstIndex(of: 0x0A) ?? text.endIndex
            let next = min(end + 1, text.endIndex)
            if isFence(text[position..<end]) {
                if let start {
                    let yaml = String(decoding: text[start..<position], as: UTF8.self)
                    return (yaml, text[next...])
                }
                start = next
            }
            position = next
        }
        throw InterchangeError(line: 1, problem: .openFrontMatter)
    }

    private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
        line.elementsEqual("---".utf8) || line.elementsEqual("---\r".utf8)
    }
}

/// A record on its way out of a Markdown document.
private struct Reading {
    let mapping: ColumnMapping
    var assembly = RecordAssembly(line: 1)
    private var stated: Set<ColumnMapping.Target> = []
    private var sectionNames: [String] = []
    private var body = ""

    init(mapping: ColumnMapping) { self.mapping = mapping }

    mutating func take(_ frontMatter: FrontMatter) throws(InterchangeError) {
        let unknown = frontMatter.entries.map(\.key).filter {
            mapping.target(ofFrontMatter: $0) == nil
        }
        guard unknown.isEmpty else { throw assembly.error(.unknownKeys(unknown), nil) }
        for entry in frontMatter.entries {
            guard let target = mapping.target(ofFrontMatter: entry.key), target != .ignored else {
                continue
            }
            stated.insert(target)
            try put(entry.value, into: target, key: entry.key)
        }
    }

    mutating func take(
        _ text: ArraySlice<UInt8>,
        hasFrontMatter: Bool
    ) throws(InterchangeError) {
        guard hasFrontMatter else {
            body = String(decoding: text.last == 0x0A ? text.dropLast() : text, as: UTF8.self)
            return try assembly.put(body, into: .body, key: "body")
        }
        let (opening, sections) = MarkdownSections(names: sectionNames).split(text)
        body = opening
        try assembly.put(opening, into: .body, key: "body")
        for (section, text) in sections {
            let name = sectionNames[section]
            try assembly.put(text, into: .field(name), key: name)
        }
        let missing = sectionNames.indices.first { index in !sections.contains { $0.0 == index } }
        if let missing { throw assembly.error(.missing, sectionNames[missing]) }
    }

    /// Looks for title and date where the front matter does not state them.
    mutating func complete(fileName: String) throws(InterchangeError) {
        let name = FileName.parts(of: fileName)
        if !stated.contains(.title) {
            let title = CommonMark.firstTitle(of: body) ?? name.title
            try assembly.put(title, into: .title, key: "title")
        }
        if !stated.contains(.at), let date = name.date {
            try assembly.put(date.iso, into: .at, key: "at")
        }
    }

    private mutating func put(
        _ value: FrontMatter.Value,
        into target: ColumnMapping.Target,
        key: String
    ) throws(InterchangeError) {
        switch (value, target) {
        case (.absent, _): break
        case (.list(let names), .fields):
            guard Set(names).count == names.count else { throw assembly.error(.duplicateKey, key) }
            sectionNames = names
        case (.list(let texts), .attachments): try assembly.put(attachments: texts, key: key)
        case (.list(let tags), .tags): try assembly.put(tags: tags, key: key)
        case (.text(let tag), .tags): try assembly.put(tags: [tag], key: key)
        case (.text(let text), _): try assembly.put(text, into: target, key: key)
        case (.list, _), (.other, _): throw assembly.error(.wrongType, key)
        }
    }
}
