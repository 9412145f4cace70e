import Dispatch
import Synchronization

/// A piece of work for another thread, done by whatever thread comes first.
///
/// Whoever collects it does the work if no thread of the pool has begun it, so nobody ever waits
/// for a pool that is busy.
final class PoolJob<Output: Sendable>: Sendable {
    private enum State {
        case waiting(@Sendable () -> Output)
        case done(Output)
        case collected
    }

    private let state: Mutex<State>

    /// Hands the work over.
    init(_ work: @escaping @Sendable () -> Output) {
        state = Mutex(.waiting(work))
        DispatchQueue.global(qos: .userInitiated).async {
            self.state.withLock { Self.work(&$0) }
        }
    }

    /// What came out, once; waits for a thread that is at it, or does it here.
    func collect() -> Output? {
        state.withLock { state in
            Self.work(&state)
            guard case .done(let output) = state else { return nil }
            state = .collected
            return output
        }
    }

    private static func work(_ state: inout State) {
        guard case .waiting(let work) = state else { return }
        state = .done(work())
    }
}
