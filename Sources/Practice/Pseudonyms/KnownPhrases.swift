/// Addresses, places, payers, contacts and numbers that a roster knows.
struct KnownPhrases: Sendable {
    private enum Meaning: String, Sendable {
        case contact = "[contact]"
        case number = "[number]"
        case place = "[place]"
        case address = "[address]"
        case postcode = "[postcode]"
        case payer = "[payer]"

        var sort: Replacements.Sort {
            switch self {
            case .contact: .contacts
            case .number: .numbers
            case .place, .address, .postcode, .payer: .places
            }
        }
    }

    private var book = PhraseBook<Meaning>()
    /// Digits of known numbers that are shorter than what a telephone number has.
    private var shortNumbers: Set<String> = []

    init(_ facts: KnownFacts) {
        for contact in facts.contacts { add(contact: contact) }
        for number in facts.numbers where number.unicodeScalars.count >= 4 {
            book.add(TokenizedText.words(of: number), .number)
        }
        for address in facts.addresses {
            book.add(TokenizedText.words(of: address), .address)
            for part in address.split(whereSeparator: { $0 == "," || $0 == ";" || $0.isNewline }) {
                add(part: String(part))
            }
        }
        for payer in facts.payers {
            let first = payer.prefix { $0 != "," && $0 != ";" && $0 != "(" && !$0.isNewline }
            for text in [payer, String(first)] where text.unicodeScalars.count >= 3 {
                book.add(TokenizedText.words(of: text), .payer, needsCapital: true)
            }
        }
    }

    private mutating func add(contact: String) {
        let digits = contact.unicodeScalars.filter { ("0"..."9").contains($0) }
        let isName = digits.isEmpty && !contact.contains("@")
        guard contact.unicodeScalars.count >= 4 else { return }
        book.add(TokenizedText.words(of: contact), isName ? .place : .contact, needsCapital: isName)
        if (4...6).contains(digits.count) {
            shortNumbers.insert(String(String.UnicodeScalarView(digits)))
        }
    }

    /// A line of an address: a street with or without its number, a town with or without its code.
    private mutating func add(part: String) {
        let words = TokenizedText.words(of: part)
        let names = words.filter { !$0.contains(where: \.isNumber) }
        for code in words where code.contains(where: \.isNumber) && code.count >= 5 {
            book.add([code], .postcode)
        }
        if names.count < words.count { book.add(words, .address) }
        let long = names.filter { $0.unicodeScalars.count > 2 }
        for place in [names, long] where place.contains(where: { $0.unicodeScalars.count > 3 }) {
            book.add(place, .place, needsCapital: true)
        }
    }

    func edit(at index: Int, in text: TokenizedText) -> TextEdit? {
        if let found = book.longest(at: index, in: text) {
            return TextEdit(found.end, found.meaning.rawValue, found.meaning.sort)
        }
        if let number = text.number(index), shortNumbers.contains(number) {
            return TextEdit(index + 1, Meaning.contact.rawValue, .contacts)
        }
        return nil
    }
}
