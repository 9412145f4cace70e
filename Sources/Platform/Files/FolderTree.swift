import Glibc

/// All files below a folder.
package struct FolderTree: Sendable {
    /// Regular files, relative, in order.
    package private(set) var files: [String] = []
    /// Symbolic links, pipes and the like, relative: none of them is followed or opened.
    package private(set) var others: [String] = []

    /// More folders inside each other than that are a mistake.
    private static let depthLimit = 64

    /// Throws `notFound`, and `tooLong` for folders nested too deep.
    ///
    /// - Parameter names: only what lies in folders of these names, where they are.
    package init(_ path: String, within names: [String]? = nil) throws(PlatformError) {
        if let names {
            let there = Set(try Folder.names(path))
            for name in names where there.contains(name) {
                guard try Self.status("\(path)/\(name)").isFolder else { continue }
                try list("\(path)/\(name)", below: "\(name)/", depth: 1)
            }
        } else {
            try list(path, below: "", depth: 0)
        }
        files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        others.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private mutating func list(
        _ folder: String,
        below prefix: String,
        depth: Int
    ) throws(PlatformError) {
        guard depth < Self.depthLimit else { throw .unusable(.tooLong) }
        for name in try Folder.names(folder) {
            let path = "\(folder)/\(name)"
            let status = try Self.status(path)
            if status.isFolder {
                try list(path, below: "\(prefix)\(name)/", depth: depth + 1)
            } else if status.isRegularFile {
                files.append(prefix + name)
            } else {
                others.append(prefix + name)
            }
        }
    }

    private static func status(_ path: String) throws(PlatformError) -> stat {
        var status = stat()
        try system(.status) { unsafe lstat(path, &status) }
        return status
    }
}
