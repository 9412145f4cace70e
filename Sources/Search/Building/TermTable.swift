/// Numbers for different terms, in order of their first appearance: an open-addressing table over an
/// arena of bytes, without an object for any term.
struct TermTable: ~Copyable {
    /// One more than the number of the term, 0 where there is none; with the upper half of its hash.
    private var slots: [UInt64]
    private var mask: Int
    private var arena: [UInt8] = []
    private var ends: [UInt32] = []
    /// Drawn anew each time, so that no text can be made up whose terms all meet in one slot.
    private let seed = UInt64.random(in: .min ... .max)

    /// The number of different terms.
    var count: Int { ends.count }

    init(capacity: Int = 1 << 10) {
        let size = 1 << (Int.bitWidth - max(capacity, 16).leadingZeroBitCount)
        slots = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The bytes of a term in the arena.
    @inline(__always)
    func range(_ term: Int) -> Range<Int> {
        (term == 0 ? 0 : Int(ends[term - 1]))..<Int(ends[term])
    }

    func append(_ term: Int, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: arena[range(term)])
    }

    /// The number of a term, a new one if it was not met before.
    @inline(__always)
    mutating func number(_ term: Span<UInt8>) -> Int {
        let hash = TermHash.of(term, seed: seed)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let entry = slots[slot]
            if entry == 0 { return insert(term, hash, at: slot) }
            if entry >> 32 == hash >> 32 {
                let number = Int(entry & 0xFFFF_FFFF) &- 1
                if stands(term, range(number)) { return number }
            }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(__always)
    private func stands(_ term: Span<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.count == term.count else { return false }
        for index in 0..<term.count where arena[range.lowerBound &+ index] != term[index] {
            return false
        }
        return true
    }

    @inline(never)
    private mutating func insert(_ term: Span<UInt8>, _ hash: UInt64, at slot: Int) -> Int {
        let number = ends.count
        for index in 0..<term.count { arena.append(term[index]) }
        ends.append(UInt32(arena.count))
        slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        mask = slots.count * 2 - 1
        slots = Array(repeating: 0, count: slots.count * 2)
        for number in ends.indices {
            let hash = TermHash.of(arena.span.extracting(range(number)), seed: seed)
            var slot = Int(truncatingIfNeeded: hash) & mask
            while slots[slot] != 0 { slot = (slot + 1) & mask }
            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
        }
    }
}

extension TermTable {
    /// The numbers of all terms in ascending order of their bytes.
    func sorted() -> [UInt32] {
        // The first eight bytes decide nearly always.
        var keys = [(head: UInt64, number: UInt32)]()
        keys.reserveCapacity(count)
        for number in 0..<count {
            let range = range(number)
            var head: UInt64 = 0
            for offset in 0..<8 {
                let byte = offset < range.count ? arena[range.lowerBound + offset] : 0
                head = head << 8 | UInt64(byte)
            }
            keys.append((head, UInt32(number)))
        }
        keys.sort { one, other in
            if one.head != other.head { return one.head < other.head }
            return precedes(range(Int(one.number)), range(Int(other.number)))
        }
        return keys.map(\.number)
    }

    private func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let shared = min(one.count, other.count)
        for offset in 0..<shared {
            let (left, right) = (arena[one.lowerBound + offset], arena[other.lowerBound + offset])
            if left != right { return left < right }
        }
        return one.count < other.count
    }
}
