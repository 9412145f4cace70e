import Practice
import Testing

@Suite struct `Identifiers` {
    @Test func `bytes survive base 32 at every length`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        for count in 0...40 {
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            let text = Crockford.encode(bytes)
            #expect(text.utf8.count == (count * 8 + 4) / 5)
            #expect(Crockford.decode(text, byteCount: count) == bytes, "seed \(seed), \(count)")
            #expect(Crockford.decode(text.lowercased(), byteCount: count) == bytes)
            #expect(Crockford.decode(text + "0", byteCount: count) == nil)
        }
    }

    @Test(arguments: [([0], "00"), ([255], "ZW"), ([0x66, 0x6F, 0x6F], "CSQPY"), ([], "")])
    func `base 32 takes bits from the left`(bytes: [UInt8], text: String) {
        #expect(Crockford.encode(bytes) == text)
    }

    @Test func `a value has one spelling`() {
        // Two bits of the last character are filling, of which only zeros are canonical.
        let alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
        let canonical = alphabet.filter { Crockford.decode("0\($0)", byteCount: 1) != nil }
        #expect(canonical == "048CGMRW")
    }

    @Test(arguments: ["I", "L", "O", "U", "i", "l", "o", "u", "-", " ", "=", "é", "０", "\0"])
    func `a foreign character is not forgiven`(character: String) {
        let text = "0000000000000000000000000"
        #expect(Identifier(text: text + "0") != nil)
        #expect(Identifier(text: text + character) == nil)
        #expect(Identifier(text: text.dropLast() + character) == nil)
    }

    @Test func `identifiers survive text and bytes, and sort as their bytes`() {
        let seed = UInt64.random(in: .min ... .max)
        var random = SeededRandom(seed: seed)
        var all = [Identifier(high: 0, low: 0), Identifier(high: .max, low: .max)]
        for _ in 0..<500 {
            all.append(Identifier(high: random.next(), low: random.next()))
        }
        for id in all {
            #expect(Identifier(text: id.text) == id, "seed \(seed)")
            #expect(Identifier(text: id.text.lowercased()) == id)
            #expect(Identifier(bytes: id.bytes) == id)
            #expect(id.text.hasPrefix(id.shortText) && id.shortText.utf8.count == 8)
        }
        let byBytes = all.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
        #expect(all.sorted() == byBytes, "seed \(seed)")
        #expect(all.map(\.text).sorted() == all.sorted().map(\.text), "seed \(seed)")
    }

    @Test(arguments: [0, 15, 17, 32])
    func `another number of bytes is no identifier`(count: Int) {
        #expect(Identifier(bytes: [UInt8](repeating: 1, count: count)) == nil)
    }

    @Test func `every status is read back from its word, and no other word is one`() {
        for status in Status.allCases { #expect(Status(word: status.word) == status) }
        #expect(Status(word: "Draft") == nil)
    }
}
