/// One way into a role: the role's key, sealed under what a passphrase or a recovery code gives.
///
/// Layout (Docs/Format.md, section Key slot): version 1 ‖ kind ‖ role ‖ slot id (16) ‖ operations
/// (4) ‖ memory in KiB (4) ‖ salt (16) ‖ sealed role key (328) ‖ checksum (32). The parameters are
/// bound: they stand in the context under which the role key is sealed. The checksum is unkeyed; it
/// tells damage from a wrong passphrase and protects nothing.
public struct KeySlot: Sendable {
    /// What opens the slot.
    public enum Kind: UInt8, Sendable {
        case passphrase = 1
        case recoveryCode = 2
    }

    public let kind: Kind
    /// The number that the caller gave the role.
    package let role: UInt8
    package let id: [UInt8]
    public let cost: KDFCost
    private let salt: [UInt8]
    private let sealedKey: [UInt8]

    private static let version: UInt8 = 1
    private static let parameterCount = 43
    private static let sealedCount = SealedLayout.leastCount + Padding.leastCount

    /// The number of bytes of every slot.
    package static let byteCount = parameterCount + sealedCount + Digest.byteCount

    /// Makes a slot for a role's key; the KDF runs here.
    ///
    /// - Throws: ``SealingError/outOfMemory``.
    package init(
        sealing key: borrowing Key<RolePurpose>,
        kind: Kind,
        role: UInt8,
        vault: [UInt8],
        secret: borrowing SecretBytes,
        cost: KDFCost
    ) throws(SealingError) {
        self.kind = kind
        self.role = role
        self.cost = cost
        id = Randomness.bytes(16)
        salt = Randomness.bytes(PasswordHash.saltByteCount)
        let slotKey = try PasswordHash.slotKey(secret, salt: salt, cost: cost)
        let parameters = Self.parameters(kind, role, id, cost, salt)
        sealedKey = slotKey.seal(key, at: Self.place(vault, role, id, parameters)).bytes
    }

    /// Reads a slot back.
    ///
    /// - Throws: ``SealingError/malformed`` for another shape or version, ``SealingError/damaged``
    ///   where the checksum does not fit, ``SealingError/costOutOfRange``.
    package init(parsing bytes: [UInt8]) throws(SealingError) {
        guard bytes.count == Self.byteCount else { throw .malformed }
        let body = Array(bytes.dropLast(Digest.byteCount))
        guard Digest.equal(Digest.of(body), Array(bytes.suffix(Digest.byteCount))) else {
            throw .damaged
        }
        guard body[0] == Self.version, let kind = Kind(rawValue: body[1]) else { throw .malformed }
        self.kind = kind
        role = body[2]
        id = Array(body[3..<19])
        cost = try KDFCost(
            operations: LittleEndian.word(body[19..<23]),
            memoryKiB: LittleEndian.word(body[23..<27])
        )
        salt = Array(body[27..<43])
        sealedKey = Array(body[43...])
    }

    /// Whether bytes say that they are a slot of that role and kind, sound or not.
    package static func claims(_ bytes: [UInt8], role: UInt8, kind: Kind) -> Bool {
        bytes.count == byteCount && bytes[1] == kind.rawValue && bytes[2] == role
    }

    /// The bytes that stand in the file.
    package var bytes: [UInt8] {
        let body = Self.parameters(kind, role, id, cost, salt) + sealedKey
        return body + Digest.of(body)
    }

    /// Opens the slot; the KDF runs here.
    ///
    /// - Throws: ``SealingError/wrongKey`` for another passphrase, vault or role,
    ///   ``SealingError/damaged``, ``SealingError/outOfMemory``.
    package func open(
        vault: [UInt8],
        secret: borrowing SecretBytes
    ) throws(SealingError) -> Key<RolePurpose> {
        let slotKey = try PasswordHash.slotKey(secret, salt: salt, cost: cost)
        let parameters = Self.parameters(kind, role, id, cost, salt)
        return try slotKey.openKey(
            Stored(sealedKey),
            at: Self.place(vault, role, id, parameters)
        )
    }

    private static func parameters(
        _ kind: Kind,
        _ role: UInt8,
        _ id: [UInt8],
        _ cost: KDFCost,
        _ salt: [UInt8]
    ) -> [UInt8] {
        [version, kind.rawValue, role] + id + LittleEndian.bytes(cost.operations)
            + LittleEndian.bytes(cost.memoryKiB) + salt
    }

    private static func place(
        _ vault: [UInt8],
        _ role: UInt8,
        _ id: [UInt8],
        _ parameters: [UInt8]
    ) -> Context {
        Context(
            vault: vault,
            role: role,
            realm: 0,
            engagement: [UInt8](repeating: 0, count: 16),
            type: 0,
            object: id,
            revision: 0,
            extra: parameters
        )
    }
}
