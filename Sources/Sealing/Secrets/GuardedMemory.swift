import CSodium

/// Memory that libsodium guards: locked, left out of core dumps, fenced by guard pages, and wiped
/// when it is given back.
///
/// The one place of the project that owns raw memory, and the one `@unchecked Sendable`: the
/// pointer never changes after creation and leaves only as a span inside a closure. Whoever writes
/// through ``withMutableBytes(_:)`` must be the only user of that range: ``SecretBytes`` writes only
/// while it is being made, ``KeyArena`` only in a slot that its lock has handed to one owner.
@safe final class GuardedMemory: @unchecked Sendable {
    private let base: UnsafeMutableRawPointer
    let byteCount: Int

    /// Runs out of the process when the kernel has no memory left: there is nothing to fall back to.
    init(byteCount: Int) {
        Libsodium.start()
        guard let base = unsafe sodium_malloc(max(byteCount, 1)) else {
            preconditionFailure("out of memory")
        }
        unsafe sodium_memzero(base, byteCount)
        unsafe self.base = base
        self.byteCount = byteCount
    }

    deinit {
        // sodium_free overwrites the region before it returns it.
        unsafe sodium_free(base)
    }

    func withBytes<R: ~Copyable, E: Error>(
        _ range: Range<Int>,
        _ body: (RawSpan) throws(E) -> R
    ) throws(E) -> R {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
        let buffer = unsafe UnsafeRawBufferPointer(
            start: base + range.lowerBound,
            count: range.count
        )
        return try unsafe body(buffer.bytes)
    }

    func withMutableBytes<R: ~Copyable, E: Error>(
        _ range: Range<Int>,
        _ body: (inout MutableRawSpan) throws(E) -> R
    ) throws(E) -> R {
        precondition(range.lowerBound >= 0 && range.upperBound <= byteCount)
        let buffer = unsafe UnsafeMutableRawBufferPointer(
            start: base + range.lowerBound,
            count: range.count
        )
        var span = unsafe buffer.mutableBytes
        return try body(&span)
    }

    func wipe(_ range: Range<Int>) {
        withMutableBytes(range) { span in
            unsafe span.withUnsafeMutableBytes { unsafe sodium_memzero($0.baseAddress, $0.count) }
        }
    }
}

/// libsodium asks to be started once before anything else is called.
enum Libsodium {
    private static let started: Bool = sodium_init() >= 0

    static func start() {
        precondition(started, "libsodium does not start")
    }
}
