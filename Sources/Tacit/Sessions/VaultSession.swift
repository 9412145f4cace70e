import Platform
public import Practice
import Sealing

/// A role that stays unlocked between commands: its key in the kernel's user keyring.
///
/// One session per vault, so unlocking one role ends the other's. The idle limit is the kernel's and
/// is renewed on use; the absolute limit lies in the payload, as a time since boot, with the boot's
/// identifier (DESIGN.md, section 9). Any process of the same user can read the key while it is
/// there: SECURITY.md says so.
///
/// Payload: version (1) ‖ role (1) ‖ vault (16) ‖ idle seconds (8) ‖ deadline in seconds since boot
/// (8) ‖ BLAKE2b-256 of the boot identifier (32) ‖ role key (32).
public enum VaultSession {
    private static let version: UInt8 = 1
    private static let headCount = 66

    /// How a session stands.
    public struct Standing: Sendable {
        public let role: Role
        /// The idle limit: so long it lasts without being used.
        public let idleSeconds: Int
        /// Until the absolute limit.
        public let secondsLeft: Int
    }

    /// Whether this system keeps sessions at all.
    public static var isAvailable: Bool { KernelKeyring.isAvailable }

    /// The session of a vault; `nil` where there is none, or none that still counts.
    public static func standing(of vault: Identifier) -> Standing? {
        guard let payload = payload(of: vault) else { return nil }
        return payload.withBytes { standing(in: $0.extracting(0..<headCount).array, of: vault) }
    }

    /// Ends the session of a vault; there need not be one.
    ///
    /// - Throws: ``VaultError/io(_:)`` where the kernel does not let go of it.
    public static func end(of vault: Identifier) throws(VaultError) {
        guard KernelKeyring.isAvailable else { return }
        do {
            try KernelKeyring.revoke(name: name(vault))
        } catch {
            throw .io(.failed(code: -1))
        }
    }

    static func start(
        _ keys: RoleKeys,
        idleSeconds: Int,
        maximumSeconds: Int
    ) throws(VaultError) {
        let head = try door {
            [version, keys.role.number] + keys.vault.bytes
                + LittleEndian.bytes(UInt64(idleSeconds))
                + LittleEndian.bytes(UInt64(BootClock.now()) + UInt64(maximumSeconds))
                + Digest.of(Array(try BootClock.bootID().utf8))
        }
        let payload = SecretBytes(byteCount: headCount + 32) { span in
            unsafe span.copy(head.span.bytes, to: 0)
            keys.key.withBytes { span.copy($0, to: headCount) }
        }
        do {
            try KernelKeyring.store(
                payload: payload,
                name: name(keys.vault),
                idleSeconds: min(idleSeconds, maximumSeconds)
            )
        } catch {
            throw .io(.failed(code: -1))
        }
    }

    /// Opens a vault with its session.
    ///
    /// - Parameter renewing: whether its idle time begins anew.
    /// - Throws: ``VaultError/LockReason/sessionEnded`` where there is none that counts.
    static func key(
        of vault: Identifier,
        renewing: Bool
    ) throws(VaultError) -> (standing: Standing, payload: PayloadBox) {
        guard let payload = payload(of: vault),
            let standing = payload.withBytes({
                standing(in: $0.extracting(0..<headCount).array, of: vault)
            })
        else { throw .locked(.sessionEnded) }
        if renewing {
            _ = try? KernelKeyring.touch(
                name: name(vault),
                idleSeconds: min(standing.idleSeconds, standing.secondsLeft)
            )
        }
        return (standing, PayloadBox(payload))
    }

    /// A payload in a tuple: noncopyable values do not go there themselves.
    final class PayloadBox {
        private let payload: SecretBytes

        init(_ payload: consuming SecretBytes) { self.payload = payload }

        var key: Key<RolePurpose> {
            payload.withBytes { Key(copying: $0.extracting(headCount..<headCount + 32)) }
        }
    }

    private static func payload(of vault: Identifier) -> SecretBytes? {
        guard let payload = try? KernelKeyring.read(name: name(vault)) else { return nil }
        guard payload.byteCount == headCount + 32 else { return nil }
        return payload
    }

    private static func standing(in head: [UInt8], of vault: Identifier) -> Standing? {
        guard head[0] == version, let role = Role(number: head[1]),
            Array(head[2..<18]) == vault.bytes, let now = Optional(BootClock.now()),
            let boot = try? BootClock.bootID(), Array(head[34..<66]) == Digest.of(Array(boot.utf8))
        else { return nil }
        let idle: UInt64 = LittleEndian.word(head[18..<26])
        let deadline: UInt64 = LittleEndian.word(head[26..<34])
        guard deadline > UInt64(now), let left = Int(exactly: deadline - UInt64(now)),
            let idle = Int(exactly: idle)
        else { return nil }
        return Standing(
            role: role,
            idleSeconds: idle,
            secondsLeft: left
        )
    }

    private static func name(_ vault: Identifier) -> String {
        "tacit:\(Hexadecimal.text(vault.bytes))"
    }
}

extension UnlockedVault {
    /// Keeps the role in hand unlocked for further commands, and ends any other session.
    ///
    /// - Parameters:
    ///   - idleSeconds: how long it lasts without being used.
    ///   - maximumSeconds: how long it lasts at the most.
    public func startSession(idleSeconds: Int, maximumSeconds: Int) throws(VaultError) {
        try VaultSession.start(keys, idleSeconds: idleSeconds, maximumSeconds: maximumSeconds)
    }
}

extension Vault {
    /// Opens the role whose session is running.
    ///
    /// - Parameters:
    ///   - role: only that one; `nil` for whichever it is.
    ///   - renewing: whether the session's idle time begins anew; not where nobody did anything, such
    ///     as for a prompt that shows how the session stands.
    /// - Throws: ``VaultError/LockReason/sessionEnded`` where none runs for it.
    public consuming func unlockWithSession(
        _ role: Role? = nil,
        renewing: Bool = true,
        now: Moment
    ) throws(VaultError) -> UnlockedVault {
        let (standing, payload) = try VaultSession.key(of: id, renewing: renewing)
        guard role == nil || role == standing.role, roles.contains(standing.role) else {
            throw .locked(.sessionEnded)
        }
        // Rows were counted when the session began; one that is gone since then is missed when it is
        // read.
        return try unlock(standing.role, key: payload.key, counting: false, now: now)
    }
}
