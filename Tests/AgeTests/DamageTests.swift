import Age
import Sealing
import Testing

@Suite struct `a file that was changed` {
    private let identity = AgeIdentity.random()
    private let text = Array("progress note".utf8)

    /// No error and wrong text, or more text than there was, is what must never happen.
    private func expectRefusal(
        _ file: [UInt8],
        encoding: AgeEncoding = .binary,
        of whole: [UInt8],
        _ comment: Comment
    ) {
        let (found, error) = WholeFile.decrypt(file, identities: [identity], encoding: encoding)
        #expect(error is AgeError, comment)
        #expect(whole.starts(with: found), comment)
    }

    @Test func `in any bit does not open`() throws {
        let file = try WholeFile.encrypt(text, to: [identity.recipient])
        for position in file.indices {
            for bit in 0..<8 {
                var changed = file
                changed[position] ^= 1 << UInt8(bit)
                expectRefusal(changed, of: [], "bit \(bit) of byte \(position)")
            }
        }
    }

    @Test func `in any byte of its armor does not open`() throws {
        let file = try WholeFile.encrypt(text, to: [identity.recipient], encoding: .armored)
        // The last line feed may be any white space, or missing.
        for position in file.indices.dropLast() {
            for mask: UInt8 in [0x01, 0x20, 0x80] {
                var changed = file
                changed[position] ^= mask
                expectRefusal(
                    changed,
                    encoding: .armored,
                    of: [],
                    "mask \(mask) of byte \(position)"
                )
            }
        }
    }

    @Test(arguments: [AgeEncoding.binary, .armored])
    func `by cutting it off at any length does not open`(encoding: AgeEncoding) throws {
        let file = try WholeFile.encrypt(text, to: [identity.recipient], encoding: encoding)
        let least = encoding == .armored ? file.count - 1 : file.count
        for count in 0..<least {
            expectRefusal(
                Array(file[..<count]),
                encoding: encoding,
                of: [],
                "cut off at \(count)"
            )
        }
    }

    @Test func `by cutting it off between chunks releases whole chunks and an error`() throws {
        let text = (0..<700_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
        let file = try WholeFile.encrypt(text, to: [identity.recipient])
        let start = file.count - text.count - 11 * 16
        for chunk in 0...10 {
            for offset in [-1, 0, 1, 15, 16, 17] {
                let count = start + chunk * 65552 + offset
                guard count < file.count else { continue }
                expectRefusal(Array(file[..<count]), of: text, "cut off at \(count)")
            }
        }
    }

    @Test func `by swapping, dropping or repeating chunks does not open`() throws {
        let text = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 / 251) }
        let file = try WholeFile.encrypt(text, to: [identity.recipient])
        let start = file.count - text.count - 7 * 16
        let chunks = stride(from: start, to: file.count, by: 65552).map {
            file[$0..<min($0 + 65552, file.count)]
        }
        #expect(chunks.count == 7)
        for one in chunks.indices {
            var without = chunks
            without.remove(at: one)
            expectRefusal(
                Array(file[..<start]) + Array(without.joined()),
                of: text,
                "without \(one)"
            )
            var repeated = chunks
            repeated.insert(chunks[one], at: one)
            expectRefusal(
                Array(file[..<start]) + Array(repeated.joined()),
                of: text,
                "\(one) twice"
            )
            for other in chunks.indices where other > one {
                var swapped = chunks
                swapped.swapAt(one, other)
                expectRefusal(
                    Array(file[..<start]) + Array(swapped.joined()),
                    of: text,
                    "\(one) for \(other)"
                )
            }
        }
    }

    @Test func `by adding anything behind it does not open`() throws {
        let text = [UInt8](repeating: 1, count: 65536)
        let file = try WholeFile.encrypt(text, to: [identity.recipient])
        for count in [1, 15, 16, 17, 65551, 65552, 65553] {
            let tail = [UInt8](repeating: 0, count: count)
            expectRefusal(file + tail, of: text, "\(count) bytes more")
        }
    }

    @Test func `into a header without end is refused before it fills the memory`() throws {
        var given = 0
        #expect(throws: AgeError.header) {
            try AgeReader(identities: [identity]) { span in
                let start = Array("age-encryption.org/v1\n-> a\n".utf8)
                for offset in 0..<span.byteCount {
                    let byte = given < start.count ? start[given] : UInt8(ascii: "A")
                    span.storeBytes(of: byte, toByteOffset: offset, as: UInt8.self)
                    given += 1
                }
                return span.byteCount
            }
        }
        #expect(given < 2 << 20)
    }
}
