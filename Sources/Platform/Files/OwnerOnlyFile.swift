import CPlatform
import Glibc

/// Files and folders that only their owner may read: 0600 and 0700, whatever the umask.
package enum OwnerOnlyFile {
    /// Writes a whole file: afterwards it holds all of the bytes, or is as it was.
    ///
    /// Throws `exists` where there is one and `overwrite` is false, `noSpace`, `notFound` without
    /// the folder.
    package static func write(
        _ bytes: RawSpan,
        to path: String,
        overwrite: Bool = false,
        durable: Bool = true
    ) throws(PlatformError) {
        let writer = try OwnerOnlyFileWriter(path: path, overwrite: overwrite)
        try writer.write(bytes)
        try writer.commit(durable: durable)
    }

    /// So many bytes at the beginning of a file lie in one sector, which a disk writes whole or not.
    private static let sector = 512

    /// Writes over a file of just as many bytes where it lies, or leaves it alone.
    ///
    /// It is much cheaper than ``write(_:to:overwrite:durable:)``, and may be seen half done: readers
    /// and writers have to keep each other away.
    ///
    /// - Returns: whether it did; not where there is no such file, where it is not the owner's alone
    ///   or has a second name, or where the bytes are too many.
    package static func writeOver(_ bytes: RawSpan, at path: String) throws(PlatformError) -> Bool {
        guard bytes.byteCount <= sector else { return false }
        let flags = O_WRONLY | O_NOFOLLOW | O_NONBLOCK
        guard let file = try? Descriptor.open(path, flags), let status = try? file.status(),
            status.isRegularFile, status.st_mode & 0o777 == 0o600, status.st_nlink == 1,
            status.st_size == bytes.byteCount
        else { return false }
        try file.write(bytes)
        // Else it might lie in memory for half a minute. A new file is on its way at once when it
        // takes the old one's name.
        _ = tacit_begin_writing(file.number)
        return true
    }

    /// Reads a whole file, or throws `tooLong` when it has more than `limit` bytes.
    package static func read(_ path: String, limit: Int) throws(PlatformError) -> [UInt8] {
        let file = try Descriptor.open(path, O_RDONLY | O_NOCTTY)
        if try file.status().isFolder { throw .unusable(.notAFile) }
        return try file.readAll(limit: limit)
    }

    /// Copies a file of any size; the copy appears when it is complete.
    package static func copy(
        from source: String,
        to path: String,
        overwrite: Bool = false,
        durable: Bool = true
    ) throws(PlatformError) {
        let file = try Descriptor.open(source, O_RDONLY)
        if try !file.status().isRegularFile { throw .unusable(.notAFile) }
        let writer = try OwnerOnlyFileWriter(path: path, overwrite: overwrite)
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            var elements = buffer.mutableSpan
            var span = unsafe elements.mutableBytes
            let count = try file.read(into: &span, from: 0)
            if count == 0 { break }
            try unsafe writer.write(buffer.span.bytes.extracting(0..<count))
        }
        try writer.commit(durable: durable)
    }

    /// Makes a folder and those above it that are missing, each 0700.
    package static func createFolders(_ path: String) throws(PlatformError) {
        if unsafe mkdir(path, 0o700) == 0 { return }
        switch errno {
        case EEXIST:
            let folder = try Descriptor.open(path, O_RDONLY | O_DIRECTORY, step: .createFolder)
            _ = consume folder
        case ENOENT:
            let parent = folder(of: path)
            if parent == path || parent == "." { throw .notFound }
            try createFolders(parent)
            // Another process may have been faster: that is as good.
            if unsafe mkdir(path, 0o700) != 0, errno != EEXIST {
                throw PlatformError(.createFolder, errno)
            }
        case let code: throw PlatformError(.createFolder, code)
        }
    }

    /// The path of the folder that a path lies in.
    static func folder(of path: String) -> String {
        var parts = path[...]
        while parts.count > 1, parts.hasSuffix("/") { parts.removeLast() }
        guard let slash = parts.lastIndex(of: "/") else { return "." }
        return slash == parts.startIndex ? "/" : String(parts[..<slash])
    }
}
