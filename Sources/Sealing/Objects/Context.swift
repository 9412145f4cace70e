/// The place where a sealed object belongs: it opens nowhere else.
///
/// Sixty bytes that go into the derivation of the object's key and into its associated data
/// (Docs/Format.md, section Context), with what a type of object adds behind them.
public struct Context: Hashable, Sendable {
    package let bytes: [UInt8]

    /// The format version that this code writes.
    public static let formatVersion: UInt8 = 1

    /// - Parameters:
    ///   - vault: the sixteen bytes of the vault's identifier.
    ///   - role: 0 where it belongs to no role.
    ///   - realm: 0 where it belongs to no realm.
    ///   - engagement: sixteen bytes, all zero where it belongs to no engagement.
    ///   - object: sixteen bytes that name the object.
    ///   - extra: what the type of object binds besides.
    package init(
        vault: [UInt8],
        role: UInt8,
        realm: UInt8,
        engagement: [UInt8],
        type: UInt8,
        object: [UInt8],
        revision: UInt64,
        extra: [UInt8] = []
    ) {
        precondition(vault.count == 16 && engagement.count == 16 && object.count == 16)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(60 + extra.count)
        bytes.append(Self.formatVersion)
        bytes.append(contentsOf: vault)
        bytes.append(role)
        bytes.append(realm)
        bytes.append(contentsOf: engagement)
        bytes.append(type)
        bytes.append(contentsOf: object)
        for shift in stride(from: 0, to: 64, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: revision >> UInt64(shift)))
        }
        bytes.append(contentsOf: extra)
        self.bytes = bytes
    }
}
