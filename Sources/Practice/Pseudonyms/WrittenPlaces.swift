/// Streets with a number and codes of places, by how they are written.
enum WrittenPlaces {
    private static let streets: Set<String> = [
        "street", "st", "road", "rd", "avenue", "ave", "lane", "ln", "drive", "boulevard", "blvd",
        "court", "ct", "crescent", "terrace", "square", "close", "parkway", "pkwy", "highway",
    ]
    private static let endings = [
        "strasse", "str", "weg", "platz", "gasse", "allee", "straat", "laan",
    ]

    static func edit(at index: Int, in text: TokenizedText) -> TextEdit? {
        numberFirst(at: index, in: text) ?? numberLast(at: index, in: text)
            ?? postcode(at: index, in: text)
    }

    /// `12 Elm Street`.
    private static func numberFirst(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let number = text.number(index), number.count < 6, text.isSpace(index + 1) else {
            return nil
        }
        var word = index + 2
        for count in 0..<4 {
            guard let name = text.word(word), text.isCapital(word) else { return nil }
            if count > 0, streets.contains(name) {
                let end = text.mark(word + 1) == "." && name.count < 5 ? word + 2 : word + 1
                return TextEdit(end, "[address]", .places)
            }
            guard text.isSpace(word + 1) else { return nil }
            word += 2
        }
        return nil
    }

    /// `Lindenstraße 4`.
    private static func numberLast(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let word = text.word(index), word.count > 6, text.isCapital(index),
            endings.contains(where: word.hasSuffix)
        else { return nil }
        let next = text.mark(index + 1) == "." ? index + 2 : index + 1
        guard text.isSpace(next), let number = text.number(next + 1), number.count < 5 else {
            return nil
        }
        let hasLetter = text.word(next + 2).map { $0.count == 1 } ?? false
        return TextEdit(next + (hasLetter ? 3 : 2), "[address]", .places)
    }

    /// `SW1A 1AA`; `IL 62704`.
    private static func postcode(at index: Int, in text: TokenizedText) -> TextEdit? {
        guard let area = text.word(index), area.count <= 2,
            text.text(index..<index + 1) == area.uppercased()
        else { return nil }
        if area.count == 2, text.isSpace(index + 1), text.number(index + 2)?.count == 5 {
            return TextEdit(index + 3, "[postcode]", .places)
        }
        guard let district = text.number(index + 1), district.count <= 2 else { return nil }
        let space = text.word(index + 2).map { $0.count == 1 } ?? false ? index + 3 : index + 2
        guard text.isSpace(space), text.number(space + 1)?.count == 1,
            let unit = text.word(space + 2), unit.count == 2,
            text.text(space + 2..<space + 3) == unit.uppercased()
        else { return nil }
        return TextEdit(space + 3, "[postcode]", .places)
    }
}
