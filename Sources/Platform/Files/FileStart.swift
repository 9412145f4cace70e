import Glibc

/// Looking at a file without opening all of it.
package enum FileStart {
    /// The first bytes of a regular file; fewer where it has fewer.
    package static func bytes(_ path: String, count: Int) throws(PlatformError) -> [UInt8] {
        // Not blocking, so that a pipe under that name does not hold everything up.
        let file = try Descriptor.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
        guard try file.status().isRegularFile else { throw .unusable(.notAFile) }
        var bytes = [UInt8](repeating: 0, count: count)
        var span = bytes.mutableSpan
        var raw = unsafe span.mutableBytes
        let found = try file.read(into: &raw, from: 0)
        return Array(bytes.prefix(found))
    }

    /// Whether a file begins as a vault does (Docs/Format.md, section File); not one that is none.
    package static func isVault(_ path: String) -> Bool {
        guard let start = try? bytes(path, count: 72), start.count == 72 else { return false }
        return start.starts(with: "SQLite format 3\0".utf8)
            && start[68...].elementsEqual("TACT".utf8)
    }

    /// The one absolute path of a file that is there, without symbolic links.
    package static func canonicalPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(validatingCString: resolved)
    }
}
