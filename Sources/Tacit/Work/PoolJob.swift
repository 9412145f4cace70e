import Dispatch
import Platform
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
    ///
    /// - Parameter onItsOwn: to a thread made for it, where there is but one piece of work: the pool
    ///   takes longer to set up.
    init(onItsOwn: Bool = false, _ work: @escaping @Sendable () -> Output) {
        state = Mutex(.waiting(work))
        let run: @Sendable () -> Void = { self.state.withLock { Self.work(&$0) } }
        if onItsOwn {
            _ = SecondThread.start(run)
        } else {
            DispatchQueue.global(qos: .userInitiated).async(execute: run)
        }
    }

    /// As ``collect()``, but `nil` where nobody has begun the work; then nobody will.
    func collectIfBegun() -> Output? {
        state.withLock { state in
            guard case .done(let output) = state else {
                state = .collected
                return nil
            }
            state = .collected
            return output
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
