import Synchronization
import Tacit

/// What reading met that was not as it was written: said once, and kept for the exit status.
///
/// Whatever could be read is shown nevertheless.
enum Damage {
    private static let met = Mutex(false)

    static var wasMet: Bool { met.withLock { $0 } }

    static func tell(_ problems: [IntegrityProblem]) {
        guard !problems.isEmpty else { return }
        for problem in problems { Talk.warn(Messages.text(problem)) }
        met.withLock { $0 = true }
    }
}
