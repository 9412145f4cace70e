import FoundationEssentials

/// The keys of JSON objects in the order of the text, with repetitions.
///
/// For text only that a JSON decoder has accepted: values are stepped over, not checked.
struct JSONKeys {
    struct Entry {
        var key: String
        /// Where the value stands.
        var value: Range<Int>
    }

    private let text: ArraySlice<UInt8>
    private let decoder: JSONDecoder

    /// A decoder is needed for keys that are spelt with escapes.
    init(_ text: ArraySlice<UInt8>, decoder: JSONDecoder) {
        self.text = text
        self.decoder = decoder
    }

    /// The entries of the object in a range; `nil` where there is none.
    func entries(in range: Range<Int>) -> [Entry]? {
        var position = range.lowerBound
        guard take(UInt8(ascii: "{"), &position) else { return nil }
        var entries: [Entry] = []
        guard !take(UInt8(ascii: "}"), &position) else { return entries }
        repeat {
            skipSpace(&position)
            let start = position
            guard skipString(&position), let key = string(start..<position),
                take(UInt8(ascii: ":"), &position)
            else { return nil }
            let value = position
            guard skipValue(&position) else { return nil }
            entries.append(Entry(key: key, value: value..<position))
        } while take(UInt8(ascii: ","), &position)
        return take(UInt8(ascii: "}"), &position) ? entries : nil
    }

    private func string(_ range: Range<Int>) -> String? {
        let inner = text[(range.lowerBound + 1)..<(range.upperBound - 1)]
        guard inner.contains(UInt8(ascii: "\\")) else {
            return String(decoding: inner, as: UTF8.self)
        }
        return try? decoder.decode(String.self, from: Data(text[range]))
    }

    private func skipSpace(_ position: inout Int) {
        while position < text.endIndex {
            switch text[position] {
            case 0x20, 0x09, 0x0A, 0x0D: position += 1
            default: return
            }
        }
    }

    private func take(_ byte: UInt8, _ position: inout Int) -> Bool {
        skipSpace(&position)
        guard position < text.endIndex, text[position] == byte else { return false }
        position += 1
        return true
    }

    /// Steps over a string; `false` where none begins or the text ends in it.
    private func skipString(_ position: inout Int) -> Bool {
        guard position < text.endIndex, text[position] == UInt8(ascii: "\"") else { return false }
        position += 1
        while position < text.endIndex, text[position] != UInt8(ascii: "\"") {
            position += text[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position += 1
        return position <= text.endIndex
    }

    /// Steps over a value, up to the comma or bracket that follows it.
    private func skipValue(_ position: inout Int) -> Bool {
        var depth = 0
        while position < text.endIndex {
            switch text[position] {
            case UInt8(ascii: "\""):
                guard skipString(&position) else { return false }
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
