import Practice
import Sealing

/// What a role is to others: an age recipient and a key that signs its packages.
///
/// Three keys, each sealed on its own: an X25519 identity, and two Ed25519 seeds, one for records
/// and one for packages (DESIGN.md, section 2).
enum RoleIdentity {
    static func create(in ledger: Ledger) throws {
        let keys = ledger.keys
        try ledger.put(
            key: Key<IdentityPurpose>.random(),
            type: .identity,
            id: keys.row("age")
        )
        try ledger.put(
            key: Key<RecordSigningPurpose>.random(),
            type: .identity,
            id: keys.row("signrec")
        )
        try ledger.put(
            key: Key<PackageSigningPurpose>.random(),
            type: .identity,
            id: keys.row("signpkg")
        )
    }

    static func key<Purpose: KeyPurpose>(
        _ name: StaticString,
        as purpose: Purpose.Type,
        in ledger: Ledger
    ) throws -> Key<Purpose> {
        let id = ledger.keys.row(name)
        guard let entry = try ledger.manifest.entry(id) else {
            throw VaultError.integrity(.missing, .identity, id)
        }
        var remark: [UInt8] = []
        let key = try ledger.key(entry, as: purpose, remark: &remark)
        guard remark.isEmpty else { throw VaultError.integrity(.malformed, .identity, id) }
        return key
    }
}
