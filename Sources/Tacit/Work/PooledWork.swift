import Dispatch
import Synchronization

/// Something to be worked out ahead of time, by whatever thread comes first.
///
/// Whoever collects it does the work if no thread of the pool has begun it, so nobody ever waits
/// for a pool that is busy.
final class PooledWork<Outcome: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Outcome)
        case done(Outcome)
        case collected
    }

    private let state: Mutex<State>

    init(_ work: @escaping @Sendable () -> Outcome) {
        state = Mutex(.waiting(work))
    }

    /// Lets another thread do it if one is free.
    func submit() {
        DispatchQueue.global(qos: .userInitiated).async { self.state.withLock { Self.run(&$0) } }
    }

    /// Waits for a thread that is at it, or does it here; once.
    func collect() -> Outcome {
        state.withLock { state in
            Self.run(&state)
            guard case .done(let outcome) = state else {
                preconditionFailure("an outcome is collected once")
            }
            state = .collected
            return outcome
        }
    }

    private static func run(_ state: inout State) {
        guard case .waiting(let work) = state else { return }
        // Its captures go away with it, whoever keeps the work.
        state = .done(work())
    }
}
