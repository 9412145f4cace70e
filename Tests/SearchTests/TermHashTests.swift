import Search
import Testing

@Suite struct `Terms are hashed` {
    private func hash(_ term: [UInt8], seed: UInt64 = 7) -> UInt64 {
        TermHash.of(term.span, seed: seed)
    }

    @Test func `the same bytes and seed give the same hash, wherever the bytes lie`() {
        for seed in UInt64(0)..<200 {
            var random = SeededGenerator(seed)
            let term = bytes(Int.random(in: 0...128, using: &random), &random)
            let before = bytes(Int.random(in: 0...9, using: &random), &random)
            let text = before + term + before
            let part = text.span.extracting(before.count..<before.count + term.count)
            #expect(TermHash.of(part, seed: seed) == hash(term, seed: seed), "seed \(seed)")
        }
    }

    @Test func `every bit of a term of every length, and of the seed, changes half the hash`() {
        var random = SeededGenerator(1)
        for length in 1...128 {
            let term = bytes(length, &random)
            var changed = 0
            for bit in 0..<length * 8 {
                var other = term
                other[bit / 8] ^= 1 << UInt8(bit % 8)
                changed += (hash(other) ^ hash(term)).nonzeroBitCount
            }
            let mean = Double(changed) / Double(length * 8)
            #expect((28...36).contains(mean), "\(mean) bits at length \(length)")
            let seeds = (0..<64).map { (hash(term, seed: 1 << $0) ^ hash(term, seed: 0)) }
            let seeded = Double(seeds.map(\.nonzeroBitCount).reduce(0, +)) / 64
            #expect((28...36).contains(seeded), "\(seeded) bits by seed at length \(length)")
        }
    }

    @Test func `terms of the same byte, one longer than the other, have hashes of their own`() {
        var seen: Set<UInt64> = []
        for byte in UInt8.min...UInt8.max {
            for length in 1...128 { seen.insert(hash([UInt8](repeating: byte, count: length))) }
        }
        #expect(seen.count == 256 * 128)
    }

    /// A table takes the low bits, another the high ones; both should fill like thrown dice.
    @Test func `short words that differ little fall into slots as if at random`() {
        let letters = Array("abcdefghijklmnopqrstuvwxyz0123456789".utf8)
        var low: Set<UInt64> = []
        var high: Set<UInt64> = []
        for first in letters {
            for second in letters {
                for third in letters.prefix(20) {
                    let word = hash([first, second, third] + Array("ing".utf8))
                    low.insert(word & 0xFFFF)
                    high.insert(word >> 48)
                }
            }
        }
        // 25,920 words thrown at 65,536 slots meet 21,408 of them, give or take 52 (one sigma).
        #expect((21_100...21_720).contains(low.count))
        #expect((21_100...21_720).contains(high.count))
    }

    private func bytes(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
    }
}
