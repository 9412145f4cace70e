extension [UInt8] {
    /// Appends a line of front matter: a key and a double-quoted scalar, or `null`.
    mutating func appendYAML(_ key: String, _ value: String?) {
        append(contentsOf: "\(key): ".utf8)
        if let value { appendYAML(value) } else { append(contentsOf: "null".utf8) }
        append(UInt8(ascii: "\n"))
    }

    /// Appends a line of front matter: a key and a list of double-quoted scalars.
    mutating func appendYAML(_ key: String, _ values: [String]) {
        append(contentsOf: "\(key): [".utf8)
        for (index, value) in values.enumerated() {
            if index > 0 { append(contentsOf: ", ".utf8) }
            appendYAML(value)
        }
        append(contentsOf: "]\n".utf8)
    }

    /// A JSON string is a YAML scalar, but for three characters that YAML refuses unescaped.
    ///
    /// The asterisk is escaped so that nothing looks like an alias.
    private mutating func appendYAML(_ text: String) {
        let refused: [Unicode.Scalar: String] = [
            "\u{FEFF}": "\\ufeff", "\u{FFFE}": "\\ufffe", "\u{FFFF}": "\\uffff",
            "*": "\\x2a",
        ]
        let mark: Unicode.Scalar = "\u{FEFF}"
        var json: [UInt8] = []
        // Yams drops one byte order mark from the beginning of a scalar, escaped or not.
        json.appendJSON(text.unicodeScalars.first == mark ? "\(mark)\(text)" : text)
        for scalar in String(decoding: json, as: UTF8.self).unicodeScalars {
            if let escape = refused[scalar] {
                append(contentsOf: escape.utf8)
            } else {
                append(contentsOf: UTF8.encode(scalar) ?? .init())
            }
        }
    }
}
