import CPlatform
import Glibc

/// An open file of this process alone: not inherited, closed when its life ends.
struct Descriptor: ~Copyable {
    let number: Int32

    deinit { close(number) }

    static func open(
        _ path: String,
        _ flags: Int32,
        mode: mode_t = 0o600,
        step: PlatformError.Step = .open
    ) throws(PlatformError) -> Descriptor {
        Descriptor(
            number: try system(step) { unsafe Glibc.open(path, flags | O_CLOEXEC, mode) }
        )
    }

    /// Opens a name inside this folder; never follows a symbolic link.
    func open(_ name: String, _ flags: Int32) throws(PlatformError) -> Descriptor {
        let flags = flags | O_CLOEXEC | O_NOFOLLOW
        return Descriptor(
            number: try system(.open) { unsafe openat(number, name, flags, 0o600) }
        )
    }

    /// The two ends of a pipe.
    static func pipe() throws(PlatformError) -> Pipe {
        var ends: [Int32] = [-1, -1]
        try system(.pipe) {
            unsafe ends.withUnsafeMutableBufferPointer { unsafe tacit_pipe($0.baseAddress) }
        }
        return Pipe(output: Descriptor(number: ends[0]), input: Descriptor(number: ends[1]))
    }

    func status() throws(PlatformError) -> stat {
        var status = stat()
        try system(.status) { unsafe fstat(number, &status) }
        return status
    }

    /// Reads at most as many bytes as fit from `offset` on; 0 at the end.
    func read(into span: inout MutableRawSpan, from offset: Int) throws(PlatformError) -> Int {
        try unsafe span.withUnsafeMutableBytes { bytes throws(PlatformError) in
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: bytes[offset...])
            return try system(.read) { unsafe Glibc.read(number, rest.baseAddress, rest.count) }
        }
    }

    /// Reads to the end, or throws `tooLong` when there is more than `limit`.
    func readAll(limit: Int = .max) throws(PlatformError) -> [UInt8] {
        let expected = Int(try status().st_size)
        if expected > limit { throw .unusable(.tooLong) }
        var bytes = [UInt8](repeating: 0, count: max(expected, 0) + 4096)
        var count = 0
        while true {
            var elements = bytes.mutableSpan
            var span = unsafe elements.mutableBytes
            let more = try read(into: &span, from: count)
            if more == 0 { break }
            count += more
            if count > limit { throw .unusable(.tooLong) }
            if count == bytes.count { bytes += [UInt8](repeating: 0, count: bytes.count) }
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }

    /// Writes all of the bytes, also where the system takes them in parts.
    func write(_ bytes: RawSpan) throws(PlatformError) {
        try Terminal.write(bytes, to: number)
    }

    func sync() throws(PlatformError) {
        try system(.sync) { fsync(number) }
    }
}

/// What is written to `input` is read from `output`.
struct Pipe: ~Copyable {
    let output: Descriptor
    let input: Descriptor

    /// Closes the reading end and hands over the other.
    consuming func releasingInput() -> Descriptor { input }

    /// Closes the writing end and hands over the other.
    consuming func releasingOutput() -> Descriptor { output }
}

extension stat {
    var isRegularFile: Bool { st_mode & S_IFMT == S_IFREG }
    var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
}
