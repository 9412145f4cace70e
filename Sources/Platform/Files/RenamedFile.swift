import Glibc

/// Giving a file its final name, and taking names away.
package enum RenamedFile {
    /// Renames a file; the new name must be free. The folder is synced, so that the name lasts.
    package static func move(_ source: String, to target: String) throws(PlatformError) {
        guard unsafe faccessat(AT_FDCWD, target, F_OK, AT_SYMLINK_NOFOLLOW) != 0 else { throw .exists }
        try replace(target, by: source)
    }

    /// Renames a file over another one.
    package static func replace(_ target: String, by source: String) throws(PlatformError) {
        try system(.rename) { unsafe rename(source, target) }
        try Descriptor.open(OwnerOnlyFile.folder(of: target), O_RDONLY | O_DIRECTORY).sync()
    }

    /// Removes a name; one that is not there is gone already.
    package static func remove(_ path: String) throws(PlatformError) {
        guard unsafe unlink(path) == 0 || errno == ENOENT else { throw .system(.remove, errno: errno) }
    }
}
