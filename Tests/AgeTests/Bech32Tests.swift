import Sealing
import Testing

@testable import Age

@Suite struct `Bech32 is read as BIP-173 says` {
    /// The bytes behind a text with this prefix; `nil` where it is refused.
    private func decode(_ text: String, prefix: String) -> [UInt8]? {
        let isUppercase = prefix.contains(where: \.isUppercase) || text.last?.isUppercase == true
        let code = Bech32(prefix: Array(prefix.lowercased().utf8), isUppercase: isUppercase)
        let dataCount = text.utf8.count - prefix.utf8.count - 7
        guard dataCount >= 0 else { return nil }
        var bytes = [UInt8](repeating: 0, count: dataCount * 5 / 8)
        let characters = Array(text.utf8)
        var span = bytes.mutableSpan
        var output = unsafe span.mutableBytes
        return unsafe code.decode(characters.span.bytes, into: &output) ? bytes : nil
    }

    @Test(arguments: [
        ("A12UEL5L", "A"), ("a12uel5l", "a"), ("?1ezyfcl", "?"),
        (
            "an83characterlonghumanreadablepartthatcontainsthenumber1andthe"
                + "excludedcharactersbio1tt5tgs",
            "an83characterlonghumanreadablepartthatcontainsthenumber1andtheexcludedcharactersbio"
        ),
        ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "abcdef"),
        (
            "11" + String(repeating: "q", count: 82) + "c8247j",
            "1"
        ),
        ("split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w", "split"),
    ])
    func `what is valid is accepted`(text: String, prefix: String) {
        #expect(decode(text, prefix: prefix) != nil)
    }

    @Test(arguments: [
        ("x1b4n0q5v", "x"), ("li1dgmt3", "li"), ("A1G7SGD8", "A"), ("a12uel5m", "a"),
        ("a12UEL5L", "a"), ("A12uel5l", "A"),
        ("abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx", "abcdef"),
        ("de1lg7wt\u{ff}", "de"), ("pzry9x0s0muk", "pzry"), ("1pzry9x0s0muk", ""),
    ])
    func `what is invalid is refused`(text: String, prefix: String) {
        #expect(decode(text, prefix: prefix) == nil)
    }

    private static let recipient = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
    private static let identity =
        "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"

    @Test func `the example of the specification belongs together`() throws {
        let identity = try WholeFile.identity(Self.identity)
        #expect(identity.recipient.text == Self.recipient)
        #expect(identity.recipient == (try AgeRecipient(parsing: Self.recipient)))
        #expect(identity.text.withBytes { $0.array } == Array(Self.identity.utf8))
    }

    @Test func `random identities come back from their text`() throws {
        for _ in 0..<50 {
            let identity = AgeIdentity.random()
            let text = String(decoding: identity.text.withBytes { $0.array }, as: UTF8.self)
            #expect(try WholeFile.identity(text).recipient == identity.recipient)
            #expect(try AgeRecipient(parsing: identity.recipient.text) == identity.recipient)
        }
    }

    @Test(arguments: [
        recipient.uppercased(), recipient + " ", " " + recipient, recipient + "\n", "", "age1",
        String(recipient.dropLast()), recipient + "q", identity,
        "a" + recipient, recipient.replacing("age1", with: "age11"),
    ])
    func `a recipient has one text`(text: String) {
        #expect(throws: AgeError.malformedRecipient) { try AgeRecipient(parsing: text) }
    }

    @Test func `padding that is not zero is refused though the checksum fits`() throws {
        let groups = [UInt8](repeating: 31, count: 51)
        for last: UInt8 in 0..<32 {
            var checksum = Bech32.Checksum(prefix: Bech32.recipient.prefix)
            for group in groups + [last] { checksum.add(group) }
            let data = (groups + [last] + checksum.closing).map { Bech32.alphabet[Int($0)] }
            let text = "age1" + String(decoding: data, as: UTF8.self)
            // Of the last five bits, one belongs to the key.
            #expect(((try? AgeRecipient(parsing: text)) != nil) == (last & 15 == 0), "\(text)")
        }
    }

    @Test func `any other character in an identity is refused`() {
        for position in Self.identity.indices {
            for replacement: Character in ["Q", "P", "1", "B", "q", "\u{e9}"]
            where Self.identity[position] != replacement {
                var text = Self.identity
                text.replaceSubrange(position...position, with: [replacement])
                #expect(throws: AgeError.malformedIdentity(line: 1), "\(text)") {
                    try WholeFile.identity(text)
                }
            }
        }
    }
}

@Suite struct `an identity file` {
    private let one = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX"

    private func parse(_ text: String) throws -> Int {
        let bytes = Array(text.utf8)
        return try unsafe AgeIdentity.parse(file: bytes.span.bytes).count
    }

    @Test func `holds identities, comments and empty lines`() throws {
        #expect(try parse("# created: today\n# public key: age1\n\(one)\n") == 1)
        #expect(try parse("\(one)\n\n#\n\(one)") == 2)
        #expect(try parse("# a\r\n\(one)\r\n") == 1)
    }

    @Test func `says which line it is refused for`() {
        for (text, line) in [
            ("", 1), ("# nothing\n", 2), ("\(one)\n \(one)\n", 2), ("\n\n\(one) \n", 3),
            (" # comment\n\(one)\n", 1), ("\(one)\(one)\n", 1), ("\(one)\r", 1),
        ] {
            #expect(throws: AgeError.malformedIdentity(line: line), "\(text)") { try parse(text) }
        }
    }
}
