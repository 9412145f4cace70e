import Glibc

/// An advisory lock that this process holds until the value's life, or its own, ends.
package struct FileLock: ~Copyable {
    private let file: Descriptor

    /// Takes the lock, on a file that is made for it and stays.
    ///
    /// Throws `busy` at once when another process holds it, unless told to wait.
    package init(path: String, waiting: Bool = false) throws(PlatformError) {
        let file = try Descriptor.open(path, O_RDWR | O_CREAT | O_NOFOLLOW)
        try file.lock(waiting: waiting)
        self.file = file
    }

    /// Waits for whoever holds the lock alone, and then shares it with others who only read.
    ///
    /// Throws `notFound` where nobody ever took it.
    package init(sharing path: String) throws(PlatformError) {
        let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW)
        try system(.lock) { flock(file.number, LOCK_SH) }
        self.file = file
    }
}

extension Descriptor {
    func lock(waiting: Bool) throws(PlatformError) {
        do throws(PlatformError) {
            try system(.lock) { flock(number, LOCK_EX | (waiting ? 0 : LOCK_NB)) }
        } catch .system(_, errno: EWOULDBLOCK) {
            throw .busy
        } catch {
            throw error
        }
    }
}
