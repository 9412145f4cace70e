import Practice
import Yams

/// The YAML block at the head of a Markdown document.
struct FrontMatter {
    enum Value {
        case text(String)
        case list([String])
        /// `null`, or nothing.
        case absent
        /// A mapping, or a list of anything but text, as YAML.
        case other(String)
    }

    struct Entry {
        var key: String
        var value: Value
    }

    let entries: [Entry]

    /// Reads the block between the fences.
    ///
    /// Text is taken as it stands, whatever type YAML sees.
    /// Aliases are refused: a few lines of them take the parser longer than anybody waits.
    init(yaml: String) throws(InterchangeError) {
        let malformed = InterchangeError(line: 1, problem: .notYAML)
        guard !yaml.allSatisfy(\.isWhitespace) else {
            entries = []
            return
        }
        guard !Self.mayHoldAlias(yaml), let root = try? compose(yaml: yaml) else { throw malformed }
        guard let mapping = root.mapping else { throw malformed }
        var entries: [Entry] = []
        for (key, value) in mapping {
            guard let key = key.scalar?.string else { throw malformed }
            entries.append(Entry(key: key, value: Self.value(value)))
        }
        self.entries = entries
    }

    private static func value(_ node: Node) -> Value {
        switch node {
        case .scalar(let scalar):
            isNull(scalar) ? .absent : .text(scalar.string)
        case .sequence(let items):
            list(items, node)
        default: .other(yaml(node))
        }
    }

    private static func yaml(_ node: Node) -> String {
        ((try? serialize(node: node)) ?? "").trimmed
    }

    private static func list(_ items: Node.Sequence, _ node: Node) -> Value {
        let texts = items.compactMap { $0.scalar.flatMap { isNull($0) ? nil : $0.string } }
        return texts.count == items.count ? .list(texts) : .other(yaml(node))
    }

    private static func isNull(_ scalar: Node.Scalar) -> Bool {
        scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// Whether there may be an anchor and an alias: `&` and `*` before a name, at a beginning.
    ///
    /// Our own front matter has no bare asterisk; in quoted text of others both may look the part.
    private static func mayHoldAlias(_ yaml: String) -> Bool {
        var anchor = false
        var alias = false
        var previous = UInt8(ascii: "\n")
        let bytes = Array(yaml.utf8)
        for (byte, next) in zip(bytes, bytes.dropFirst()) {
            if " \t\r\n[{,?:-".utf8.contains(previous), !" \t\r\n".utf8.contains(next) {
                anchor = anchor || byte == UInt8(ascii: "&")
                alias = alias || byte == UInt8(ascii: "*")
            }
            previous = byte
        }
        return anchor && alias
    }
}
