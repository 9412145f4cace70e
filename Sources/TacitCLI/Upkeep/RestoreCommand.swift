import ArgumentParser
import Platform
import Practice
import Sealing
import Tacit

struct RestoreCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore",
        abstract: "Put a backup in place of the vault.",
        discussion: """
            The backup is checked first, and what stood there is kept beside it. A copy that is \
            older than what this device has seen is taken only with --accept; without a path, \
            --accept takes the vault as it lies there.
            """
    )

    @Argument(help: ArgumentHelp("The backup.", valueName: "path"), completion: .file())
    var path: String?

    @Flag(help: "Take a vault that is older than this device has seen it.")
    var accept = false

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if path == nil, !accept { throw ValidationError("give the path of a backup, or --accept") }
    }

    func run() throws {
        let access = try VaultAccess(options)
        guard let path else {
            let role = try access.unlocked(asking: true, accepting: true) { $0.role }
            try show(access, aside: nil, role)
            return
        }
        guard FileStanding.exists(path) else { throw CommandError.file(path, .notFound) }
        let trial = try BackupTrial(path, access)
        let secret = try PassphraseSource(options).read(
            prompt: "passphrase of the backup for '\(trial.role.rawValue)': "
        )
        try trial.check(secret, accepting: accept)
        let aside = try Vault.putInPlace(
            backup: trial.path,
            at: access.path,
            anchors: access.anchors
        )
        try Vault(opening: access.path, anchors: access.anchors)
            .unlock(trial.role, with: secret, now: .now(), accepting: accept).lock()
        try show(access, aside: aside, trial.role)
    }

    private func show(_ access: VaultAccess, aside: String?, _ role: Role) throws {
        let document: JSONValue = [
            "vault": .string(access.path), "keptAside": .optional(aside), "accepted": .bool(accept),
            "role": .string(role.rawValue),
        ]
        try options.output.result(document) { "'\(access.path)' is in place" }
        if let aside { Talk.say("what stood there is kept as '\(aside)'") }
        let others = try access.locked().roles.filter { $0 != role }
        if accept, path != nil, let other = others.first {
            Talk.hint("'tacit --as \(other.rawValue) restore --accept' does the same for that role")
        }
    }
}

/// The backup is not what this device has seen last.
struct OlderBackup: ComplainingError {
    let problems: [IntegrityProblem]

    var complaint: Complaint {
        var complaint = Messages.integrity(problems)
        complaint.hint = "nothing was changed; if you mean it, add --accept"
        return complaint
    }
}

/// A copy of a backup on which everything is tried, so that neither the backup nor what this device
/// remembers is touched.
final class BackupTrial {
    let path: String
    let role: Role
    private let folder: String
    private let access: VaultAccess

    init(_ backup: String, _ access: VaultAccess) throws {
        self.access = access
        folder = "\(access.path).trial-\(Moment.now().instant)-\(UInt32.random(in: 0 ... .max))"
        path = folder + "/vault.tacit"
        do throws(PlatformError) {
            try OwnerOnlyFile.createFolders(folder)
            try OwnerOnlyFile.copy(from: backup, to: path)
        } catch {
            try? Folder.remove(folder)
            throw CommandError.file(backup, error)
        }
        do {
            let vault = try Vault(opening: path, anchors: AnchorFolder(path: folder))
            // A vault that is too damaged to say which it is may be replaced by any.
            if let present = try? access.locked(), present.id != vault.id {
                throw VaultError.invalid(.anotherVault)
            }
            role = try access.role(among: vault.roles, session: nil)
        } catch {
            try? Folder.remove(folder)
            throw error
        }
    }

    deinit { try? Folder.remove(folder) }

    /// Opens and verifies everything; without `accepting` it must also be as new as was seen here.
    func check(_ secret: borrowing SecretBytes, accepting: Bool) throws {
        let report = try unlocked(secret, AnchorFolder(path: folder)) { try $0.verify() }
        guard report.isClean else { throw VaultError.integrity(report.problems) }
        guard !accepting else { return }
        do {
            _ = try unlocked(secret, access.rehearsalAnchors) { $0.role }
        } catch VaultError.integrity(let problems) {
            throw OlderBackup(problems: problems)
        }
    }

    private func unlocked<Result>(
        _ secret: borrowing SecretBytes,
        _ anchors: AnchorFolder,
        _ body: (borrowing UnlockedVault) throws -> Result
    ) throws -> Result {
        let vault = try Vault(opening: path, anchors: anchors)
            .unlock(role, with: secret, now: .now())
        let result = try body(vault)
        try vault.lock()
        return result
    }
}
