/// What one guess at a passphrase costs: Argon2id's parameters, within a floor and a ceiling.
///
/// The floor keeps a forged file from making guesses cheap, the ceiling keeps it from making one
/// unlock last for hours. RFC 9106; parallelism is 1, as libsodium fixes it.
public struct KDFCost: Hashable, Sendable {
    /// Passes over the memory: 2 to 8.
    public let operations: UInt32
    /// Memory in KiB: 64 MiB to 1 GiB.
    public let memoryKiB: UInt32

    public static let operationsRange: ClosedRange<UInt32> = 2...8
    public static let memoryRange: ClosedRange<UInt32> = 65_536...1_048_576

    /// 3 operations over 256 MiB: about a second.
    public static let standard = KDFCost(checked: 3, 262_144)
    /// 2 operations over 64 MiB: the least that is accepted.
    public static let floor = KDFCost(checked: 2, 65_536)

    private init(checked operations: UInt32, _ memoryKiB: UInt32) {
        self.operations = operations
        self.memoryKiB = memoryKiB
    }

    /// - Throws: ``SealingError/costOutOfRange``.
    public init(operations: UInt32, memoryKiB: UInt32) throws(SealingError) {
        guard Self.operationsRange.contains(operations), Self.memoryRange.contains(memoryKiB) else {
            throw .costOutOfRange
        }
        self.init(checked: operations, memoryKiB)
    }
}
