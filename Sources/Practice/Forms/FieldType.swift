/// What a field holds, and so which texts are a value of it.
///
/// A value is stored as text in one form only, the canonical one, which ``canonical(_:now:)`` makes
/// of what a person typed and which it leaves as it is.
public enum FieldType: Hashable, Sendable {
    /// Any text, of any number of lines.
    case text
    /// One of these words.
    case choice([String])
    /// So many of these words, one a line, each once; the order is the writer's.
    case several([String], ClosedRange<Int>)
    /// A day, `2026-03-02`; words such as `last tue` are understood.
    ///
    /// Where it lies ahead by its nature, `tue` is the next one and not the latest.
    case date(ahead: Bool)
    /// A time of day, `15:00`; `3pm` is understood.
    case time
    /// A whole number within bounds.
    case number(ClosedRange<Int>)
    /// So many items, one a line.
    case list(ClosedRange<Int>)
    /// A record of one of these kinds, by its identifier; of any kind where none is named.
    case reference([String])
    /// `yes` or `no`.
    case yesNo
}

extension FieldType {
    /// The word for it in output: `text`, `yesNo`.
    public var word: String {
        switch self {
        case .text: "text"
        case .choice: "choice"
        case .several: "several"
        case .date: "date"
        case .time: "time"
        case .number: "number"
        case .list: "list"
        case .reference: "reference"
        case .yesNo: "yesNo"
        }
    }

    /// The words of which a value consists; empty where it may be anything.
    public var choices: [String] {
        switch self {
        case .choice(let words), .several(let words, _): words
        case .yesNo: ["yes", "no"]
        default: []
        }
    }

    /// Bounds of a number, or of the number of items; `nil` where there are none.
    public var bounds: ClosedRange<Int>? {
        switch self {
        case .number(let bounds), .list(let bounds), .several(_, let bounds): bounds
        default: nil
        }
    }

    /// Kinds of the records that a value may name; empty for any, and for what is no reference.
    public var kinds: [String] {
        if case .reference(let kinds) = self { kinds } else { [] }
    }

    /// What counts as a value, in a few words; empty where anything does.
    public var hint: String {
        switch self {
        case .text, .list: ""
        case .choice(let words): "one of: " + words.joined(separator: ", ")
        case .several(let words, _): "one or more of: " + words.joined(separator: ", ")
        case .date: "such as 2026-03-16"
        case .time: "such as 10:00"
        case .number(let bounds): "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .reference(let kinds):
            "the id of a " + (kinds.isEmpty ? "record" : kinds.joined(separator: " or "))
        case .yesNo: "yes or no"
        }
    }

    /// A value of a field whose table gives no example of its own.
    var example: String {
        switch self {
        case .text, .list: ""
        case .choice(let words), .several(let words, _): words.first ?? ""
        case .date: "2026-03-16"
        case .time: "10:00"
        case .number(let bounds): "\(max(bounds.lowerBound, min(4, bounds.upperBound)))"
        case .reference: "4BQF8P8Z"
        case .yesNo: "no"
        }
    }
}
