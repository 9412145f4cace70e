import Glibc

/// Time since this start of the machine, sleep included; nobody can set it back.
package enum BootClock {
    /// Whole seconds since the machine started (`CLOCK_BOOTTIME`).
    package static func now() -> Int {
        var time = timespec()
        // It cannot fail: the clock exists since Linux 2.6.39 and the pointer is ours.
        unsafe clock_gettime(CLOCK_BOOTTIME, &time)
        return time.tv_sec
    }

    /// The identifier that the kernel drew at this start: 36 characters, lower case.
    package static func bootID() throws(PlatformError) -> String {
        let file = try Descriptor.open("/proc/sys/kernel/random/boot_id", O_RDONLY)
        let bytes = try file.readAll(limit: 64)
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }
}
