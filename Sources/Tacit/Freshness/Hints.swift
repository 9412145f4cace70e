import Practice
import Synchronization

/// Where an unlocked vault looks first: what an earlier call found out.
///
/// Nothing is believed because a hint says so: what it leads to is checked as ever.
final class Hints: Sendable {
    private struct State {
        var record: (id: Identifier, place: Directory.Entry)?
        var hasRoster = false
        var registry: (link: [UInt8], registry: Registry)?
        var traces: [Identifier: [UInt8]] = [:]
        var mendsConflicts = false
    }

    private let state = Mutex(State())

    /// The compartment in which a record was found or written last.
    func place(of record: Identifier) -> Directory.Entry? {
        state.withLock { $0.record?.id == record ? $0.record?.place : nil }
    }

    func remember(_ record: Identifier, in place: Directory.Entry) {
        state.withLock { $0.record = (record, place) }
    }

    /// What was read out of the roster at a head; the same head has the same roster.
    func registry(at link: [UInt8]) -> Registry? {
        state.withLock { $0.registry?.link == link ? $0.registry?.registry : nil }
    }

    func remember(_ registry: Registry, at link: [UInt8]) {
        state.withLock { $0.registry = (link, registry) }
    }

    /// The trace of an identity, by its mark: hashing it takes a tenth of a second.
    func trace(_ mark: Identifier) -> [UInt8]? { state.withLock { $0.traces[mark] } }

    func remember(trace: [UInt8], of mark: Identifier) {
        state.withLock { $0.traces[mark] = trace }
    }

    /// Whether the role's section of the conflict index was found missing or another one, so that
    /// the next write puts it back.
    var mendsConflicts: Bool {
        get { state.withLock { $0.mendsConflicts } }
        set { state.withLock { $0.mendsConflicts = newValue } }
    }

    /// Whether the roster need not be looked for again.
    var hasRoster: Bool {
        get { state.withLock { $0.hasRoster } }
        set { state.withLock { $0.hasRoster = newValue } }
    }
}
