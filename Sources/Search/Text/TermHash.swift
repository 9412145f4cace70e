/// A hash of a term's bytes, for tables in memory that live as long as one process needs them.
///
/// Two overlapping loads take in up to 16 bytes, nearly every term of real text; each further 16
/// bytes cost one more multiplication (the folded multiply of wyhash). The same bytes and seed
/// give the same hash everywhere. It is no cryptographic hash: what is stored must not rest on it,
/// and a table filled from a foreign text takes a random seed, so that nobody can choose terms
/// that all fall into one slot.
package enum TermHash {
    private static let first: UInt64 = 0xA076_1D64_78BD_642F
    private static let second: UInt64 = 0xE703_7ED1_A0B4_28DB
    private static let third: UInt64 = 0x8EBC_6AF0_9C88_C6E3

    @inline(__always)
    package static func of(_ term: Span<UInt8>, seed: UInt64) -> UInt64 {
        let count = term.count
        var state = mix(seed ^ first, second)
        let low: UInt64
        let high: UInt64
        if count >= 8 {
            if count > 16 { state = absorb(term, into: state) }
            low = term.octets(at: count &- (count > 16 ? 16 : count))
            high = term.octets(at: count &- 8)
        } else if count >= 4 {
            low = term.quartet(at: 0)
            high = term.quartet(at: count &- 4)
        } else if count > 0 {
            // One to three bytes: the first, the middle and the last are all of them.
            low =
                UInt64(term[0]) << 16 | UInt64(term[count &>> 1]) << 8 | UInt64(term[count &- 1])
            high = 0
        } else {
            low = 0
            high = 0
        }
        let length = UInt64(truncatingIfNeeded: count)
        return mix(mix(low ^ state, high ^ third ^ seed) ^ length, second ^ state)
    }

    /// Takes in all but the last 1 to 16 bytes.
    @inline(never)
    private static func absorb(_ term: Span<UInt8>, into start: UInt64) -> UInt64 {
        var state = start
        var index = 0
        while index &+ 16 < term.count {
            let low = term.octets(at: index)
            let high = term.octets(at: index &+ 8)
            state = mix(low ^ state, high ^ second) &+ first
            index &+= 16
        }
        return state
    }

    /// The halves of the product of two numbers, folded together.
    @inline(__always)
    private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }
}
