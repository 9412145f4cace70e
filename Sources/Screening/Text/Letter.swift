/// What one scalar is to the reader of words.
///
/// Compatibility forms are read as the letters they stand for, so that wording in full-width,
/// mathematical, circled or ligature letters is found; a lexicon in English needs no more of NFKC.
enum Letter: Equatable {
    /// Letters and digits as they count in a word: one, two or three ASCII bytes.
    case letters(UInt8, UInt8 = 0, UInt8 = 0)
    /// A letter of a script that the lexicon does not know.
    case foreign
    /// Stands inside words and counts for nothing.
    case ignored
    case apostrophe
    case blank
    case newline
    case mark(Mark)

    /// Punctuation that the reading of a sentence looks at.
    enum Mark: UInt16, CaseIterable {
        case comma = 1
        case stop, semicolon, colon, question, exclamation
        case open, close, quote, openingQuote, closingQuote, dash, hyphen, slash, plus, percent
        case bullet, other
    }

    init(_ scalar: UInt32) {
        if scalar < 0x80 {
            self = Self.ascii(UInt8(truncatingIfNeeded: scalar))
        } else {
            self = Self.beyondASCII(scalar)
        }
    }

    private static func ascii(_ byte: UInt8) -> Letter {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            .letters(byte)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): .letters(byte | 0x20)
        case UInt8(ascii: "\n"), 0x0B, 0x0C, UInt8(ascii: "\r"): .newline
        case 0...0x20, 0x7F: .blank
        case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
        case UInt8(ascii: ","): .mark(.comma)
        case UInt8(ascii: "."): .mark(.stop)
        case UInt8(ascii: ";"): .mark(.semicolon)
        case UInt8(ascii: ":"): .mark(.colon)
        case UInt8(ascii: "?"): .mark(.question)
        case UInt8(ascii: "!"): .mark(.exclamation)
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .mark(.open)
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .mark(.close)
        case UInt8(ascii: "\""): .mark(.quote)
        case UInt8(ascii: "-"): .mark(.hyphen)
        case UInt8(ascii: "/"): .mark(.slash)
        case UInt8(ascii: "+"): .mark(.plus)
        case UInt8(ascii: "%"): .mark(.percent)
        case UInt8(ascii: "*"): .mark(.bullet)
        default: .mark(.other)
        }
    }

    private static func beyondASCII(_ scalar: UInt32) -> Letter {
        switch scalar {
        case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: .blank
        case 0x85, 0x2028, 0x2029: .newline
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: .ignored
        case 0x300...0x36F, 0xFE00...0xFE0F, 0x1AB0...0x1AFF, 0x20D0...0x20FF: .ignored
        case 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0xB4: .apostrophe
        case 0x201C, 0x201E, 0x201F, 0xAB: .mark(.openingQuote)
        case 0x201D, 0xBB: .mark(.closingQuote)
        case 0x2012...0x2015: .mark(.dash)
        case 0x2010, 0x2011, 0x2212: .mark(.hyphen)
        case 0x2026, 0x3002: .mark(.stop)
        case 0x3001: .mark(.comma)
        case 0x2022, 0x2023, 0x2043, 0x25AA, 0x25CF, 0x25E6, 0xB7: .mark(.bullet)
        case 0xC0...0x17F: latin(scalar)
        case 0xFF01...0xFF5E: Letter(scalar - 0xFEE0)
        case 0x1D400...0x1D6A3: alphabet((scalar - 0x1D400) % 26)
        case 0x1D7CE...0x1D7FF: .letters(UInt8(ascii: "0") + UInt8((scalar - 0x1D7CE) % 10))
        case 0x24B6...0x24E9: alphabet((scalar - 0x24B6) % 26)
        case 0xFB00...0xFB06: ligatures[Int(scalar - 0xFB00)]
        default: isWordLike(scalar) ? .foreign : .mark(.other)
        }
    }

    private static func alphabet(_ index: UInt32) -> Letter {
        .letters(UInt8(ascii: "a") + UInt8(index))
    }

    private static let ligatures: [Letter] = {
        let (f, i, l) = (UInt8(ascii: "f"), UInt8(ascii: "i"), UInt8(ascii: "l"))
        let (s, t) = (UInt8(ascii: "s"), UInt8(ascii: "t"))
        return [
            .letters(f, f), .letters(f, i), .letters(f, l), .letters(f, f, i), .letters(f, f, l),
            .letters(s, t), .letters(s, t),
        ]
    }()

    /// The letters of U+00C0 to U+017F without their marks, one for each; `.` is none of ours.
    private static let latinLetters = Array(
        """
        aaaaaaaceeeeiiiidnooooo.ouuuuy.saaaaaaaceeeeiiiidnooooo.ouuuuy.y\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll\
        lllnnnnnnn..oooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs
        """.utf8
    )

    private static func latin(_ scalar: UInt32) -> Letter {
        let letter = latinLetters[Int(scalar - 0xC0)]
        guard letter != UInt8(ascii: ".") else {
            return scalar == 0xD7 || scalar == 0xF7 ? .mark(.other) : .foreign
        }
        switch scalar {
        case 0xC6, 0xE6: return .letters(letter, UInt8(ascii: "e"))
        case 0x152, 0x153: return .letters(letter, UInt8(ascii: "e"))
        case 0xDF: return .letters(letter, UInt8(ascii: "s"))
        default: return .letters(letter)
        }
    }

    private static func isWordLike(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
    }
}
