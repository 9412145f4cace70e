import Synchronization

/// Guarded memory cut into slots of 64 bytes, so that a key costs no page of its own.
///
/// A `sodium_malloc` for each key would meet the limit on locked memory at about 2,000 keys; the
/// arena holds 64 keys a page. A slot has one owner at a time and is wiped when it is given back.
final class KeyArena: Sendable {
    /// A key, or a key and its commitment while an object is sealed or opened.
    static let slotByteCount = 64
    private static let slotsPerRegion = 256

    /// The arena of this process.
    static let shared = KeyArena()

    private struct State {
        var regions: [GuardedMemory] = []
        var free: [ArenaSlot.Index] = []
    }

    private let state = Mutex(State())

    func take() -> ArenaSlot {
        state.withLock { state in
            if state.free.isEmpty {
                let region = GuardedMemory(byteCount: Self.slotsPerRegion * Self.slotByteCount)
                state.regions.append(region)
                for slot in (0..<Self.slotsPerRegion).reversed() {
                    state.free.append(.init(region: region, offset: slot * Self.slotByteCount))
                }
            }
            return ArenaSlot(index: state.free.removeLast(), arena: self)
        }
    }

    fileprivate func giveBack(_ index: ArenaSlot.Index) {
        index.region.wipe(index.offset..<index.offset + Self.slotByteCount)
        state.withLock { $0.free.append(index) }
    }
}

/// One slot of the arena while somebody owns it.
struct ArenaSlot: ~Copyable, Sendable {
    struct Index: Sendable {
        let region: GuardedMemory
        let offset: Int
    }

    private let index: Index
    private let arena: KeyArena

    fileprivate init(index: Index, arena: KeyArena) {
        self.index = index
        self.arena = arena
    }

    deinit { arena.giveBack(index) }

    func withBytes<R: ~Copyable, E: Error>(
        _ range: Range<Int>,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        precondition(range.upperBound <= KeyArena.slotByteCount)
        return try index.region.withBytes(
            index.offset + range.lowerBound..<index.offset + range.upperBound,
            body
        )
    }

    mutating func withMutableBytes<R: ~Copyable, E: Error>(
        _ range: Range<Int>,
        _ body: (inout MutableRawSpan) throws(E) -> R
    ) throws(E) -> R {
        precondition(range.upperBound <= KeyArena.slotByteCount)
        return try index.region.withMutableBytes(
            index.offset + range.lowerBound..<index.offset + range.upperBound,
            body
        )
    }
}
