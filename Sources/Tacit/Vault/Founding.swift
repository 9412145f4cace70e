import Platform
public import Practice
public import Sealing
import Store

/// What a new vault is made from.
public struct Founding: Sendable {
    /// The holder's name, kept sealed.
    public var holder: String
    /// At least one, none twice.
    public var roles: [Role]
    public var credentials: [Credential]
    public var cost: KDFCost

    public init(
        holder: String,
        roles: [Role],
        credentials: [Credential] = [],
        cost: KDFCost = .standard
    ) {
        self.holder = holder
        self.roles = roles
        self.credentials = credentials
        self.cost = cost
    }
}

/// A vault that was just made.
public struct FoundedVault: ~Copyable, Sendable {
    public let id: Identifier
    /// Thirty-six characters in groups: the only other way in, and it is nowhere else.
    public let recoveryCode: SecretBytes
}

extension Vault {
    /// Makes a vault in a new file, 0600; all of it or nothing.
    ///
    /// Each role gets a key slot for the passphrase and one for the recovery code.
    ///
    /// - Throws: ``VaultError/invalid(_:)`` for a passphrase that is empty, no roles, or a file that
    ///   exists; ``VaultError/io(_:)``.
    public static func create(
        at path: String,
        _ founding: Founding,
        passphrase: borrowing SecretBytes,
        anchors: AnchorFolder,
        now: Moment
    ) throws(VaultError) -> FoundedVault {
        guard !founding.roles.isEmpty, Set(founding.roles).count == founding.roles.count else {
            throw .invalid(.noRoles)
        }
        guard !founding.holder.allSatisfy(\.isWhitespace) else { throw .invalid(.emptyName) }
        // A log that a former vault left there would be taken for this one's.
        for suffix in ["", "-wal", "-journal"]
        where (try? FileIdentity(ofFile: path + suffix)) != nil {
            throw .invalid(.occupied)
        }
        let secret = try Passphrase.normalised(passphrase)
        let code = RecoveryCode.random()
        let codeSecret = try RecoveryCode.secret(fromText: code)
        let id = Identifier.random()
        let partial = "\(path).new-\(Identifier.random().shortText)"
        do throws(VaultError) {
            try door { try OwnerOnlyFile.createFolders(folder(of: path)) }
            try door { try unsafe OwnerOnlyFile.write([UInt8]().span.bytes, to: partial) }
            let store = try door {
                try Store(creating: partial, header: VaultHeader.bytes(id))
            }
            let founder = Founder(id: id, founding: founding, now: now)
            let heads = try door { try founder.run(store, secret, codeSecret) }
            try door {
                // What a full disk keeps in the log must not be left behind by the renaming.
                try store.truncateLog()
                try store.close()
            }
            try door { try RenamedFile.move(partial, to: path) }
            founder.remember(heads, anchors: anchors, path: path)
        } catch {
            for suffix in ["", "-wal", "-shm"] { try? RenamedFile.remove(partial + suffix) }
            throw error
        }
        return FoundedVault(id: id, recoveryCode: code)
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}

/// The first transaction of a vault.
private struct Founder {
    let id: Identifier
    let founding: Founding
    let now: Moment

    func run(
        _ store: Store,
        _ secret: borrowing SecretBytes,
        _ code: borrowing SecretBytes
    ) throws -> [(Role, Head)] {
        // The KDF runs outside of the transaction.
        let vaultKey = Key<VaultPurpose>.random()
        var roles: [(RoleKeys, [KeySlot])] = []
        for role in founding.roles {
            let key = Key<RolePurpose>.random()
            let slots = [
                try KeySlot(
                    sealing: key,
                    kind: .passphrase,
                    role: role.number,
                    vault: id.bytes,
                    secret: secret,
                    cost: founding.cost
                ),
                try KeySlot(
                    sealing: key,
                    kind: .recoveryCode,
                    role: role.number,
                    vault: id.bytes,
                    secret: code,
                    cost: founding.cost
                ),
            ]
            roles.append((RoleKeys(vault: id, role: role, key: key), slots))
        }
        return try store.write { rows in
            try rows.replaceSlots(roles.flatMap(\.1), keeping: [])
            return try roles.map { keys, slots in
                (keys.role, try found(keys, slots, vaultKey, rows))
            }
        }
    }

    private func found(
        _ keys: RoleKeys,
        _ slots: [KeySlot],
        _ vaultKey: borrowing Key<VaultPurpose>,
        _ rows: WritableRows
    ) throws -> Head {
        let ledger = Ledger(
            founding: rows,
            keys: keys,
            slots: slots.map(\.bytes),
            roles: founding.roles
        )
        try ledger.put(key: vaultKey, type: .vaultKey, id: keys.row("vaultkey"))
        try RoleIdentity.create(in: ledger)
        try ledger.put(
            HolderProfile(holder: founding.holder, credentials: founding.credentials).bytes,
            type: .profile,
            id: keys.row("profile")
        )
        try ledger.conflicts.begin()
        if keys.role == .client { try ledger.createJournal(opened: now) }
        return try ledger.commit(
            AuditEvent(action: .found, now: now),
            writer: Randomness.bytes(16)
        )
    }

    func remember(_ heads: [(Role, Head)], anchors: AnchorFolder, path: String) {
        let place = VaultPlace(path)
        for (role, head) in heads {
            try? anchors.remember(
                Anchor(epoch: head.epoch, link: head.link, place: place),
                of: id,
                role
            )
        }
    }
}
