extension [UInt8] {
    /// Appends text for element content or a quoted attribute, everything with meaning escaped.
    ///
    /// Control characters that HTML may not hold become U+FFFD; line breaks and tabs stay.
    mutating func appendHTML(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append(contentsOf: "&amp;".utf8)
            case "<": append(contentsOf: "&lt;".utf8)
            case ">": append(contentsOf: "&gt;".utf8)
            case "\"": append(contentsOf: "&quot;".utf8)
            case "'": append(contentsOf: "&#39;".utf8)
            case "\t", "\n", "\r", " "..."~": append(UInt8(scalar.value))
            case "\u{0}"..."\u{9F}": append(contentsOf: "\u{FFFD}".utf8)
            default: append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }
}
