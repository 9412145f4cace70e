import CPlatform
import Glibc

/// A file that takes its name only when it is complete; given up, it leaves nothing behind.
package struct OwnerOnlyFileWriter: ~Copyable {
    private let path: String
    private let temporaryPath: String
    private let overwrite: Bool
    private let file: Descriptor

    /// Opens a file of random name beside `path`.
    ///
    /// Throws `exists`, early, unless told to overwrite; then `notAFile` for a device, a pipe or a
    /// folder, and `aVault` for a vault, which nobody means to be replaced.
    package init(path: String, overwrite: Bool = false) throws(PlatformError) {
        if overwrite { try Self.checkReplaceable(path) }
        if !overwrite, unsafe faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
            throw .exists
        }
        let temporaryPath =
            "\(OwnerOnlyFile.folder(of: path))/.tacit-\(randomHex(byteCount: 8)).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        let file = try Descriptor.open(temporaryPath, flags)
        self.path = path
        self.overwrite = overwrite
        self.temporaryPath = temporaryPath
        self.file = file
    }

    private static func checkReplaceable(_ path: String) throws(PlatformError) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else { return }
        // A link is replaced itself; what it leads to stays.
        guard status.isRegularFile || status.st_mode & S_IFMT == S_IFLNK else {
            throw .unusable(.notAFile)
        }
        if FileStart.isVault(path) { throw .unusable(.aVault) }
    }

    // After a commit there is no such name any more.
    deinit { unsafe unlink(temporaryPath) }

    /// Adds bytes at the end.
    ///
    /// Throws `noSpace`.
    package func write(_ bytes: RawSpan) throws(PlatformError) {
        try file.write(bytes)
    }

    /// Gives the file its name; when `durable`, once its content and then the name are on the disk.
    package consuming func commit(durable: Bool = true) throws(PlatformError) {
        if durable { try file.sync() }
        if overwrite {
            try system(.rename) { unsafe rename(temporaryPath, path) }
        } else {
            try renameNew()
        }
        guard durable else { return }
        try Descriptor.open(OwnerOnlyFile.folder(of: path), O_RDONLY | O_DIRECTORY).sync()
    }

    private func renameNew() throws(PlatformError) {
        do throws(PlatformError) {
            try system(.rename) { unsafe tacit_rename_new(temporaryPath, path) }
        } catch .system(_, let code) where code == EINVAL || code == ENOSYS {
            // A file system without that call: a second name refuses just as well to replace.
            try system(.rename) { unsafe link(temporaryPath, path) }
        } catch {
            throw error
        }
    }
}
