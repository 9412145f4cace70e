/// The words and marks of a phrase that a person gave, as the reader of sentences would cut them.
enum PhraseTokens {
    enum Name: Hashable {
        case word(String)
        case mark(Letter.Mark)
    }

    static func names(of phrase: String) -> [Name] {
        var names: [Name] = []
        var word = ""
        func end() {
            if !word.isEmpty { names.append(.word(word)) }
            word = ""
        }
        let scalars = Array(phrase.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            switch Letter(scalar.value) {
            case .letters(let first, let second, let third):
                for letter in [first, second, third] where letter != 0 {
                    word.unicodeScalars.append(Unicode.Scalar(letter))
                }
            case .foreign, .ignored: break
            case .apostrophe:
                if isClitic(scalars[(index + 1)...]) { end() } else if !word.isEmpty { word += "'" }
            case .blank, .newline: end()
            case .mark(let mark):
                let isDecimal = mark == .stop || mark == .comma
                if isDecimal, index + 1 < scalars.count, word.last?.isNumber ?? false,
                    scalars[index + 1].properties.numericType != nil
                {
                    if mark == .stop { word += "." }
                    break
                }
                end()
                switch mark {
                case .bullet, .other, .hyphen, .quote, .openingQuote, .closingQuote: break
                default: names.append(.mark(mark))
                }
            }
        }
        end()
        return names.map { name in
            guard case .word(let word) = name, word.hasSuffix("'") else { return name }
            return .word(String(word.dropLast()))
        }
    }

    private static func isClitic(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
        let letters = String(String.UnicodeScalarView(rest.prefix { $0.properties.isAlphabetic }))
        return ["s", "m", "d", "ve", "ll", "re"].contains(letters.lowercased())
    }
}
