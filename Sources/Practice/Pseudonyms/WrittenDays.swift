/// Days and months in a text, moved as all dates about a client are.
struct WrittenDays {
    let shift: DateShift
    /// Known to a roster: of these only the year is told.
    let births: Set<Int>
    let order: DayOrder?
    /// The present: from it ages are counted.
    let today: Moment

    static let unclear = "[date]"

    /// - Parameter base: the day of the record, from which years are guessed that a text leaves out.
    func edit(at index: Int, in text: TokenizedText, base: Moment?) -> TextEdit? {
        numbers(at: index, in: text) ?? range(at: index, in: text, base)
            ?? words(at: index, in: text, base) ?? month(at: index, in: text)
            ?? birthYear(at: index, in: text)
    }

    // MARK: Whole dates

    private func numbers(at index: Int, in text: TokenizedText) -> TextEdit? {
        if let edit = compact(at: index, in: text) { return edit }
        guard let date = NumberDate(at: index, in: text), date.isLikely else { return nil }
        guard let moment = date.moment(order) else {
            return TextEdit(date.end, Self.unclear, .dates)
        }
        if let birth = birth(moment, at: index, in: text) {
            return TextEdit(date.end, birth, .dates)
        }
        let moved = shift.moved(moment).map { date.written($0, order, in: text) }
        return TextEdit(date.end, moved ?? Self.unclear, .dates)
    }

    /// Whether a date in numbers begins there, and no telephone number.
    static func isDate(at index: Int, in text: TokenizedText) -> Bool {
        compactDay(at: index, in: text) != nil || NumberDate(at: index, in: text)?.isLikely == true
    }

    /// `20260302`.
    private static func compactDay(at index: Int, in text: TokenizedText) -> Moment? {
        guard let number = text.number(index), number.count == 8, let value = Int(number),
            (1_900...2_100).contains(value / 10_000)
        else { return nil }
        return Moment(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }

    private func compact(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let day = Self.compactDay(at: index, in: text) else { return nil }
        if let birth = birth(day, at: index, in: text) { return TextEdit(index + 1, birth, .dates) }
        let moved = shift.moved(day).map { $0.iso.filter { $0 != "-" } }
        return TextEdit(index + 1, moved ?? Self.unclear, .dates)
    }

    private func words(at index: Int, in text: TokenizedText, _ base: Moment?) -> TextEdit? {
        guard let date = WordDate(at: index, in: text) else { return nil }
        guard let moment = date.moment(near: base) else {
            return TextEdit(date.end, Self.unclear, .dates)
        }
        if let birth = birth(moment, at: index, in: text) {
            return TextEdit(date.end, date.year == nil ? Self.unclear : birth, .dates)
        }
        let moved = shift.moved(moment).map { date.written($0, in: text) }
        return TextEdit(date.end, moved ?? Self.unclear, .dates)
    }

    /// `2–4 March 2026`, `March 2-4`: both ends.
    private func range(at index: Int, in text: TokenizedText, _ base: Moment?) -> TextEdit? {
        if let number = text.number(index), number.count <= 2, let day = Int(number),
            let next = behindDash(index + 1, in: text),
            let last = WordDate(at: next, in: text), last.start == next, text.number(next) != nil,
            let to = last.moment(near: base),
            let from = Moment(year: to.year, month: to.month, day: day),
            let (first, second) = moved(from, to)
        {
            let month = MonthNames.written(first.month, like: last.name, "M")
            let start = first.month == second.month ? "\(first.day)" : "\(first.day) \(month)"
            let dash = text.text(index + 1..<next)
            return TextEdit(last.end, start + dash + last.written(second, in: text), .dates)
        }
        guard text.word(index) != nil, let first = WordDate(at: index, in: text),
            let next = behindDash(first.end, in: text), let number = text.number(next),
            number.count <= 2, let day = Int(number), let from = first.moment(near: base),
            let to = Moment(year: from.year, month: from.month, day: day),
            let (start, end) = moved(from, to)
        else { return nil }
        let month = MonthNames.written(end.month, like: first.name, "M")
        let last = start.month == end.month ? "\(end.day)" : "\(month) \(end.day)"
        let dash = text.text(first.end..<next)
        return TextEdit(next + 1, first.written(start, in: text) + dash + last, .dates)
    }

    private func moved(_ from: Moment, _ to: Moment) -> (Moment, Moment)? {
        guard let from = shift.moved(from), let to = shift.moved(to) else { return nil }
        return (from, to)
    }

    private func behindDash(_ index: Int, in text: TokenizedText) -> Int? {
        let dash = text.isSpace(index) ? index + 1 : index
        guard ["-", "–", "/"].contains(text.mark(dash)) else { return nil }
        return text.isSpace(dash + 1) ? dash + 2 : dash + 1
    }

    // MARK: Months

    /// A month of a year, moved by its middle: `March 2026`, `03/2026`, `2026-03`.
    private func month(at index: Int, in text: TokenizedText) -> TextEdit? {
        if let name = MonthNames.named(text.word(index)) {
            var next =
                text.mark(index + 1).map { [",", "."].contains($0) } ?? false
                ? index + 2 : index + 1
            guard text.isSpace(next) else { return nil }
            next += 1
            if ["of", "de"].contains(text.word(next)), text.isSpace(next + 1) { next += 2 }
            guard let year = year(next, in: text) else { return nil }
            return middle(year, name.month) { moved in
                let word = MonthNames.written(
                    moved.month,
                    like: name,
                    text.text(index..<index + 1)
                )
                return text.text(
                    index..<next + 1,
                    replacing: [index: word, next: "\(moved.year)"]
                )
            }.map { TextEdit(next + 1, $0, .dates) }
        }
        guard let separator = text.mark(index + 1), ["/", "-", "."].contains(separator),
            text.mark(index + 3) != separator || text.number(index + 4) == nil,
            index == 0 || text.mark(index - 1) != separator
        else { return nil }
        for (yearPlace, monthPlace) in [(index, index + 2), (index + 2, index)] {
            guard let year = year(yearPlace, in: text), let number = text.number(monthPlace),
                number.count <= 2, let month = Int(number),
                separator != "." || yearPlace > monthPlace
            else { continue }
            return middle(year, month) { moved in
                text.text(
                    index..<index + 3,
                    replacing: [
                        yearPlace: "\(moved.year)",
                        monthPlace: NumberDate.digits(moved.month, number.count),
                    ]
                )
            }.map { TextEdit(index + 3, $0, .dates) }
        }
        return nil
    }

    private func year(_ index: Int, in text: TokenizedText) -> Int? {
        guard let number = text.number(index), number.count == 4, let year = Int(number),
            (1_900...2_100).contains(year)
        else { return nil }
        return year
    }

    private func middle(_ year: Int, _ month: Int, _ body: (Moment) -> String) -> String? {
        Moment(year: year, month: month, day: 15).flatMap(shift.moved).map(body)
    }

    private static let prepositions: Set<String> = [
        "in", "since", "until", "till", "last", "next", "this", "by", "early", "late", "mid", "of",
        "from", "to", "through", "during", "before", "after", "between", "end",
    ]

    /// A month alone, within a sentence: `since March`; after names, which some months are.
    func bareMonth(at index: Int, in text: TokenizedText, base: Moment?) -> TextEdit? {
        guard let name = MonthNames.named(text.word(index)), name.isEnglish, !name.isShort else {
            return nil
        }
        let before = index > 1 && text.mark(index - 1) != nil ? text.word(index - 2) : nil
        let isSaid = before.map(Self.prepositions.contains) ?? false
        guard text.isCapital(index) ? isSaid || !name.isCommonWord : isSaid && !name.isCommonWord
        else { return nil }
        let middle = Moment.nearest(to: base, month: name.month, day: 15).flatMap(shift.moved)
        let word = middle.map {
            MonthNames.written($0.month, like: name, text.text(index..<index + 1))
        }
        return TextEdit(index + 1, word ?? "[month]", .dates)
    }
}

// MARK: Feasts

extension WrittenDays {
    private static let feasts: PhraseBook<Void> = {
        var book = PhraseBook<Void>()
        for feast in [
            "christmas", "christmas eve", "christmas day", "xmas", "boxing day", "easter",
            "easter sunday", "easter monday", "good friday", "thanksgiving", "halloween",
            "hanukkah", "chanukah", "ramadan", "eid", "diwali", "passover", "yom kippur",
            "rosh hashanah", "new year", "new year s eve", "new year s day", "valentine s day",
            "mother s day", "father s day", "independence day", "labor day", "memorial day",
            "weihnachten", "heiligabend", "ostern", "silvester", "noel", "navidad", "natale",
        ] {
            book.add(TokenizedText.words(of: feast), ())
        }
        return book
    }()

    /// A feast says which day it is, and so by how much the others were moved.
    func feast(at index: Int, in text: TokenizedText) -> TextEdit? {
        Self.feasts.longest(at: index, in: text).map { TextEdit($0.end, "[holiday]", .dates) }
    }
}
