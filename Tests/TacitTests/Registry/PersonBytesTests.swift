import Practice
import Testing

@testable import Tacit

/// The text of an object of type 9 (Docs/Format.md, section Role objects).
@Suite struct `What a person's entry says` {
    @Test func `is read back to the last scalar, and no beginning of it is another entry`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        for fullness in [0, 10, 50, 100, 100] {
            var details = try PersonSample.details(&random, fullness: fullness)
            // Every cut is tried: a short name keeps that quick.
            for _ in 0..<50 where details.bytes.count > 3_000 {
                details = try PersonSample.details(&random, fullness: fullness / 2)
            }
            let bytes = details.bytes
            let read = try ClientDetails(canonical: bytes)
            #expect(read.isSame(as: details), "seed \(seed)")
            let cuts = Set((0..<bytes.count).filter { $0 < 4_000 || bytes.count - $0 < 4_000 })
            let shorter = cuts.compactMap { try? ClientDetails(canonical: Array(bytes.prefix($0))) }
            // A cut between two fields is an entry of its own, and says less.
            #expect(shorter.allSatisfy { $0.bytes.count < bytes.count }, "seed \(seed)")
            let ends = Self.fieldEnds(bytes)
            for cut in cuts where !ends.contains(cut) {
                #expect(
                    (try? ClientDetails(canonical: Array(bytes.prefix(cut)))) == nil,
                    "seed \(seed), cut at \(cut) of \(bytes.count)"
                )
            }
            #expect((try? ClientDetails(canonical: bytes + [0])) == nil, "seed \(seed)")
        }
    }

    /// Where a field of the outermost level ends, the name's and all behind it.
    private static func fieldEnds(_ bytes: [UInt8]) -> Set<Int> {
        var ends: Set<Int> = []
        var position = 0
        while position + 5 <= bytes.count {
            let length = bytes[position + 1..<position + 5].reversed().reduce(0) {
                $0 << 8 | Int($1)
            }
            position += 5 + length
            ends.insert(position)
        }
        return ends
    }

    @Test func `is what the format's example says`() throws {
        var details = ClientDetails(name: "Ana")
        details.formerNames = ["Ann"]
        details.identifiers = [PersonIdentifier(system: "chart", value: "7")]
        details.restrictions = [ContactRestriction(.noVoicemail)]
        #expect(details.bytes.count == 59)
        let hexadecimal = details.bytes.map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }.joined()
        #expect(
            hexadecimal == "0103000000416e61" + "0603000000416e6e"
                + "0810000000" + "01050000006368617274" + "020100000037"
                + "0b11000000" + "010c0000006e6f2d766f6963656d61696c"
        )
    }

    /// Name "A", then one field that must not stand so.
    @Test(arguments: [
        [5, 0, 0, 0, 0],  // an empty legal name
        [6, 0, 0, 0, 0],  // an empty former name
        [8, 6, 0, 0, 0, 1, 1, 0, 0, 0, 0x61],  // an identifier without a value
        [11, 6, 0, 0, 0, 1, 1, 0, 0, 0, 0x78],  // a matter "x"
        [14, 6, 0, 0, 0, 1, 1, 0, 0, 0, 0x78],  // a payer "x"
        [12, 0, 0, 0, 0],  // a representative without a name
        [15, 1, 0, 0, 0, 0x31],  // no moment
        [16, 1, 0, 0, 0, 0x31],  // a field that is not known
        [7, 1, 0, 0, 0, 0xFF],  // no UTF-8
    ])
    func `is refused where the format does not allow it`(field: [UInt8]) throws {
        let name: [UInt8] = [1, 1, 0, 0, 0, 0x41]
        #expect(throws: Never.self) { try ClientDetails(canonical: name) }
        #expect(throws: FieldError.self) { try ClientDetails(canonical: name + field) }
    }
}
