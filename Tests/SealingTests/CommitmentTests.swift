import CSodium
import Testing

@testable import Sealing

/// The invisible salamander: whoever knows two keys can write one ciphertext that opens under both.
///
/// Every cipher with a polynomial authenticator allows it (Dodis et al., "Fast Message Franking: From
/// Invisible Salamanders to Encryptment", 2018); the commitment refuses it.
@Suite struct `no ciphertext opens under two keys` {
    /// What Poly1305 needs to know of one key of the cipher.
    private struct OneTime {
        let r: Poly1305Field
        let s: [UInt8]
        let keystream: [UInt8]

        init(key: [UInt8], nonce: [UInt8], count: Int) {
            var stream = [UInt8](repeating: 0, count: 64 + count)
            _ = unsafe crypto_stream_xchacha20(&stream, UInt64(stream.count), nonce, key)
            var r = Array(stream[..<16])
            for index in [3, 7, 11, 15] { r[index] &= 15 }
            for index in [4, 8, 12] { r[index] &= 252 }
            self.r = Poly1305Field(littleEndian: r)
            s = Array(stream[16..<32])
            keystream = Array(stream[64...])
        }

        /// The polynomial of a message in blocks of sixteen bytes.
        func polynomial(_ message: [UInt8]) -> Poly1305Field {
            stride(from: 0, to: message.count, by: 16)
                .reduce(Poly1305Field(littleEndian: [])) { sum, start in
                    (sum + Poly1305Field(littleEndian: message[start..<start + 16] + [1])) * r
                }
        }

        /// The value of the polynomial that makes this tag.
        func value(for tag: [UInt8]) -> Poly1305Field {
            var borrow = 0
            let difference = (0..<16).map { index in
                let byte = Int(tag[index]) - Int(s[index]) - borrow
                borrow = byte < 0 ? 1 : 0
                return UInt8(truncatingIfNeeded: byte)
            }
            return Poly1305Field(littleEndian: difference)
        }
    }

    /// Solves for the first two blocks of the ciphertext, so that the tag fits under both keys.
    private func collide(
        _ one: OneTime,
        _ two: OneTime,
        rest: [UInt8],
        associatedData: [UInt8]
    ) -> [UInt8] {
        let filling = [UInt8](repeating: 0, count: (16 - associatedData.count % 16) % 16)
        let lengths =
            LittleEndian.bytes(UInt64(associatedData.count))
            + LittleEndian.bytes(UInt64(32 + rest.count))
        let head = associatedData + filling
        let tail = rest + lengths
        // The first unknown stands before one more block than the second.
        let exponent = tail.count / 16 + 1
        let powers = [one, two].map { ($0.r.power(exponent + 1), $0.r.power(exponent)) }
        let determinant = (powers[0].0 * powers[1].1 - powers[0].1 * powers[1].0).inverse
        let known = [one, two].map { key in
            key.polynomial(head) * key.r.power(tail.count / 16 + 2) + key.polynomial(tail)
        }
        while true {
            let tag = Randomness.bytes(16)
            let wanted = [one.value(for: tag) - known[0], two.value(for: tag) - known[1]]
            let first = (wanted[0] * powers[1].1 - wanted[1] * powers[0].1) * determinant
            let second = (wanted[1] * powers[0].0 - wanted[0] * powers[1].0) * determinant
            // A block is a number of 128 bits and a one on top: one solution in sixteen is one.
            let blocks = [first.littleEndian, second.littleEndian]
            if blocks.allSatisfy({ $0[16] == 1 }) {
                return blocks.flatMap { $0.dropLast() } + rest + tag
            }
        }
    }

    @Test func `arithmetic modulo 2^130 − 5 is what the forgery needs`() {
        let random = (0..<20).map { _ in Poly1305Field(littleEndian: Randomness.bytes(17)) }
        for (one, other) in zip(random, random.dropFirst()) {
            #expect(one * one.inverse == .one)
            #expect(one + other - other == one)
            #expect(one * (one + other) == one * one + one * other)
        }
        let modulus: [UInt8] = [0xfb] + [UInt8](repeating: 0xff, count: 15) + [3]
        #expect(Poly1305Field(littleEndian: modulus) == Poly1305Field(littleEndian: []))
    }

    @Test func `one that the cipher alone accepts twice is refused by its commitment`() throws {
        let place = Context.sample()
        let mine = Key<CompartmentPurpose>.random()
        let yours = Key<CompartmentPurpose>.random()
        var random: [UInt8]
        var derived: [[UInt8]]
        var keys: [OneTime]
        repeat {
            random = Randomness.bytes(24)
            derived = [
                RawObject.derived(from: mine, random: random, place),
                RawObject.derived(from: yours, random: random, place),
            ]
            keys = derived.map { OneTime(key: Array($0[..<32]), nonce: random, count: 256) }
            // Both texts must end with the marker, so that their padding is sound too.
        } while keys[0].keystream[255] != keys[1].keystream[255]
        let rest = Randomness.bytes(223) + [0x80 ^ keys[0].keystream[255]]
        let ciphertext = collide(keys[0], keys[1], rest: rest, associatedData: place.bytes)

        // The control: it really opens under both one-time keys, to two different texts.
        let bare = RawObject(nonce: random, ciphertext: ciphertext)
        let texts = derived.map { bare.open(key: Array($0[..<32]), associatedData: place.bytes) }
        let myText = try #require(texts[0])
        let yourText = try #require(texts[1])
        #expect(myText != yourText)

        for (commitment, opens) in [(derived[0][32...], true), (derived[1][32...], false)] {
            let object = Stored(
                RawObject(nonce: random, commitment: Array(commitment), ciphertext: ciphertext)
                    .bytes
            )
            if opens {
                #expect(try mine.open(object, at: place) == Array(myText.dropLast()))
                #expect(throws: SealingError.wrongKey) { try yours.open(object, at: place) }
            } else {
                #expect(throws: SealingError.wrongKey) { try mine.open(object, at: place) }
                #expect(try yours.open(object, at: place) == Array(yourText.dropLast()))
            }
        }
    }
}
