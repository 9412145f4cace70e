import Practice
import Sealing

/// What the vault key gives: place, salt, tags and keys of the conflict index, the same for all roles.
///
/// Docs/Format.md, section Conflict index.
final class ConflictKeys {
    private let vault: Identifier
    private let key: Key<VaultPurpose>
    /// The row of the index.
    let row: Identifier
    /// What identities are hashed with.
    let salt: [UInt8]

    init(vault: Identifier, key: consuming Key<VaultPurpose>) {
        self.vault = vault
        let rows: Key<RowPurpose> = key.derive(from: vault.bytes)
        row = Identifier(
            prefixOf: rows.digest(RowName.bytes("conflict") + LittleEndian.bytes(0 as UInt64))
        )
        salt = Array(
            rows.digest(RowName.bytes("salt") + LittleEndian.bytes(0 as UInt64))
                .prefix(PasswordHash.saltByteCount)
        )
        self.key = key
    }

    func seal(_ index: ConflictIndex) -> Sealed { key.seal(index.bytes, at: place) }

    func open(_ stored: Stored) throws -> ConflictIndex {
        try ConflictIndex(canonical: key.open(stored, at: place))
    }

    /// The tag of what a role says about an identity.
    func tag(_ trace: [UInt8], _ role: Role, _ variant: ConflictVariant) -> Identifier {
        Identifier(prefixOf: key.digest(trace + [role.number, variant.rawValue]))
    }

    /// Nobody has this key who does not know the identity.
    func seal(
        _ summary: ConflictSummary,
        trace: [UInt8],
        tag: Identifier,
        _ role: Role
    ) -> Sealed {
        matchKey(trace).seal(summary.bytes, at: Self.place(vault, tag, role))
    }

    func open(
        _ sealed: [UInt8],
        trace: [UInt8],
        tag: Identifier,
        _ role: Role
    ) throws -> ConflictSummary {
        let text = try matchKey(trace).open(Stored(sealed), at: Self.place(vault, tag, role))
        return try ConflictSummary(canonical: text)
    }

    private func matchKey(_ trace: [UInt8]) -> Key<MatchPurpose> { key.derive(from: trace) }

    private var place: Context {
        Context(
            vault: vault.bytes,
            role: 0,
            realm: 0,
            engagement: Identifier.none.bytes,
            type: ObjectType.conflictIndex.rawValue,
            object: row.bytes,
            revision: 0
        )
    }

    static func place(_ vault: Identifier, _ tag: Identifier, _ role: Role) -> Context {
        Context(
            vault: vault.bytes,
            role: role.number,
            realm: 0,
            engagement: Identifier.none.bytes,
            type: ObjectType.conflictIndex.rawValue,
            object: tag.bytes,
            revision: 0
        )
    }
}

extension RoleKeys {
    /// An entry that stands for nobody; whoever lacks the role's key takes it for one that does.
    func conflictDecoy(_ number: UInt64) -> (tag: Identifier, sealed: Sealed) {
        let tag = row("decoy", number)
        let decoyKey: Key<MatchPurpose> = key.derive(from: LittleEndian.bytes(number))
        return (tag, decoyKey.seal([], at: ConflictKeys.place(vault, tag, role)))
    }
}
