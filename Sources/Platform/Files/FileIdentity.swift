import Glibc

/// What tells a file from another one, and from itself before a change.
package struct FileIdentity: Hashable, Sendable {
    package let device: UInt64
    package let inode: UInt64
    /// In bytes.
    package let size: Int64
    /// The last change of the content: seconds since 1970.
    package let modified: Int64
    /// The part of a second that belongs to ``modified``.
    package let nanoseconds: Int64

    /// Looks at a file, through symbolic links.
    ///
    /// Throws `notFound`.
    package init(ofFile path: String) throws(PlatformError) {
        var status = stat()
        try system(.status) { unsafe stat(path, &status) }
        self.init(status)
    }

    /// An identity that was written down.
    package init(
        device: UInt64,
        inode: UInt64,
        size: Int64,
        modified: Int64,
        nanoseconds: Int64
    ) {
        self.device = device
        self.inode = inode
        self.size = size
        self.modified = modified
        self.nanoseconds = nanoseconds
    }

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        modified = Int64(status.st_mtim.tv_sec)
        nanoseconds = Int64(status.st_mtim.tv_nsec)
    }
}
