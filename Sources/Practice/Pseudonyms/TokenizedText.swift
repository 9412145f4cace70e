/// A text as words, numbers, and single characters that are neither.
struct TokenizedText {
    let scalars: [Unicode.Scalar]
    let tokens: [Token]

    struct Token {
        enum Form { case word, number, mark }

        let form: Form
        /// Where it stands, in scalars.
        let range: Range<Int>
        /// Of a word, without case and accents; of a number, ASCII digits; of a mark, itself.
        let fold: String
    }

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var tokens: [Token] = []
        var start = 0
        while start < scalars.count {
            let form = Self.form(scalars[start])
            var end = start + 1
            if form == .number || form == .word && !Self.standsAlone(scalars[start]) {
                while end < scalars.count, Self.form(scalars[end]) == form,
                    !Self.standsAlone(scalars[end])
                {
                    end += 1
                }
            }
            tokens.append(
                Token(form: form, range: start..<end, fold: Self.fold(scalars[start..<end], form))
            )
            start = end
        }
        self.tokens = tokens
    }

    private static func form(_ scalar: Unicode.Scalar) -> Token.Form {
        if scalar.isASCII {
            switch scalar {
            case "a"..."z", "A"..."Z": return .word
            case "0"..."9": return .number
            default: return .mark
            }
        }
        switch scalar.properties.generalCategory {
        case .decimalNumber: return .number
        case .nonspacingMark, .spacingMark, .enclosingMark: return .word
        default:
            // Invisible characters within a word hide no name.
            let isPart =
                scalar.properties.isAlphabetic || scalar.properties.isDefaultIgnorableCodePoint
            return isPart ? .word : .mark
        }
    }

    /// Scripts that do not part words by spaces: each character is a word there.
    private static func standsAlone(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0xE00 else { return false }
        switch scalar.value {
        case 0xE00...0xEFF, 0x1000...0x109F, 0x1780...0x17FF, 0x3040...0x30FF, 0xAC00...0xD7AF:
            return true
        default: return scalar.properties.isIdeographic
        }
    }

    private static func fold(_ scalars: ArraySlice<Unicode.Scalar>, _ form: Token.Form) -> String {
        var view = String.UnicodeScalarView()
        switch form {
        case .number:
            for scalar in scalars {
                let digit = Int(scalar.properties.numericValue ?? 0)
                if let ascii = Unicode.Scalar(48 + digit) { view.append(ascii) }
            }
            return String(view)
        case .word:
            view.append(contentsOf: scalars)
            return NameFold.fold(String(view))
        case .mark:
            view.append(contentsOf: scalars)
            return String(view)
        }
    }
}

extension TokenizedText {
    var count: Int { tokens.count }

    /// The word at a place, folded; `nil` for anything else and beyond the end.
    func word(_ index: Int) -> String? { token(index, .word) }

    /// The digits of a number; `nil` for anything else.
    func number(_ index: Int) -> String? { token(index, .number) }

    /// A character that is neither; `nil` for anything else.
    func mark(_ index: Int) -> String? { token(index, .mark) }

    private func token(_ index: Int, _ form: Token.Form) -> String? {
        guard tokens.indices.contains(index), tokens[index].form == form else { return nil }
        return tokens[index].fold
    }

    /// As it is written.
    func text(_ range: Range<Int>) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        var view = String.UnicodeScalarView()
        view.append(
            contentsOf: scalars[tokens[first].range.lowerBound..<tokens[last].range.upperBound]
        )
        return String(view)
    }

    /// As it is written, but for some tokens.
    func text(_ range: Range<Int>, replacing others: [Int: String]) -> String {
        range.map { others[$0] ?? text($0..<$0 + 1) }.joined()
    }

    /// Whether a word does not begin with a small letter.
    func isCapital(_ index: Int) -> Bool {
        !scalars[tokens[index].range.lowerBound].properties.isLowercase
    }

    /// What turns the writing direction at both ends of some tokens: it belongs to the text around.
    func directionMarks(
        around range: Range<Int>
    ) -> (before: ArraySlice<Unicode.Scalar>, behind: ArraySlice<Unicode.Scalar>) {
        let all = scalars[
            tokens[range.lowerBound].range
                .lowerBound..<tokens[range.upperBound - 1].range.upperBound
        ]
        let before = all.prefix { $0.properties.isBidiControl }
        let behind = all.dropFirst(before.count).reversed().prefix { $0.properties.isBidiControl }
        return (before, all.suffix(behind.count))
    }

    func isSpace(_ index: Int) -> Bool {
        guard mark(index) != nil else { return false }
        return scalars[tokens[index].range.lowerBound].properties.isWhitespace
    }
}
