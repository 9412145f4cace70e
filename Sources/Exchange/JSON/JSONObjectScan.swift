import FoundationEssentials

/// Where the members of a JSON object stand, in the order of the text, with repetitions.
///
/// For UTF-8 only that a JSON decoder has accepted: values are stepped over, not checked. A string
/// without escapes is what stands between its quotes; any other goes through the decoder.
struct JSONObjectScan {
    struct Member {
        var key: String
        /// Where the value stands, with what blanks follow it.
        var value: Range<Int>
        /// The first byte of the value, which tells its type.
        var type: UInt8
        /// Whether the value is a string without escapes.
        var isPlainText = false
    }

    private let decoder: JSONDecoder

    /// A decoder is needed for keys that are spelt with escapes.
    init(decoder: JSONDecoder) { self.decoder = decoder }

    /// The members of the object in a range; `nil` where there is none.
    func members(_ text: Span<UInt8>, in range: Range<Int>) -> [Member]? {
        var cursor = Cursor(position: range.lowerBound)
        guard cursor.take(UInt8(ascii: "{"), text) else { return nil }
        var members: [Member] = []
        guard !cursor.take(UInt8(ascii: "}"), text) else { return members }
        members.reserveCapacity(8)
        repeat {
            guard let member = member(text, &cursor) else { return nil }
            members.append(member)
        } while cursor.take(UInt8(ascii: ","), text)
        return cursor.take(UInt8(ascii: "}"), text) ? members : nil
    }

    private func member(_ text: Span<UInt8>, _ cursor: inout Cursor) -> Member? {
        cursor.skipSpace(text)
        let start = cursor.position
        guard let isPlainKey = cursor.skipString(text),
            let key = string(text, start..<cursor.position, isPlain: isPlainKey),
            cursor.take(UInt8(ascii: ":"), text)
        else { return nil }
        cursor.skipSpace(text)
        let value = cursor.position
        guard value < text.count else { return nil }
        var member = Member(key: key, value: value..<value, type: text[value])
        if member.type == UInt8(ascii: "\"") {
            guard let isPlain = cursor.skipString(text) else { return nil }
            member.isPlainText = isPlain
        } else {
            guard cursor.skipValue(text) else { return nil }
        }
        member.value = value..<cursor.position
        return member
    }

    /// What a string says; `nil` where the decoder does not take what stands in it.
    func string(_ text: Span<UInt8>, _ range: Range<Int>, isPlain: Bool) -> String? {
        guard isPlain else { return decode(String.self, text, range) }
        let inner = text.extracting(range.lowerBound + 1..<range.upperBound - 1)
        // The decoder refuses control characters, but only where it reads the string.
        guard !inner.hasControlCharacter else { return decode(String.self, text, range) }
        // The text is UTF-8, and quotes, which are ASCII, cut it between scalars.
        return unsafe String(copying: UTF8Span(unchecked: inner))
    }

    private func decode(
        _ type: String.Type,
        _ text: Span<UInt8>,
        _ range: Range<Int>
    ) -> String? {
        unsafe text.extracting(range).withUnsafeBufferPointer {
            unsafe try? decoder.decode(type, from: Data($0))
        }
    }
}

/// A place in a JSON text.
private struct Cursor {
    var position: Int

    mutating func skipSpace(_ text: Span<UInt8>) {
        while position < text.count {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    mutating func take(_ byte: UInt8, _ text: Span<UInt8>) -> Bool {
        skipSpace(text)
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    /// Steps over a string and says whether it is without escapes; `nil` where none begins or the
    /// text ends in it.
    mutating func skipString(_ text: Span<UInt8>) -> Bool? {
        guard position < text.count, text[position] == UInt8(ascii: "\"") else { return nil }
        position += 1
        guard let quote = text.firstIndex(of: UInt8(ascii: "\""), in: position..<text.count)
        else { return nil }
        guard let escape = text.firstIndex(of: UInt8(ascii: "\\"), in: position..<quote) else {
            position = quote + 1
            return true
        }
        position = escape
        while position < text.count, text[position] != UInt8(ascii: "\"") {
            position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
        return position <= text.count ? false : nil
    }

    /// Steps over a value, up to the comma or bracket that follows it.
    mutating func skipValue(_ text: Span<UInt8>) -> Bool {
        var depth = 0
        while position < text.count {
            switch text[position] {
            case UInt8(ascii: "\""):
                guard skipString(text) != nil else { return false }
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                guard depth > 0 else { return true }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return true
            default: break
            }
            position += 1
        }
        return false
    }
}
