import Glibc

/// Tells the processes that work on one thing from one another's leftovers.
///
/// Everyone who is there holds the lock shared; who gets it alone knows that nobody else is there.
package final class PresenceLock: Sendable {
    private let file: Descriptor

    private init(_ file: consuming Descriptor) { self.file = file }

    /// Takes the lock alone; `nil` where somebody is there.
    package static func alone(_ path: String) throws(PlatformError) -> PresenceLock? {
        let lock = PresenceLock(try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW))
        return try lock.take(LOCK_EX) ? lock : nil
    }

    /// Takes the lock together with others.
    ///
    /// - Throws: ``PlatformError/busy`` where somebody holds it alone for longer than `seconds`.
    package static func together(
        _ path: String,
        within seconds: Double
    ) throws(PlatformError) -> PresenceLock {
        let lock = PresenceLock(try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW))
        let pause: UInt32 = 20_000
        for _ in 0...Int(seconds * 1_000_000 / Double(pause)) {
            if try lock.take(LOCK_SH) { return lock }
            usleep(pause)
        }
        throw .busy
    }

    /// Lets others in, after having been alone.
    package func share() throws(PlatformError) {
        try system(.lock) { flock(file.number, LOCK_SH) }
    }

    private func take(_ operation: Int32) throws(PlatformError) -> Bool {
        do throws(PlatformError) {
            try system(.lock) { flock(file.number, operation | LOCK_NB) }
            return true
        } catch .system(_, errno: EWOULDBLOCK) {
            return false
        } catch {
            throw error
        }
    }
}
