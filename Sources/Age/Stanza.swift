import Sealing

/// One recipient stanza of a header, of any type.
struct Stanza {
    /// At least one, of printable ASCII without spaces; the first one is the type.
    var arguments: [String]
    var body: [UInt8]

    static let columnCount = 64

    /// The lines of the stanza; the last line of the body is shorter than 64 columns, maybe empty.
    var text: [UInt8] {
        var text = Array("-> \(arguments.joined(separator: " "))\n".utf8)
        let body = unsafe Base64.encode(body.span.bytes, padding: .none)
        var start = 0
        repeat {
            let end = min(start + Self.columnCount, body.count)
            text.append(contentsOf: body[start..<end])
            text.append(UInt8(ascii: "\n"))
            if end - start < Self.columnCount { return text }
            start = end
        } while true
    }

    /// The bytes of an argument that is canonical base64 of exactly `byteCount` bytes.
    func bytes(ofArgument index: Int, byteCount: Int) throws(AgeError) -> [UInt8] {
        let text = Array(arguments[index].utf8)
        guard let bytes = unsafe Base64.decode(text.span.bytes, padding: .none),
            bytes.count == byteCount
        else { throw .header }
        return bytes
    }
}
