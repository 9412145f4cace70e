import Testing

@testable import Sealing

@Suite struct `the key arena holds thousands of keys` {
    /// A noncopyable value where an array can hold it.
    private final class Holder {
        var slot: ArenaSlot
        init(_ slot: consuming ArenaSlot) { self.slot = slot }

        var address: UInt {
            slot.withBytes(0..<64) { span in
                unsafe span.withUnsafeBytes { UInt(bitPattern: $0.baseAddress) }
            }
        }

        var bytes: [UInt8] { slot.withBytes(0..<64) { $0.array } }
    }

    private final class KeyHolder {
        let key: Key<CompartmentPurpose>
        init(_ key: consuming Key<CompartmentPurpose>) { self.key = key }
    }

    @Test func `ten thousand slots are apart, and each keeps what was written`() {
        let arena = KeyArena()
        let holders = (0..<10_000).map { _ in Holder(arena.take()) }
        for (number, holder) in holders.enumerated() {
            holder.slot.withMutableBytes(0..<64) {
                unsafe $0.copy(
                    [UInt8](repeating: UInt8(number % 251 + 1), count: 64).span.bytes,
                    to: 0
                )
            }
        }
        let addresses = holders.map(\.address).sorted()
        #expect(zip(addresses, addresses.dropFirst()).allSatisfy { $1 - $0 >= 64 })
        for (number, holder) in holders.enumerated() {
            let expected = [UInt8](repeating: UInt8(number % 251 + 1), count: 64)
            guard holder.bytes == expected else {
                Issue.record("slot \(number)")
                return
            }
        }
    }

    @Test func `a slot that was given back is used again, wiped`() {
        let arena = KeyArena()
        var holders = (0..<3_000).map { _ in Holder(arena.take()) }
        let addresses = Set(holders.map(\.address))
        for holder in holders {
            holder.slot.withMutableBytes(0..<64) {
                unsafe $0.copy([UInt8](repeating: 0xaa, count: 64).span.bytes, to: 0)
            }
        }
        holders.removeAll()
        let again = (0..<3_000).map { _ in Holder(arena.take()) }
        #expect(Set(again.map(\.address)) == addresses)
        #expect(again.allSatisfy { $0.bytes.allSatisfy { $0 == 0 } })
    }

    @Test func `a slot is wiped when it is given back, not when it is taken again`() {
        let arena = KeyArena()
        let neighbour = Holder(arena.take())
        do {
            let holder = Holder(arena.take())
            holder.slot.withMutableBytes(0..<64) {
                unsafe $0.copy([UInt8](repeating: 0xaa, count: 64).span.bytes, to: 0)
            }
            #expect(holder.address - neighbour.address == 64)
        }
        // The region is alive while the neighbour is: the bytes behind it are the freed slot's.
        let freed = unsafe UnsafeRawPointer(bitPattern: neighbour.address + 64)
            .map { unsafe [UInt8](UnsafeRawBufferPointer(start: $0, count: 64)) }
        #expect(freed == [UInt8](repeating: 0, count: 64))
        withExtendedLifetime(neighbour) {}
    }

    @Test func `five thousand keys at once work as one does`() throws {
        let holders = (0..<5_000).map { _ in KeyHolder(.random()) }
        #expect(Set(holders.map { $0.key.digest([]) }).count == holders.count)
        for number in stride(from: 0, to: holders.count, by: 97) {
            let sealed = holders[number].key.seal([1, 2, 3], at: .sample())
            #expect(try holders[number].key.open(Stored(sealed.bytes), at: .sample()) == [1, 2, 3])
        }
    }

    @Test func `threads do not get each other's slots`() async {
        let mixed = await withTaskGroup(of: Int.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var mixed = 0
                    for round in 0..<2_000 {
                        let value = UInt8(truncatingIfNeeded: task * 31 + round)
                        let key = Key<RowPurpose> {
                            unsafe $0.copy([UInt8](repeating: value, count: 32).span.bytes, to: 0)
                        }
                        mixed += key.withBytes { $0.array.allSatisfy { $0 == value } } ? 0 : 1
                    }
                    return mixed
                }
            }
            return await group.reduce(0, +)
        }
        #expect(mixed == 0)
    }
}
