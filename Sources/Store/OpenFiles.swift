import Glibc
import Synchronization

/// The files that this process has open through SQLite.
///
/// Closing any other descriptor of such a file would drop SQLite's locks on it (POSIX locks belong
/// to the process), and another process would believe itself alone: so nobody looks into one.
final class OpenFiles: Sendable {
    static let shared = OpenFiles()

    /// Device and inode.
    struct File: Hashable, Sendable {
        let device: UInt64
        let inode: UInt64

        init?(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    private let counts = Mutex<[File: Int]>([:])

    func contains(_ path: String) -> Bool {
        File(path).map { file in counts.withLock { $0[file] != nil } } ?? false
    }

    func enter(_ file: File) {
        counts.withLock { $0[file, default: 0] += 1 }
    }

    func leave(_ file: File) {
        counts.withLock { counts in
            counts[file] = counts[file].flatMap { $0 > 1 ? $0 - 1 : nil }
        }
    }
}
