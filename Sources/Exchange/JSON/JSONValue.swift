/// A JSON value that is put together before it is written.
///
/// Members of an object keep their order; one without a value is left out, and so is one whose value
/// is an empty list, object or text: what says nothing is not said.
indirect enum JSONValue {
    case text(String)
    case number(Int)
    case flag(Bool)
    /// Bytes as a text in base 64 (RFC 4648, section 4).
    case base64([UInt8])
    case list([JSONValue])
    case object([(name: String, value: JSONValue)])

    fileprivate var saysNothing: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .base64(let bytes): bytes.isEmpty
        case .list(let values): values.allSatisfy(\.saysNothing)
        case .object(let members): members.allSatisfy(\.value.saysNothing)
        case .number, .flag: false
        }
    }
}

extension JSONValue: ExpressibleByDictionaryLiteral, ExpressibleByStringLiteral {
    init(dictionaryLiteral elements: (String, JSONValue?)...) {
        self = .object(elements.compactMap { name, value in value.map { (name, $0) } })
    }

    init(stringLiteral text: String) { self = .text(text) }
}

extension [UInt8] {
    /// Appends a value on one line.
    mutating func appendJSON(_ value: JSONValue) {
        switch value {
        case .text(let text): appendJSON(text)
        case .number(let number): append(contentsOf: String(number).utf8)
        case .flag(let flag): append(contentsOf: (flag ? "true" : "false").utf8)
        case .base64(let bytes):
            append(UInt8(ascii: "\""))
            appendBase64(bytes)
            append(UInt8(ascii: "\""))
        case .list(let values):
            append(UInt8(ascii: "["))
            for (index, value) in values.filter({ !$0.saysNothing }).enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendJSON(value)
            }
            append(UInt8(ascii: "]"))
        case .object(let members):
            append(UInt8(ascii: "{"))
            for (index, member) in members.filter({ !$0.value.saysNothing }).enumerated() {
                if index > 0 { append(UInt8(ascii: ",")) }
                appendJSON(member.name)
                append(UInt8(ascii: ":"))
                appendJSON(member.value)
            }
            append(UInt8(ascii: "}"))
        }
    }

    /// Appends base 64 with padding (RFC 4648, section 4).
    mutating func appendBase64(_ bytes: [UInt8]) {
        let alphabet = Array(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
        )
        reserveCapacity(count + (bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<Swift.min(start + 3, bytes.count)]
            var bits: UInt32 = 0
            for (place, byte) in group.enumerated() { bits |= UInt32(byte) << (16 - 8 * place) }
            for place in 0..<4 {
                let digit = Int(bits >> (18 - 6 * UInt32(place)) & 63)
                append(place <= group.count ? alphabet[digit] : UInt8(ascii: "="))
            }
        }
    }
}
