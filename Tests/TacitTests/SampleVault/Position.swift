import Synchronization

/// A count that several threads may advance.
final class Position: Sendable {
    private let value = Atomic(0)

    /// The position before the step.
    func advance(by step: Int) -> Int {
        value.add(step, ordering: .relaxed).oldValue
    }
}

/// Numbers that follow from a seed, which a failure shows.
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    // SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var word = state
        word = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
        word = (word ^ (word >> 27)) &* 0x94d0_49bb_1331_11eb
        return word ^ (word >> 31)
    }

    mutating func bytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
    }
}
