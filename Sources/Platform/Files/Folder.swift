import Glibc

/// What lies in a folder.
package enum Folder {
    /// The names in a folder, without `.` and `..`, in no particular order.
    package static func names(_ path: String) throws(PlatformError) -> [String] {
        guard let stream = unsafe opendir(path) else {
            throw errno == ENOENT ? .notFound : .system(.list, errno: errno)
        }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
                    unsafe String(cString: $0)
                }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// Makes a folder, 0700, under a name that must be free.
    package static func create(_ path: String) throws(PlatformError) {
        try system(.createFolder) { unsafe mkdir(path, 0o700) }
    }

    /// Removes a folder, the files in it, and folders below it; links are removed, not followed.
    package static func remove(_ path: String) throws(PlatformError) {
        for name in try names(path) {
            let item = "\(path)/\(name)"
            if unsafe unlink(item) != 0 {
                guard errno == EISDIR || errno == EPERM else {
                    throw .system(.remove, errno: errno)
                }
                try remove(item)
            }
        }
        guard unsafe rmdir(path) == 0 else { throw .system(.remove, errno: errno) }
    }
}
