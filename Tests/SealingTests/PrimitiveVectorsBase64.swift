import Testing

@testable import Sealing

@Suite struct `base64 has one text for one value` {
    private func decode(_ text: String, _ padding: Base64.Padding) -> [UInt8]? {
        let text = Array(text.utf8)
        return unsafe Base64.decode(text.span.bytes, padding: padding)
    }

    private func encode(_ bytes: [UInt8], _ padding: Base64.Padding) -> String {
        String(decoding: unsafe Base64.encode(bytes.span.bytes, padding: padding), as: UTF8.self)
    }

    // RFC 4648, section 10.
    @Test(arguments: [
        ("", "", ""), ("f", "Zg", "Zg=="), ("fo", "Zm8", "Zm8="), ("foo", "Zm9v", "Zm9v"),
        ("foob", "Zm9vYg", "Zm9vYg=="), ("foobar", "Zm9vYmFy", "Zm9vYmFy"),
    ])
    func `the vectors of its standard go both ways`(text: String, bare: String, padded: String) {
        let bytes = Array(text.utf8)
        #expect(encode(bytes, .none) == bare)
        #expect(encode(bytes, .full) == padded)
        #expect(decode(bare, .none) == bytes)
        #expect(decode(padded, .full) == bytes)
    }

    @Test(arguments: [
        "Zh", "Zm9", "Z", "Zm9vY", "Zg=", "Zg==", "Zm8=", "=", "Zm9v\n", " Zm9v", "Zm 9v", "Zm9-",
        "Zm9_", "Zm9v=",
    ])
    func `without padding nothing else is read`(text: String) {
        #expect(decode(text, .none) == nil)
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zh==", "Zm8", "Zm9=", "Zg===", "Zg==Zg==", "Z===", "====", "Zm9v====",
        "Zg= =", "Zg==\n", "Zm9v=",
    ])
    func `with padding nothing else is read`(text: String) {
        #expect(decode(text, .full) == nil)
    }

    @Test func `only the 64 characters of the alphabet are read, wherever they stand`() {
        for position in 0..<4 {
            let read = (0...UInt8.max).filter { value in
                var text = Array("AAAA".utf8)
                text[position] = value
                return unsafe Base64.decode(text.span.bytes, padding: .none) != nil
            }
            let alphabet = Array("+/09AZaz".utf8)
            #expect(read.count == 64, "position \(position)")
            #expect(alphabet.allSatisfy(read.contains), "position \(position)")
        }
    }

    @Test func `every byte pair comes back`() {
        for value in 0...UInt16.max {
            let bytes = [UInt8(value >> 8), UInt8(value & 0xff)]
            for padding in [Base64.Padding.none, .full] {
                let text = unsafe Base64.encode(bytes.span.bytes, padding: padding)
                guard unsafe Base64.decode(text.span.bytes, padding: padding) == bytes else {
                    Issue.record("\(bytes)")
                    return
                }
            }
        }
    }
}
