import Age
import Exchange
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

    /// What others know of the role.
    static func identity(
        in ledger: Ledger
    ) throws -> (recipient: AgeRecipient, signer: MinisignKey) {
        let signing = try key("signpkg", as: PackageSigningPurpose.self, in: ledger)
        return (
            try ageIdentity(in: ledger).recipient, MinisignKey(Signing.publicKey(of: signing))
        )
    }

    /// With which packages for the role are opened.
    static func ageIdentity(in ledger: Ledger) throws -> AgeIdentity {
        let age = try key("age", as: IdentityPurpose.self, in: ledger)
        return age.withBytes { AgeIdentity(secret: SecretBytes(copying: $0)) }
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
