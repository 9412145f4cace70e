import Testing

@testable import Sealing

@Suite struct `randomness is not constant` {
    @Test func `no two of ten thousand draws are equal`() {
        #expect(Set((0..<10_000).map { _ in Randomness.bytes(16) }).count == 10_000)
        #expect(Randomness.bytes(0).isEmpty)
    }

    @Test func `every bit is set about half of the time`() {
        let draws = (0..<4_000).map { _ in Randomness.bytes(32) }
        for bit in 0..<256 {
            let count = draws.count { $0[bit / 8] >> UInt8(bit % 8) & 1 == 1 }
            // Nine standard deviations: by chance once in 10^16 runs.
            #expect((1_715...2_285).contains(count), "bit \(bit): \(count) of 4,000")
        }
    }

    @Test func `keys and secrets are drawn anew each time`() {
        let keys = (0..<1_000).map { _ in
            Key<CompartmentPurpose>.random().withBytes { $0.array }
        }
        let secrets = (0..<200).map { _ in
            SecretBytes.random(byteCount: 20).withBytes { $0.array }
        }
        #expect(Set(keys).count == keys.count)
        #expect(Set(secrets).count == secrets.count)
    }
}
