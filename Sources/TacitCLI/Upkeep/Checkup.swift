import Glibc
import Platform
import Practice
import Tacit

/// What can be said about a device, and, while a session runs, about the holder's credentials.
struct Checkup {
    struct Finding {
        /// For scripts; never changed.
        let id: String
        let isWell: Bool
        let text: String
        /// Only where something is not well.
        let hint: String?

        init(_ id: String, _ isWell: Bool, well: String, else text: String, hint: String) {
            self.id = id
            self.isWell = isWell
            self.text = isWell ? well : text
            self.hint = isWell ? nil : hint
        }
    }

    private let access: VaultAccess

    init(_ access: VaultAccess) { self.access = access }

    func findings() -> [Finding] {
        [vault, fileMode, folderMode, anchor, keyring, swap, core, memory, credentials, conflicts]
            .compactMap(\.self)
    }

    private var vault: Finding {
        let vault = try? access.locked()
        return Finding(
            "vault",
            vault != nil,
            well: "the vault is '\(access.path)'",
            else: "there is no vault that opens at '\(access.path)'",
            hint: "'tacit init' makes one; '--vault PATH' or TACIT_VAULT names another place"
        )
    }

    private var fileMode: Finding? {
        guard let mode = Self.mode(access.path) else { return nil }
        return Finding(
            "fileMode",
            mode & 0o077 == 0,
            well: "nobody else can read the vault's file",
            else: "others can read or write the vault's file",
            hint: "chmod 600 '\(access.path)'"
        )
    }

    private var folderMode: Finding? {
        let parts = access.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/")
        guard let mode = Self.mode(folder.isEmpty ? "/" : folder) else { return nil }
        // Whoever may write there may put another file in the vault's place.
        let isWell = mode & 0o022 == 0 || mode & S_ISVTX != 0
        return Finding(
            "folderMode",
            isWell,
            well: "nobody else can replace the vault's file",
            else: "others can replace files in the vault's folder",
            hint: "chmod 700 '\(folder)'"
        )
    }

    private var anchor: Finding? {
        guard let vault = try? access.locked() else { return nil }
        let names = (try? Folder.names(access.stateFolder + "/anchors")) ?? []
        let isKnown = names.contains { $0.hasPrefix(vault.id.text) }
        return Finding(
            "anchor",
            isKnown,
            well: "this device remembers how far the vault has come",
            else: "this device has not seen this vault: an older copy would go unnoticed",
            hint: "open it once; the memory is kept in '\(access.stateFolder)'"
        )
    }

    private var keyring: Finding {
        Finding(
            "keyring",
            VaultSession.isAvailable,
            well: "'tacit unlock' can keep a session",
            else: "the kernel offers no keyring, so every command asks for the passphrase",
            hint: "a container may forbid it; outside of one it is there"
        )
    }

    private var swap: Finding {
        let lines = Self.text("/proc/swaps").split(separator: "\n").dropFirst()
        let isPlain = lines.contains { !$0.hasPrefix("/dev/zram") && !$0.hasPrefix("/dev/dm-") }
        return Finding(
            "swap",
            !isPlain,
            well: "no swap on a plain disk",
            else: "memory may be swapped to a disk; keys are kept out of it, text of notes is not",
            hint: "encrypt the swap, or turn it off"
        )
    }

    private var core: Finding {
        let pattern = Self.text("/proc/sys/kernel/core_pattern")
        return Finding(
            "coreDumps",
            !pattern.hasPrefix("|"),
            well: "no program of the system collects core dumps",
            else: "the system collects core dumps of programs; tacit forbids its own",
            hint: "an editor that crashes with a note in it may leave one: see core(5)"
        )
    }

    private var memory: Finding {
        let folders = ["/dev/shm", Environment.value("XDG_RUNTIME_DIR")].compactMap(\.self)
        let isInMemory = Self.text("/proc/self/mounts").split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            return words.count > 2 && words[2] == "tmpfs"
                && folders.contains { ($0 + "/").hasPrefix(words[1] + "/") }
        }
        return Finding(
            "memoryFolder",
            isInMemory,
            well: "a text in the editor lies in memory only",
            else: "there is no folder in memory for texts in the editor",
            hint: "mount a tmpfs at /dev/shm, or give texts on standard input"
        )
    }

    /// Only while a session runs: without a key nobody knows.
    private var credentials: Finding? {
        let today = Moment.now()
        guard let ending = CredentialNotice.credentials(access, on: today) else { return nil }
        let words = ending.map { "'\($0.title)' \($0.validityText(today))" }
        return Finding(
            "credentials",
            ending.isEmpty,
            well: "no credential ends within \(Credential.warningDays) days",
            else: words.joined(separator: "; "),
            hint: "'tacit profile set --credential' renews one, '--remove-credential' takes one out"
        )
    }

    /// As ``credentials``; `nil` also where the holder has one practice only.
    private var conflicts: Finding? {
        guard let coverage = ConflictNotice.coverage(access) else { return nil }
        return Finding(
            "conflicts",
            coverage.pending == 0 && coverage.incomplete.isEmpty,
            well: "whoever comes to both of your practices is noticed",
            else: ConflictNotice.text(coverage),
            hint: "the next 'tacit engagement open' in that role registers them"
        )
    }

    private static func mode(_ path: String) -> mode_t? {
        var status = stat()
        return unsafe stat(path, &status) == 0 ? status.st_mode : nil
    }

    private static func text(_ path: String) -> String {
        let bytes = (try? OwnerOnlyFile.read(path, limit: 1 << 16)) ?? []
        return String(decoding: bytes, as: UTF8.self)
    }
}
