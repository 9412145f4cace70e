import ArgumentParser
import Glibc
import Platform
import Tacit

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Play a small practice in a vault of its own, and leave it to be explored."
    )

    @Option(help: ArgumentHelp("The folder to keep it in.", valueName: "dir"))
    var keep: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let stage = try DemoStage(keep)
        let silence = options.json ? try Silence() : nil
        let packages = try DemoPackages(in: stage.folder)
        let steps = DemoScript.steps(in: stage.folder) + packages.steps
        let outcomes = steps.map { step in
            (step: step, status: stage.play(step, isShown: !options.json))
        }
        silence?.end()
        let wrong = outcomes.filter { $0.status != $0.step.status }
        try show(stage, packages, outcomes.map { ($0.step.arguments, $0.status) })
        if !wrong.isEmpty { throw Finished(status: .failed) }
    }

    private func show(
        _ stage: DemoStage,
        _ packages: DemoPackages,
        _ played: [([String], ExitStatus)]
    ) throws {
        let made = try packages.made.map { made -> JSONValue in
            [
                "path": .string(made.path), "purpose": .string(made.purpose),
                "identity": .string(packages.identity),
                "signer": .string(try stage.signer(of: made.role)),
            ]
        }
        let document: JSONValue = [
            "vault": .string(stage.vault), "passphraseFile": .string(stage.passphraseFile),
            "stateHome": .string(stage.stateHome), "packages": .array(made),
            "steps": .array(
                played.map { arguments, status in
                    ["command": .strings(arguments), "status": .int(Int(status.rawValue))]
                }
            ),
        ]
        try options.output.result(document) {
            """

            # what to type next
            export TACIT_VAULT='\(stage.vault)'
            export TACIT_PASSPHRASE_FILE='\(stage.passphraseFile)'
            export XDG_STATE_HOME='\(stage.stateHome)'
            \(Self.program) --as therapist list
            \(Self.program) --as therapist due
            \(Self.program) --as coach search meeting
            \(Self.program) doctor
            age --decrypt --identity '\(packages.identity)' \\
                '\(stage.folder)/packages/new-therapist.age' | tar --list
            rm -r '\(stage.folder)'        # when you have seen enough
            """
        }
    }

    /// What to type for this program: as it was called where that was by a path.
    private static var program: String {
        let called = CommandLine.arguments.first ?? "tacit"
        return called.contains("/") ? called : "tacit"
    }
}

/// A folder with a vault, a passphrase and a device's memory, all of them for show.
struct DemoStage {
    let folder: String
    var vault: String { folder + "/vault.tacit" }
    var passphraseFile: String { folder + "/passphrase" }
    var stateHome: String { folder + "/state" }

    /// - Throws: ``CommandError/exists(_:)`` for a folder that a demo was played in already.
    init(_ folder: String?) throws {
        let temporary = Environment.value("TMPDIR") ?? "/tmp"
        self.folder = folder ?? "\(temporary)/tacit-demo-\(UInt32.random(in: 1_000_000 ... .max))"
        if FileStanding.exists(vault) { throw CommandError.exists(vault) }
        do throws(PlatformError) {
            try OwnerOnlyFile.createFolders(self.folder)
            let passphrase = Array("a passphrase for show\n".utf8)
            try unsafe OwnerOnlyFile.write(
                passphrase.span.bytes,
                to: passphraseFile,
                overwrite: true
            )
        } catch {
            throw CommandError.file(self.folder, error)
        }
    }

    /// Runs one command as if it had been typed, and says how it ended.
    func play(_ step: DemoScript.Step, isShown: Bool) -> ExitStatus {
        // What this device remembers of the vault goes with the folder.
        unsafe setenv("XDG_STATE_HOME", stateHome, 1)
        if isShown {
            let title = step.title.map { "\n# \($0)\n" } ?? ""
            let words = (["tacit"] + step.arguments).map(Self.quoted)
            try? Terminal.write("\(title)$ \(words.joined(separator: " "))\n", to: STDOUT_FILENO)
        }
        let fixed = [
            "--vault", "\(folder)/\(step.vault)", "--passphrase-file", passphraseFile, "--yes",
        ]
        let status: ExitStatus
        do {
            var command = try ProgramArguments.ordered(fixed + step.arguments).parsed()
            try command.run()
            status = .done
        } catch {
            status = ErrorReport(isJSON: false).show(error)
        }
        if isShown, status != .done {
            try? Terminal.write("(exit \(status.rawValue))\n", to: STDOUT_FILENO)
        }
        return status
    }

    /// A word as a shell takes it.
    private static func quoted(_ word: String) -> String {
        let plain = word.utf8.allSatisfy { byte in
            (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
                || "-_./:+=".utf8.contains(byte)
        }
        guard !plain || word.isEmpty else { return word }
        return "'"
            + word.split(separator: "'", omittingEmptySubsequences: false)
            .joined(separator: "'\\''") + "'"
    }
}

/// Standard output and error lead nowhere until it ends.
private final class Silence {
    private let kept: [Int32]

    init() throws(PlatformError) {
        kept = [dup(STDOUT_FILENO), dup(STDERR_FILENO)]
        let nowhere = unsafe open("/dev/null", O_WRONLY | O_CLOEXEC)
        guard nowhere >= 0, !kept.contains(-1) else { throw .system(.open, errno: errno) }
        dup2(nowhere, STDOUT_FILENO)
        dup2(nowhere, STDERR_FILENO)
        close(nowhere)
    }

    func end() {
        dup2(kept[0], STDOUT_FILENO)
        dup2(kept[1], STDERR_FILENO)
        kept.forEach { close($0) }
    }
}
