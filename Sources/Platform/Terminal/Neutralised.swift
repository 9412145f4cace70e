extension Terminal {
    /// Stored text as it may be shown at a terminal: what would move the cursor, colour the screen,
    /// answer in the person's name or turn the reading direction becomes visible instead.
    ///
    /// Line feed and tab stay. C0 controls and DEL become their Unicode pictures (`␛`); C1
    /// controls, bidirectional controls and line separators become `\u{202e}`.
    package static func neutralised(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHarmful) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            result.append(contentsOf: visible(scalar))
        }
        return String(result)
    }

    private static func visible(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        guard isHarmful(scalar) else { return String.UnicodeScalarView([scalar]) }
        let picture: UInt32? =
            switch scalar.value {
            case 0...0x1f: 0x2400 + scalar.value
            case 0x7f: 0x2421
            default: nil
            }
        if let picture = picture.flatMap(Unicode.Scalar.init) {
            return String.UnicodeScalarView([picture])
        }
        return "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
    }

    private static func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0a: false
        case 0...0x1f, 0x7f...0x9f: true
        case 0x061c, 0x200e, 0x200f, 0x2028, 0x2029: true
        case 0x202a...0x202e, 0x2066...0x206f: true
        default: false
        }
    }
}
