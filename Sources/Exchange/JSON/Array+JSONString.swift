extension [UInt8] {
    /// Appends a JSON string (RFC 8259, section 7), quotation marks included.
    ///
    /// All control characters are escaped (C0, DEL, C1), and U+2028 and U+2029, which end a line
    /// for some readers. Everything else stays UTF-8.
    mutating func appendJSON(_ text: String) {
        append(UInt8(ascii: "\""))
        let source = text.utf8.span
        var index = 0
        while index < source.count {
            let end = Swift.min(index + 4_096, source.count)
            // No byte of UTF-8 becomes more than the six of `\u0000`.
            append(addingCapacity: (end - index) * 6) { output in
                while index < end { index += output.appendJSON(source, at: index) }
            }
        }
        append(UInt8(ascii: "\""))
    }
}

extension OutputSpan<UInt8> {
    /// Appends the character that begins at an index, escaped where need be.
    ///
    /// - Returns: the number of bytes taken; the rest of a character that needs no escape is left
    ///   for the next call.
    @inline(__always)
    fileprivate mutating func appendJSON(_ source: Span<UInt8>, at index: Int) -> Int {
        let byte = source[index]
        guard
            byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x7F || byte == 0xC2
                || byte == 0xE2
        else {
            append(byte)
            return 1
        }
        switch byte {
        case 0xC2 where source[index + 1] < 0xA0:
            appendUnicodeEscape(UInt16(source[index + 1]))
            return 2
        case 0xE2 where source[index + 1] == 0x80 && (0xA8...0xA9).contains(source[index + 2]):
            appendUnicodeEscape(0x2000 | UInt16(source[index + 2] & 0x3F))
            return 3
        case 0xC2, 0xE2: append(byte)
        case 0x22, 0x5C: appendEscape(byte)
        case 0x08: appendEscape(UInt8(ascii: "b"))
        case 0x09: appendEscape(UInt8(ascii: "t"))
        case 0x0A: appendEscape(UInt8(ascii: "n"))
        case 0x0C: appendEscape(UInt8(ascii: "f"))
        case 0x0D: appendEscape(UInt8(ascii: "r"))
        default: appendUnicodeEscape(UInt16(byte))
        }
        return 1
    }

    private mutating func appendEscape(_ letter: UInt8) {
        append(UInt8(ascii: "\\"))
        append(letter)
    }

    private mutating func appendUnicodeEscape(_ value: UInt16) {
        appendEscape(UInt8(ascii: "u"))
        for shift: UInt16 in [12, 8, 4, 0] {
            let digit = UInt8(value >> shift & 15)
            append(digit < 10 ? digit + 48 : digit + 87)
        }
    }
}
