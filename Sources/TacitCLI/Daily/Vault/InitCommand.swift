import ArgumentParser
import Platform
import Practice
import Sealing
import Tacit

struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make a vault; its recovery code is shown once."
    )

    @Option(help: ArgumentHelp("Whose vault it is.", valueName: "name"))
    var holder: String

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp("therapist, coach or client; may be repeated.", valueName: "role"),
        transform: Role.argument
    )
    var roles: [Role] = []

    @Option(
        name: .customLong("credential"),
        help: ArgumentHelp(
            "\"TITLE;NUMBER;JURISDICTION;EXPIRES\"; may be repeated.",
            valueName: "credential"
        )
    )
    var credentials: [String] = []

    @Option(
        help: ArgumentHelp(
            "Write the recovery code to a new file; '-' puts it into the JSON document.",
            valueName: "path"
        )
    )
    var recoveryFile: String?

    @Option(help: ArgumentHelp("Passes of the passphrase hash, 2 to 8.", valueName: "n"))
    var kdfOperations: UInt32 = KDFCost.standard.operations

    @Option(
        help: ArgumentHelp("Memory of the passphrase hash in MiB, 64 to 1024.", valueName: "mib")
    )
    var kdfMemory: UInt32 = KDFCost.standard.memoryKiB / 1024

    @OptionGroup var options: GlobalOptions

    /// Fewer bytes than three or four words: worth a warning, no more.
    private static let shortLength = 14

    func run() throws {
        let access = try VaultAccess(options)
        let founding = Founding(
            holder: holder,
            roles: try chosenRoles(),
            credentials: try credentials.map(Credential.init(argument:)),
            cost: try cost()
        )
        // What can fail is tried before anybody types a passphrase.
        if FileStanding.exists(access.path) { throw VaultError.invalid(.occupied) }
        if let recoveryFile, recoveryFile != "-", FileStanding.exists(recoveryFile) {
            throw CommandError.exists(recoveryFile)
        }
        let passphrase = try PassphraseSource(options).readNew(
            prompt: "passphrase for the new vault: "
        )
        if passphrase.byteCount < Self.shortLength {
            Talk.warn(
                "a short passphrase is the weakest part of a vault",
                hint: "five or six words drawn by lot; 'tacit passphrase' changes it"
            )
        }
        let founded = try Vault.create(
            at: access.path,
            founding,
            passphrase: passphrase,
            anchors: access.anchors,
            now: .now()
        )
        let shown = tell(founded.recoveryCode)
        var document: [(String, JSONValue)] = [
            ("vault", .string(access.path)), ("id", .string(founded.id.text)),
            ("roles", .strings(founding.roles.map(\.rawValue))),
        ]
        if let shown { document.append(("recoveryCode", .string(shown))) }
        try options.output.result(.object(document)) { "made the vault '\(access.path)'" }
    }

    private func chosenRoles() throws -> [Role] {
        if roles.isEmpty, let role = options.role { return [role] }
        return roles
    }

    private func cost() throws(VaultError) -> KDFCost {
        let (memory, overflow) = kdfMemory.multipliedReportingOverflow(by: 1024)
        guard !overflow, let cost = try? KDFCost(operations: kdfOperations, memoryKiB: memory)
        else {
            throw .invalid(.kdfCost)
        }
        return cost
    }

    /// Hands the code over; text only where it was asked for in the document itself.
    private func tell(_ code: borrowing SecretBytes) -> String? {
        if recoveryFile == "-" {
            let text = code.withBytes { RecoveryText.text($0) }
            if options.json { return text }
            Talk.say("recovery code: \(text)")
        } else if let recoveryFile {
            do {
                try code.withBytes { try OwnerOnlyFile.write($0, to: recoveryFile) }
                Talk.say("the recovery code is in '\(recoveryFile)': keep it away from this device")
                return nil
            } catch {
                // The vault is made; its only other key must not be lost with a failed write.
                Talk.warn("'\(recoveryFile)' could not be written: here is the recovery code")
                RecoveryText.show(code)
            }
        } else {
            RecoveryText.show(code)
        }
        return nil
    }
}

/// The recovery code in front of a person.
enum RecoveryText {
    static func show(_ code: borrowing SecretBytes) {
        Talk.say("recovery code, shown this once; write it down and keep it away from this device:")
        try? Terminal.write("\n    ", to: 2)
        try? code.withBytes { try Terminal.write($0, to: 2) }
        try? Terminal.write("\n\n", to: 2)
    }

    static func text(_ bytes: RawSpan) -> String {
        unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

extension Credential {
    /// Reads `TITLE;NUMBER;JURISDICTION;EXPIRES`; the last may be left out.
    init(argument: String) throws(CommandError) {
        let parts = argument.split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.trimmed }
        guard (3...4).contains(parts.count), !parts[0].isEmpty else {
            throw .malformedCredential(argument)
        }
        var expires: Moment?
        if parts.count == 4, !parts[3].isEmpty {
            guard let moment = Moment(iso: parts[3]) else { throw .malformedCredential(argument) }
            expires = moment
        }
        self.init(title: parts[0], number: parts[1], jurisdiction: parts[2], expires: expires)
    }
}
