import Platform
import Practice
import Sealing
import Tacit

/// Finds the vault that is meant, opens the role that is meant, and closes it on every way out.
struct VaultAccess {
    let options: GlobalOptions
    /// The vault's file.
    let path: String
    /// The folder for what this device remembers: anchors, hints that were given.
    let stateFolder: String

    init(_ options: GlobalOptions) throws(CommandError) {
        self.options = options
        stateFolder = try Environment.folder("XDG_STATE_HOME", inHome: ".local/state") + "/tacit"
        if let path = options.vault ?? Environment.value("TACIT_VAULT") {
            self.path = path
        } else {
            path =
                try Environment.folder("XDG_DATA_HOME", inHome: ".local/share")
                + "/tacit/vault.tacit"
        }
    }

    var anchors: AnchorFolder { AnchorFolder(path: stateFolder + "/anchors") }

    /// The same folder, to compare with it and to write nothing.
    var rehearsalAnchors: AnchorFolder {
        AnchorFolder(path: stateFolder + "/anchors", remembering: false)
    }

    /// The vault, locked.
    func locked() throws -> Vault {
        try Vault(opening: path, anchors: anchors)
    }

    /// The role that is meant: `--as`, `TACIT_ROLE`, the session's, the only one.
    func role(among roles: [Role], session: Role?) throws(CommandError) -> Role {
        if let role = options.role { return role }
        if let name = Environment.value("TACIT_ROLE") {
            guard let role = Role(rawValue: name) else { throw .environmentRole(name) }
            return role
        }
        if let session, roles.contains(session) { return session }
        guard let only = roles.first, roles.count == 1 else { throw .roleNeeded(roles) }
        return only
    }

    /// Opens the role that is meant: with the running session, else with the passphrase.
    ///
    /// Whoever calls this closes the vault; ``unlocked(_:)`` does it by itself.
    ///
    /// - Parameters:
    ///   - asking: do not take the session for an answer (re-authentication).
    ///   - accepting: take the vault as it is, though this device has seen a later one.
    func open(asking: Bool = false, accepting: Bool = false) throws -> UnlockedVault {
        let vault = try locked()
        let session = VaultSession.standing(of: vault.id)?.role
        let role = try role(among: vault.roles, session: session)
        if role == session, !asking, !accepting {
            do {
                return try vault.unlockWithSession(role, now: .now())
            } catch .locked(.sessionEnded) {
                // It ended between the two looks: then it is as though there had been none.
                return try open(asking: true)
            }
        }
        // Before anybody is asked for a secret that would open nothing.
        guard vault.roles.contains(role) else { throw VaultError.locked(.noSuchRole(role)) }
        let secret = try PassphraseSource(options).read(
            prompt: "passphrase for '\(role.rawValue)': "
        )
        return try vault.unlock(role, with: secret, now: .now(), accepting: accepting)
    }

    /// Runs a body with the role that is meant, then locks and closes the vault, whatever happened.
    func unlocked<Result>(
        asking: Bool = false,
        accepting: Bool = false,
        _ body: (inout UnlockedVault) throws -> Result
    ) throws -> Result {
        var vault = try open(asking: asking, accepting: accepting)
        let heard = vault.warnings
        heard.forEach(Self.tell)
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try body(&vault))
        } catch {
            outcome = .failure(error)
        }
        for warning in vault.warnings where !heard.contains(warning) { Self.tell(warning) }
        let damaged = vault.problems
        do {
            try vault.lock()
        } catch {
            // What was done is done and on the disk: it must not look as though it had failed.
            Talk.warn(Messages.complaint(for: error).message)
        }
        let result = try outcome.get()
        Damage.tell(damaged)
        return result
    }

    private static func tell(_ warning: UnlockedVault.Warning) {
        let (text, hint) = Messages.text(warning)
        Talk.warn(text, hint: hint)
    }
}
