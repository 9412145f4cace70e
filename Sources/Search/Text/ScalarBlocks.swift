/// Ranges of scalars that the tokenizer treats alike and the standard library has no name for.
///
/// Source: Unicode Standard, Blocks.txt and Scripts.txt.
enum ScalarBlocks {
    /// Scalars whose class differs from what their general category says.
    static func exception(_ value: UInt32) -> ScalarClass? {
        switch value {
        case 0x27, 0x2BC, 0x2019, 0xFF07: .apostrophe
        case 0x2D, 0x58A, 0x5BE, 0x2010, 0x2011, 0xFF0D: .hyphen
        case 0x200B: .other
        case 0x640: .ignored
        case 0x3099, 0x309A: .mark
        default: nil
        }
    }

    /// The point or comma of numbers in its ASCII form.
    static func numberPoint(_ value: UInt32) -> UInt32? {
        switch value {
        case 0x2E, 0x66B, 0xFF0E: 0x2E
        case 0x2C, 0x66C, 0xFF0C: 0x2C
        default: nil
        }
    }

    /// Marks that are dropped: those of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac text.
    ///
    /// Marks of other scripts are letters in all but name (Indic and Thai vowels) and stay.
    static func isDiacritic(_ value: UInt32) -> Bool {
        switch value {
        case 0x300...0x36F, 0x483...0x489, 0x591...0x5C7, 0x610...0x61A, 0x64B...0x65F, 0x670,
            0x6D6...0x6ED, 0x711, 0x730...0x74A, 0x8CA...0x8FF, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF,
            0x20D0...0x20FF, 0xFB1E, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
            true
        default: false
        }
    }

    static func isIdeograph(_ value: UInt32) -> Bool {
        switch value {
        case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303B, 0x3041...0x3096,
            0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF, 0x3105...0x312F, 0x31A0...0x31BF,
            0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x1AFF0...0x1B16F,
            0x20000...0x323AF:
            true
        default: false
        }
    }

    /// Letters of the scripts of South-East Asia that put no spaces between words.
    static func isUnspaced(_ value: UInt32) -> Bool {
        switch value {
        case 0x0E01...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF, 0x1950...0x19DF, 0x1A20...0x1AAF,
            0xA9E0...0xA9FE, 0xAA60...0xAADF:
            true
        default: false
        }
    }

    /// The ordinary form of a full-width ASCII or half-width kana scalar.
    static func ordinaryWidth(_ value: UInt32) -> UInt32? {
        switch value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: value - 0xFEE0
        case 0xFF66...0xFF9F: halfWidthKana[Int(value - 0xFF66)]
        default: nil
        }
    }

    private static let halfWidthKana: [UInt32] =
        "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u{3099}\u{309A}"
        .unicodeScalars.map(\.value)
}
