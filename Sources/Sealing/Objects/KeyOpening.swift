import Synchronization

/// The reused scratch into which sealed keys are opened, wiped after each use.
final class KeyOpening: Sendable {
    static let shared = KeyOpening()

    /// As many as threads have opened keys at one time.
    private let free = Mutex<[GuardedMemory]>([])

    func withScratch<R: ~Copyable & Sendable, E: Error>(
        _ body: (inout MutableRawSpan) throws(E) -> R
    ) throws(E) -> R {
        let memory = free.withLock { $0.popLast() } ?? GuardedMemory(byteCount: Padding.leastCount)
        defer {
            memory.wipe(0..<memory.byteCount)
            free.withLock { $0.append(memory) }
        }
        return try memory.withMutableBytes(0..<memory.byteCount, body)
    }

    /// What stands behind the key in bytes that are padded as ``Padding`` says.
    static func remark(behindKey bytes: RawSpan) throws(SealingError) -> [UInt8] {
        var rest = unsafe bytes.withUnsafeBytes { unsafe [UInt8]($0[32...]) }
        guard let marker = rest.lastIndex(where: { $0 != 0 }), rest[marker] == 0x80 else {
            throw .malformed
        }
        rest.removeLast(rest.count - marker)
        return rest
    }
}
