import GRDB
import Glibc
import Synchronization

/// The files that this process has open through SQLite.
///
/// Closing any other descriptor of such a file would drop SQLite's locks on it (POSIX locks belong
/// to the process), and another process would believe itself alone: so nobody looks into one.
final class OpenFiles: Sendable {
    static let shared = OpenFiles()

    /// Device and inode.
    struct File: Equatable, Sendable {
        let device: UInt64
        let inode: UInt64

        init?(_ path: String) {
            var status = stat()
            guard unsafe stat(path, &status) == 0 else { return nil }
            device = UInt64(status.st_dev)
            inode = UInt64(status.st_ino)
        }
    }

    /// One entry for each connection; a list, since there is hardly ever more than one.
    private let files = Mutex<[File]>([])
    private let shells = Mutex<[DatabaseQueue]>([])

    func contains(_ path: String) -> Bool {
        File(path).map { file in files.withLock { $0.contains(file) } } ?? false
    }

    /// Connections that were closed, for as long as the process lives: an empty shell each.
    ///
    /// Letting one go costs more than opening it did: Dispatch starts a thread only to forget a
    /// queue, and Foundation looks for observers that there are not.
    func keep(_ closed: DatabaseQueue) {
        shells.withLock { $0.append(closed) }
    }

    func enter(_ file: File) {
        files.withLock { $0.append(file) }
    }

    func leave(_ file: File) {
        files.withLock { files in
            files.firstIndex(of: file).map { _ = files.remove(at: $0) }
        }
    }
}
