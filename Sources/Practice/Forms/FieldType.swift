/// What a field holds, and so which texts are a value of it.
///
/// A value is stored as text in one form only, the canonical one, which ``canonical(_:now:)`` makes
/// of what a person typed and which it leaves as it is.
public enum FieldType: Hashable, Sendable {
    /// Any text, of any number of lines.
    case text
    /// One of these words.
    case choice([String])
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
    /// A record of one of these kinds, by its identifier.
    case reference([String])
    /// `yes` or `no`.
    case yesNo
}

/// Why a form is not complete or a value was not taken.
///
/// It never repeats the value.
public struct FieldFault: Error, Hashable, Sendable {
    /// The name of the field; `nil` for the free text.
    public let field: String?
    public let reason: Reason

    public enum Reason: Error, Hashable, Sendable {
        /// A required field that says nothing.
        case missing
        case notAChoice([String])
        case notADate(MomentError)
        case notATime(MomentError)
        case notANumber(ClosedRange<Int>)
        case outOfRange(ClosedRange<Int>)
        /// Fewer or more items than there may be.
        case itemCount(ClosedRange<Int>)
        /// No identifier, nor its first eight characters.
        case notAReference
        case notYesOrNo
        /// The kind has no such field.
        case unknown
    }

    public init(field: String?, reason: Reason) {
        self.field = field
        self.reason = reason
    }
}

extension FieldType {
    /// The canonical form of what was typed.
    ///
    /// Text stays as it is, scalar by scalar; everything else loses the blanks around it. The
    /// canonical form of a canonical form is itself.
    ///
    /// - Parameter now: what words such as `tomorrow` count from.
    public func canonical(_ text: String, now: Moment) throws(FieldFault.Reason) -> String {
        switch self {
        case .text: text
        case .choice(let words): try Self.choice(text, of: words)
        case .date(let ahead): try Self.date(text, now: now, ahead: ahead)
        case .time: try Self.time(text)
        case .number(let bounds): try Self.number(text, in: bounds)
        case .list(let bounds): try Self.items(text, in: bounds)
        case .reference: try Self.reference(text)
        case .yesNo: try Self.yesNo(text)
        }
    }

    /// A beginning is enough where it can only be one of the words; case and accents do not matter.
    private static func choice(
        _ text: String,
        of words: [String]
    ) throws(FieldFault.Reason) -> String {
        let typed = NameFold.fold(text.trimmed)
        if let word = words.first(where: { NameFold.fold($0) == typed }) { return word }
        let near = words.filter { NameFold.fold($0).hasPrefix(typed) }
        guard !typed.isEmpty, near.count == 1, let word = near.first else {
            throw .notAChoice(words)
        }
        return word
    }

    private static func date(
        _ text: String,
        now: Moment,
        ahead: Bool
    ) throws(FieldFault.Reason) -> String {
        let text = text.trimmed
        if let day = Moment(iso: text), day.clock == nil { return text }
        do throws(MomentError) {
            let day = try Moment(spoken: text, now: now, in: .utc)
            guard ahead, day.dayNumber <= now.dayNumber,
                SpokenWords.weekday(text.lowercased()) != nil,
                let next = Moment(dayNumber: day.dayNumber + 7)
            else { return String(day.iso.prefix(10)) }
            return next.iso
        } catch {
            throw .notADate(error)
        }
    }

    private static func time(_ text: String) throws(FieldFault.Reason) -> String {
        let words = text.lowercased().split(whereSeparator: \.isWhitespace)
        let half = words.count == 2 ? SpokenClock.Half(words[1]) : nil
        do throws(MomentError) {
            guard words.count == (half == nil ? 1 : 2),
                let clock = try SpokenClock(String(words[0]), half: half)
            else { throw MomentError.notUnderstood }
            let minutes = try clock.secondOfDay(in: nil) / 60
            func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
            return "\(two(minutes / 60)):\(two(minutes % 60))"
        } catch {
            throw .notATime(error)
        }
    }

    private static func number(
        _ text: String,
        in bounds: ClosedRange<Int>
    ) throws(FieldFault.Reason) -> String {
        let text = text.trimmed
        let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
        guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else {
            throw .notANumber(bounds)
        }
        guard let number = Int(text), bounds.contains(number) else { throw .outOfRange(bounds) }
        return "\(number)"
    }

    private static func items(
        _ text: String,
        in bounds: ClosedRange<Int>
    ) throws(FieldFault.Reason) -> String {
        let items = text.unicodeScalars.split(separator: "\n").map { String($0).trimmed }
            .filter { !$0.isEmpty }
        guard bounds.contains(items.count) else { throw .itemCount(bounds) }
        return items.joined(separator: "\n")
    }

    private static func reference(_ text: String) throws(FieldFault.Reason) -> String {
        let text = text.trimmed
        guard !text.isEmpty, !text.contains(where: \.isWhitespace) else { throw .notAReference }
        return text
    }

    private static func yesNo(_ text: String) throws(FieldFault.Reason) -> String {
        switch text.trimmed.lowercased() {
        case "yes", "y", "true": "yes"
        case "no", "n", "false": "no"
        default: throw .notYesOrNo
        }
    }
}
