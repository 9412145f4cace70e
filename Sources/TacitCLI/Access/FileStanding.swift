import Glibc

/// What lies at a path.
enum FileStanding {
    /// Whether anything has that name, a dangling link included.
    static func exists(_ path: String) -> Bool {
        unsafe faccessat(AT_FDCWD, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0
    }
}
