/// Numbers by which somebody can be reached or looked up: seven digits and more.
enum WrittenNumbers {
    private static let leastDigits = 7

    static func edit(at index: Int, in text: TokenizedText) -> TextEdit? {
        mixed(at: index, in: text) ?? grouped(at: index, in: text)
    }

    /// Letters and digits run together, six digits or more: `AB123456C`.
    private static func mixed(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard text.mark(index) == nil, index + 1 < text.count, text.mark(index + 1) == nil,
            index == 0 || text.mark(index - 1) != nil
        else { return nil }
        var end = index
        var digits = 0
        while end < text.count, text.mark(end) == nil {
            digits += text.number(end)?.count ?? 0
            end += 1
        }
        return digits >= 6 ? TextEdit(end, "[number]", .numbers) : nil
    }

    private static let joining: Set<String> = [
        " ", "\u{A0}", "\u{202F}", "-", "‑", "–", ".", "/", "(", ")",
    ]

    /// Groups of digits with at most two marks between them, as telephones are written; no date.
    private static func grouped(at index: Int, in text: TokenizedText) -> TextEdit? {
        var start = index
        while start < index + 2, ["+", "("].contains(text.mark(start)) { start += 1 }
        guard text.number(start) != nil, index == 0 || text.mark(index - 1) != nil,
            !WrittenDays.isDate(at: start, in: text)
        else { return nil }
        var groups: [String] = []
        var end = start
        var next = start
        while let number = text.number(next) {
            groups.append(number)
            end = next + 1
            next = end
            while next < end + 2, let mark = text.mark(next), joining.contains(mark) { next += 1 }
            if next == end { break }
        }
        let digits = groups.joined().count
        let isInternational = text.mark(start - 1) == "+"
        guard digits >= leastDigits, isInternational || isLikely(groups) else { return nil }
        let isOne = groups.count == 1 && start == index
        return TextEdit(end, isOne ? "[number]" : "[phone]", isOne ? .numbers : .contacts)
    }

    /// Not years side by side, and not small numbers in a row.
    private static func isLikely(_ groups: [String]) -> Bool {
        let areYears = groups.allSatisfy {
            $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20"))
        }
        let arePairs = groups.count == 5 && groups.allSatisfy { $0.count == 2 }
        let isPaired = arePairs && groups[0].hasPrefix("0")
        return !areYears && (isPaired || groups.contains { $0.count > 2 })
    }
}
