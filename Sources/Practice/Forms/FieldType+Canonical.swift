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
        case .several(let words, let bounds): try Self.several(text, of: words, in: bounds)
        case .date(let ahead): try Self.date(text, now: now, ahead: ahead)
        case .time: try Self.time(text)
        case .number(let bounds): try Self.number(text, in: bounds)
        case .list(let bounds): try Self.items(text, in: bounds)
        case .reference: try Self.reference(text)
        case .yesNo: try Self.yesNo(text)
        }
    }

    // MARK: Words

    /// A beginning is enough where it can only be one of the words; case, accents, and whether
    /// words are joined by hyphens or blanks do not matter.
    private static func choice(
        _ text: String,
        of words: [String]
    ) throws(FieldFault.Reason) -> String {
        let typed = joined(text)
        if let word = words.first(where: { joined($0) == typed }) { return word }
        let near = words.filter { joined($0).hasPrefix(typed) }
        guard !typed.isEmpty, near.count == 1, let word = near.first else {
            throw .notAChoice(words)
        }
        return word
    }

    private static func joined(_ text: String) -> String {
        String(NameFold.fold(text.trimmed).map { $0 == " " || $0 == "_" ? "-" : $0 })
    }

    /// Words apart by commas, semicolons or lines.
    private static func several(
        _ text: String,
        of words: [String],
        in bounds: ClosedRange<Int>
    ) throws(FieldFault.Reason) -> String {
        var chosen: [String] = []
        for item in text.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
            guard !item.allSatisfy(\.isWhitespace) else { continue }
            let word = try choice(String(item), of: words)
            if !chosen.contains(word) { chosen.append(word) }
        }
        guard bounds.contains(chosen.count) else { throw .itemCount(bounds) }
        return chosen.joined(separator: "\n")
    }

    private static func yesNo(_ text: String) throws(FieldFault.Reason) -> String {
        switch text.trimmed.lowercased() {
        case "yes", "y", "true": "yes"
        case "no", "n", "false": "no"
        default: throw .notYesOrNo
        }
    }

    // MARK: Times

    private static func date(
        _ text: String,
        now: Moment,
        ahead: Bool
    ) throws(FieldFault.Reason) -> String {
        let text = text.trimmed
        if let day = Moment(iso: text), day.clock == nil { return text }
        do throws(MomentError) {
            let day = try Moment(spoken: text, now: now, in: .utc)
            let later = ahead ? next(day, after: now, said: text.lowercased()) : nil
            return String((later ?? day).iso.prefix(10))
        } catch {
            throw .notADate(error)
        }
    }

    /// Words that name a weekday, or a day of a month without its year, mean the latest such day; of
    /// a day that lies ahead they mean the next.
    private static func next(_ day: Moment, after now: Moment, said text: String) -> Moment? {
        if SpokenWords.weekday(text) != nil, day.dayNumber <= now.dayNumber {
            return Moment(dayNumber: day.dayNumber + 7)
        }
        let words = SpokenMoment.words(of: text)
        let isYearless =
            words.contains { SpokenWords.month($0) != nil }
            && !words.contains {
                $0.utf8.count == 4 && $0.utf8.allSatisfy { (48...57).contains($0) }
            }
        guard isYearless, day.dayNumber < now.dayNumber else { return nil }
        return Moment(year: day.year + 1, month: day.month, day: day.day)
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

    // MARK: Numbers and lists

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

    // MARK: References

    /// An identifier or its beginning, in the one spelling that identifiers have.
    private static func reference(_ text: String) throws(FieldFault.Reason) -> String {
        let text = text.trimmed.uppercased()
        let length = text.utf8.count
        guard length >= Reference.leastIDLength, length <= Identifier.textLength,
            text.utf8.allSatisfy({ Crockford.value(of: $0) != nil }),
            length < Identifier.textLength || Identifier(text: text) != nil
        else { throw .notAReference }
        return text
    }
}
