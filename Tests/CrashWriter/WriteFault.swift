import GRDBSQLite
import Glibc
import Synchronization

/// What happens at one of the writes that SQLite asks the system for.
///
/// SQLite lets a program put functions in place of the system calls that it makes (`xSetSystemCall`,
/// sqlite3.h); these count and, at a number, fail or end the process in the middle of a write.
enum WriteFault {
    enum Kind: Int {
        case none
        /// Half of the bytes are written, then the process is killed.
        case kill
        /// Nothing is written, and the system says that there is no room.
        case full
        /// Half of the bytes are written, then the device fails.
        case device
    }

    private static let kind = Atomic(0)
    private static let left = Atomic(0)

    /// Lets the `count`-th write from now on go wrong, and all after it.
    static func arm(_ fault: Kind, after count: Int) {
        left.store(count, ordering: .sequentiallyConsistent)
        kind.store(fault.rawValue, ordering: .sequentiallyConsistent)
    }

    /// Whether the fault has not come yet.
    static var isPending: Bool { left.load(ordering: .sequentiallyConsistent) > 0 }

    fileprivate static func next() -> Kind {
        let fault = Kind(rawValue: kind.load(ordering: .sequentiallyConsistent)) ?? .none
        guard fault != .none else { return .none }
        return left.subtract(1, ordering: .sequentiallyConsistent).newValue <= 0 ? fault : .none
    }

    /// Puts the counting functions in place of the system's.
    static func install() {
        guard let system = unsafe sqlite3_vfs_find(nil) else { exit(70) }
        let writing: @convention(c) (Int32, UnsafeRawPointer, Int, off_t) -> Int =
            unsafe faultyWrite
        let truncating: @convention(c) (Int32, off_t) -> Int32 = faultyTruncate
        let calls: [(String, sqlite3_syscall_ptr)] = unsafe [
            ("pwrite", unsafeBitCast(writing, to: sqlite3_syscall_ptr.self)),
            ("pwrite64", unsafeBitCast(writing, to: sqlite3_syscall_ptr.self)),
            ("ftruncate", unsafeBitCast(truncating, to: sqlite3_syscall_ptr.self)),
        ]
        for (name, call) in calls {
            _ = unsafe system.pointee.xSetSystemCall(system, name, call)
        }
    }
}

private func faultyWrite(
    _ file: Int32,
    _ bytes: UnsafeRawPointer,
    _ count: Int,
    _ offset: off_t
) -> Int {
    switch WriteFault.next() {
    case .none: return unsafe pwrite(file, bytes, count, offset)
    case .kill:
        _ = unsafe pwrite(file, bytes, count / 2, offset)
        kill(getpid(), SIGKILL)
    case .full: break
    case .device:
        _ = unsafe pwrite(file, bytes, count / 2, offset)
        errno = EIO
        return -1
    }
    errno = ENOSPC
    return -1
}

private func faultyTruncate(_ file: Int32, _ length: off_t) -> Int32 {
    switch WriteFault.next() {
    case .none: return ftruncate(file, length)
    case .kill: kill(getpid(), SIGKILL)
    case .full, .device: break
    }
    errno = EIO
    return -1
}
