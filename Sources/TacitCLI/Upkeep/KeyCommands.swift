import ArgumentParser
import Platform
import Practice
import Sealing
import Tacit

/// What a passphrase costs whoever guesses it.
struct CostOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Passes of the passphrase hash, 2 to 8.", valueName: "n"))
    var kdfOperations: UInt32 = KDFCost.standard.operations

    @Option(
        help: ArgumentHelp("Memory of the passphrase hash in MiB, 64 to 1024.", valueName: "mib")
    )
    var kdfMemory: UInt32 = KDFCost.standard.memoryKiB / 1024

    func cost() throws(VaultError) -> KDFCost {
        let (memory, overflow) = kdfMemory.multipliedReportingOverflow(by: 1024)
        guard !overflow, let cost = try? KDFCost(operations: kdfOperations, memoryKiB: memory)
        else {
            throw .invalid(.kdfCost)
        }
        return cost
    }
}

struct PassphraseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "passphrase",
        abstract: "Change the passphrase of a role."
    )

    @Option(
        help: ArgumentHelp("A file whose first line is the new one.", valueName: "path"),
        completion: .file()
    )
    var newPassphraseFile: String?

    @OptionGroup var cost: CostOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let cost = try cost.cost()
        let role = try VaultAccess(options).unlocked(asking: true) { vault in
            let new = try PassphraseSource(file: newPassphraseFile).readNew(
                prompt: "new passphrase: "
            )
            try vault.changePassphrase(to: new, cost: cost, now: .now())
            return vault.role
        }
        try options.output.result(["changed": true, "role": .string(role.rawValue)]) {
            "the passphrase of '\(role.rawValue)' is another one now"
        }
        Talk.hint("backups and copies from before still open with the old one")
    }
}

struct RecoveryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recovery",
        abstract: "The recovery code: use it, or make a new one.",
        subcommands: [RecoveryUseCommand.self, RecoveryNewCommand.self]
    )
}

struct RecoveryNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Make a new recovery code; the old one opens nothing then."
    )

    @Option(help: ArgumentHelp("Write the code to a new file.", valueName: "path"))
    var recoveryFile: String?

    @OptionGroup var cost: CostOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        if let recoveryFile, FileStanding.exists(recoveryFile) {
            throw CommandError.exists(recoveryFile)
        }
        let cost = try cost.cost()
        let role = try VaultAccess(options).unlocked(asking: true) { vault in
            try vault.changeRecoveryCode(cost: cost, now: .now()) { tell($0) }
            return vault.role
        }
        try options.output.result(["changed": true, "role": .string(role.rawValue)]) {
            "the recovery code of '\(role.rawValue)' is another one now"
        }
    }

    private func tell(_ code: borrowing SecretBytes) {
        guard let recoveryFile else { return RecoveryText.show(code) }
        do {
            try code.withBytes { try OwnerOnlyFile.write($0, to: recoveryFile) }
            Talk.say("the recovery code is in '\(recoveryFile)': keep it away from this device")
        } catch {
            Talk.warn("'\(recoveryFile)' could not be written: here is the recovery code")
            RecoveryText.show(code)
        }
    }
}

struct RecoveryUseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "use",
        abstract: "Set a new passphrase with the recovery code."
    )

    @Option(
        help: ArgumentHelp("A file whose first line is the code.", valueName: "path"),
        completion: .file()
    )
    var codeFile: String?

    @Option(
        help: ArgumentHelp("A file whose first line is the new passphrase.", valueName: "path"),
        completion: .file()
    )
    var newPassphraseFile: String?

    @OptionGroup var cost: CostOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let access = try VaultAccess(options)
        let cost = try cost.cost()
        let vault = try access.locked()
        let role = try access.role(among: vault.roles, session: nil)
        let code = try PassphraseSource(file: codeFile).read(prompt: "recovery code: ")
        var unlocked = try vault.unlock(role, with: code, as: .recoveryCode, now: .now())
        do {
            let new = try PassphraseSource(file: newPassphraseFile).readNew(
                prompt: "new passphrase: "
            )
            try unlocked.changePassphrase(to: new, cost: cost, now: .now())
        } catch {
            try? unlocked.lock()
            throw error
        }
        try unlocked.lock()
        try options.output.result(["changed": true, "role": .string(role.rawValue)]) {
            "the passphrase of '\(role.rawValue)' is another one now"
        }
        Talk.hint("the code still opens the vault; 'tacit recovery new' makes another")
    }
}

struct IdentityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "identity",
        abstract: "What others need to send to this role and to check its signature."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let identity = try VaultAccess(options).unlocked { try $0.identity() }
        let document: JSONValue = [
            "recipient": .string(identity.recipient), "signer": .string(identity.signer),
            "fingerprint": .string(identity.fingerprint), "words": .string(identity.words),
        ]
        try options.output.result(document) {
            var table = Table()
            table.add(["recipient", identity.recipient])
            table.add(["signer", identity.signer])
            table.add(["fingerprint", identity.fingerprint])
            table.add(["words", identity.words])
            return table.text
        }
    }
}
