/// Links of Markdown notes to the files beside them: `![[plan.png|300]]`, `![](a/plan.png)`,
/// `[the plan](plan.pdf)`, `<img src="plan.png">`.
struct NoteLinks {
    enum Link: Hashable {
        /// The path of a file that is there.
        case file(String)
        /// A picture, or a file of a folder for files, that is not there.
        case missing(String)
    }

    private let paths: Set<String>
    /// Paths by the last part, for links that give no more.
    private let named: [String: [String]]

    init(_ paths: [String]) {
        self.paths = Set(paths)
        named = Dictionary(grouping: paths) { ForeignPath.name($0) }
    }

    /// The links of a note in order, each once.
    func found(in text: String, of path: String) -> [Link] {
        let folder = ForeignPath.folder(path)
        var links: [Link] = []
        for line in MarkdownLines.outsideOfCode(text) {
            let bytes = Array(String(String.UnicodeScalarView(line)).utf8)
            for (target, isEmbedded) in Self.targets(bytes) {
                guard let link = link(target, isEmbedded, folder), !links.contains(link) else {
                    continue
                }
                links.append(link)
            }
        }
        return links
    }

    private func link(_ target: String, _ isEmbedded: Bool, _ folder: String) -> Link? {
        let target = String(Substring(target.utf8.prefix { $0 != UInt8(ascii: "#") }))
        guard !target.isEmpty, !target.contains("://"), !target.hasPrefix("mailto:"),
            !target.hasPrefix("data:")
        else { return nil }
        if let path = path(target, folder) { return .file(path) }
        let decoded = Self.decoded(target)
        if decoded != target, let path = path(decoded, folder) { return .file(path) }
        // A link without an ending, or to a note, leads to another note and stays text.
        let ending = ForeignPath.ending(target)
        let isFile = !ending.isEmpty && !["md", "markdown"].contains(ending)
        return isFile && isEmbedded ? .missing(target) : nil
    }

    /// Seen from the note, from the top, or by its name if that is the only one.
    private func path(_ target: String, _ folder: String) -> String? {
        if let path = ForeignPath.resolved(target, from: folder), paths.contains(path) {
            return path
        }
        if let path = ForeignPath.resolved(target, from: ""), paths.contains(path) { return path }
        guard let alike = named[ForeignPath.name(target)], alike.count == 1 else { return nil }
        return alike.first
    }

    /// With `%20` and the like read; as it is where that gives no UTF-8.
    private static func decoded(_ target: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(target.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2,
                let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
            {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? target
    }
}

// MARK: Finding them

extension NoteLinks {
    private static func targets(_ line: [UInt8]) -> [(target: String, isEmbedded: Bool)] {
        var targets: [(String, Bool)] = []
        var index = 0
        while index < line.count {
            let rest = line[index...]
            let isEmbedded = index > 0 && line[index - 1] == UInt8(ascii: "!")
            if rest.starts(with: "[[".utf8), let end = rest.firstRange(of: Array("]]".utf8)) {
                let inner = rest[(index + 2)..<end.lowerBound]
                let target = inner.prefix { $0 != UInt8(ascii: "|") }
                targets.append((String(decoding: target, as: UTF8.self), isEmbedded))
                index = end.upperBound
            } else if rest.starts(with: "](".utf8), let end = destinationEnd(line, index + 2) {
                let target = destination(line[(index + 2)..<end])
                targets.append((target, isPicture(line, before: index) || isResource(target)))
                index = end
            } else if rest.starts(with: "src=\"".utf8),
                let end = line[(index + 5)...].firstIndex(of: UInt8(ascii: "\""))
            {
                targets.append((String(decoding: line[(index + 5)..<end], as: UTF8.self), true))
                index = end
            } else {
                index += 1
            }
        }
        return targets
    }

    private static func isResource(_ target: String) -> Bool { target.contains("_resources/") }

    /// The place of the parenthesis that closes a destination.
    private static func destinationEnd(_ line: [UInt8], _ start: Int) -> Int? {
        var depth = 0
        for index in start..<line.count {
            if line[index] == UInt8(ascii: "(") { depth += 1 }
            if line[index] == UInt8(ascii: ")") {
                guard depth > 0 else { return index }
                depth -= 1
            }
        }
        return nil
    }

    /// Without angle brackets, and without a title in quotation marks.
    private static func destination(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        if text.utf8.first == UInt8(ascii: "<") {
            return String(Substring(text.utf8.dropFirst().prefix { $0 != UInt8(ascii: ">") }))
        }
        guard let quote = text.firstRange(of: " \"") else { return text }
        return String(text[..<quote.lowerBound])
    }

    /// Whether the brackets that end here have an exclamation mark before them.
    private static func isPicture(_ line: [UInt8], before end: Int) -> Bool {
        var depth = 0
        for index in stride(from: end, through: 0, by: -1) {
            if line[index] == UInt8(ascii: "]") { depth += 1 }
            if line[index] == UInt8(ascii: "[") {
                depth -= 1
                if depth == 0 { return index > 0 && line[index - 1] == UInt8(ascii: "!") }
            }
        }
        return false
    }
}
