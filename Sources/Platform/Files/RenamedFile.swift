import CPlatform
import Glibc

/// Giving a file its final name, and taking names away.
package enum RenamedFile {
    /// Renames a file to a name that must be free; the folder is synced, so that the name lasts.
    ///
    /// - Throws: ``PlatformError/exists`` where the name is taken, also at the last moment.
    package static func move(_ source: String, to target: String) throws(PlatformError) {
        do throws(PlatformError) {
            try system(.rename) { unsafe tacit_rename_new(source, target) }
        } catch .system(_, let code) where code == EINVAL || code == ENOSYS {
            // A file system without that call: a second name refuses just as well to replace.
            try system(.rename) { unsafe link(source, target) }
            try remove(source)
        } catch {
            throw error
        }
        try Descriptor.open(OwnerOnlyFile.folder(of: target), O_RDONLY | O_DIRECTORY).sync()
    }

    /// Gives a file a second name, which must be free.
    package static func name(_ source: String, also name: String) throws(PlatformError) {
        try system(.rename) { unsafe link(source, name) }
    }

    /// Puts a file in the place of another one, at once; the folder is synced.
    package static func replace(_ target: String, by source: String) throws(PlatformError) {
        try system(.rename) { unsafe rename(source, target) }
        try Descriptor.open(OwnerOnlyFile.folder(of: target), O_RDONLY | O_DIRECTORY).sync()
    }

    /// Removes a name; one that is not there is gone already.
    package static func remove(_ path: String) throws(PlatformError) {
        guard unsafe unlink(path) != 0, errno != ENOENT else { return }
        throw .system(.remove, errno: errno)
    }
}
