import CPlatform
import Glibc

/// A folder of random name, in memory and for the owner alone, that goes with this process.
///
/// The lock on the folder says that its owner lives; the kernel lets go of it at any death.
struct PrivateFolder: ~Copyable {
    let path: String
    private let folder: Descriptor

    /// Throws `noMemoryFolder` unless text may lie on a disk.
    static func make(allowDisk: Bool) throws(PlatformError) -> PrivateFolder {
        let parent = try parents(allowDisk: allowDisk)
        for _ in 0..<8 {
            let path = "\(parent)/\(prefix)\(randomHex(byteCount: 12))"
            try system(.createFolder) { unsafe mkdir(path, 0o700) }
            let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
            guard let folder = try? Descriptor.open(path, flags) else {
                unsafe rmdir(path)
                continue
            }
            // A sweep of another process may have come between the two: then take another name.
            guard (try? folder.lock(waiting: false)) != nil, try folder.status().st_nlink > 0
            else { continue }
            return PrivateFolder(path: path, folder: folder)
        }
        throw .busy
    }

    /// Removes what processes left that could not do it themselves, and did not leave a watchdog.
    static func sweep() {
        for parent in candidates {
            for name in entries(parent) where name.hasPrefix(prefix) {
                let path = "\(parent)/\(name)"
                let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW
                guard let folder = try? Descriptor.open(path, flags),
                    let status = try? folder.status(), status.st_uid == geteuid(),
                    (try? folder.lock(waiting: false)) != nil
                else { continue }
                PrivateFolder(path: path, folder: folder).remove()
            }
        }
    }

    func write(_ bytes: RawSpan, name: String) throws(PlatformError) {
        try folder.open(name, O_WRONLY | O_CREAT | O_EXCL).write(bytes)
    }

    /// The content of a regular file; never follows a link out of the folder.
    func read(_ name: String) throws(PlatformError) -> [UInt8] {
        let file = try folder.open(name, O_RDONLY | O_NONBLOCK)
        if try !file.status().isRegularFile { throw .unusable(.notAFile) }
        return try file.readAll()
    }

    /// Which file has a name now, and when it was written; nil where there is none.
    func stamp(_ name: String) -> FileStamp? {
        var status = stat()
        guard unsafe fstatat(folder.number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
            return nil
        }
        return FileStamp(status)
    }

    /// Overwrites with zeros and removes everything, then the folder itself.
    consuming func remove() {
        PrivateFolder.empty(path)
        unsafe rmdir(path)
    }

    private static func empty(_ path: String) {
        for name in entries(path) {
            let entry = "\(path)/\(name)"
            var status = stat()
            guard unsafe lstat(entry, &status) == 0 else { continue }
            if status.isFolder {
                empty(entry)
                unsafe rmdir(entry)
            } else {
                if status.isRegularFile { overwrite(entry, byteCount: Int(status.st_size)) }
                unsafe unlink(entry)
            }
        }
    }

    private static func overwrite(_ path: String, byteCount: Int) {
        unsafe chmod(path, 0o600)
        guard let file = try? Descriptor.open(path, O_WRONLY | O_NOFOLLOW | O_NONBLOCK) else {
            return
        }
        let zeros = [UInt8](repeating: 0, count: 1 << 16)
        var left = byteCount
        while left > 0 {
            let part = unsafe zeros.span.bytes.extracting(0..<min(left, zeros.count))
            guard (try? file.write(part)) != nil else { return }
            left -= part.byteCount
        }
    }

    private static func entries(_ path: String) -> [String] {
        guard let stream = unsafe opendir(path) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
                unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    private static func parents(allowDisk: Bool) throws(PlatformError) -> String {
        if let found = candidates.first(where: isMemoryFolder) { return found }
        guard allowDisk else { throw .unusable(.noMemoryFolder) }
        return "/tmp"
    }

    private static var candidates: [String] {
        [environmentValue("XDG_RUNTIME_DIR"), "/dev/shm", "/tmp"].compactMap { path in
            path.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
    }

    private static func isMemoryFolder(_ path: String) -> Bool {
        guard let folder = try? Descriptor.open(path, O_RDONLY | O_DIRECTORY) else { return false }
        guard unsafe access(path, W_OK | X_OK) == 0 else { return false }
        return tacit_is_in_memory(folder.number) == 1
    }

    private static let prefix = "tacit-edit-"
}

/// What changes when a file is written or replaced.
struct FileStamp: Equatable {
    private let file: ino_t
    private let byteCount: off_t
    private let seconds: time_t
    private let nanoseconds: Int

    init(_ status: stat) {
        file = status.st_ino
        byteCount = status.st_size
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
    }
}
