// A process of its own that writes to a vault until it has done so, fails, or is killed.
//
// Arguments: vault, folder of anchors, role, passphrase, command. What was acknowledged is told on
// standard output, a line each, before anything else is done.
import Glibc
import Practice
import Sealing
import Tacit
import TestSupport

func say(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    _ = unsafe bytes.withUnsafeBytes { unsafe write(STDOUT_FILENO, $0.baseAddress, $0.count) }
}

func secret(_ text: String) -> SecretBytes {
    var bytes = Array(text.utf8)
    return SecretBytes(wiping: &bytes)
}

struct Writer {
    let path: String
    let anchors: AnchorFolder
    let role: Role
    let passphrase: String
    let now: Moment

    func unlock() throws(VaultError) -> UnlockedVault {
        try Vault(opening: path, anchors: anchors).unlock(role, with: secret(passphrase), now: now)
    }

    func add(_ title: String, to vault: inout UnlockedVault) throws(VaultError) -> SavedRecord {
        guard let engagement = try vault.engagements().first else { throw .notFound(.engagement) }
        let kind = role == .therapist ? "progress-note" : role == .coach ? "goal" : "entry"
        return try vault.add(
            NewRecord(
                engagement: engagement.id,
                note: Note(kind: kind, title: title, body: CrashText.body(of: title))
            ),
            now: now,
            vault.gate.permitToSave(kind: kind)
        )
    }

    /// Adds so many notes, or notes without end for 0; then closes the vault.
    func add(_ count: Int, label: String, fault: WriteFault.Kind, after: Int) throws {
        var vault = try unlock()
        say("open")
        WriteFault.arm(fault, after: after)
        var number = 0
        while count == 0 || number < count {
            number += 1
            let saved = try add("\(label) \(number)", to: &vault)
            say("\(saved.id.text) \(label) \(number)")
        }
        try vault.lock()
        say("closed")
    }

    /// Makes the index anew, or brings notes in, with a fault in between; then closes the vault.
    func work(_ work: String, fault: WriteFault.Kind, after: Int) throws {
        var vault = try unlock()
        say("open")
        WriteFault.arm(fault, after: after)
        switch work {
        case "reindex": say("indexed \(try vault.reindex(now: now).records)")
        case "import": say("imported \(try bring(after, to: &vault))")
        default: exit(64)
        }
        try vault.lock()
        say("closed")
    }

    /// Opens engagements with so many new people, asked about before; killed in the middle of a
    /// write, unless that is the 0th.
    func open(_ count: Int, label: String, after: Int) throws {
        var vault = try unlock()
        say("open")
        if after > 0 { WriteFault.arm(.kill, after: after) }
        for number in 0..<count {
            let details = ClientDetails(name: "\(label) \(number)", phone: "07000000\(number)")
            let client = try vault.addClient(details, now: now)
            // The other role's people have these numbers, too: a question, which is answered (DR-01).
            let opening = EngagementOpening(clients: [client.id], isAnotherPerson: true)
            _ = try vault.openEngagement(now: now, vault.permitToOpen(opening, now: now))
            say("person \(client.name)")
        }
        try vault.lock()
        say("closed")
    }

    /// Signs every draft, with a fault in between; then closes the vault.
    func sign(after: Int) throws {
        var vault = try unlock()
        say("open")
        var drafts: [Record] = []
        let permit = try vault.gate.permitToSearch()
        _ = try vault.forEachRecord(permit) { record in
            if record.status == .draft { drafts.append(record) }
        }
        WriteFault.arm(.kill, after: after)
        for draft in drafts {
            _ = try vault.sign(now: now, vault.permitToSign(draft.id, now: now))
            say("signed \(draft.id.text)")
        }
        try vault.lock()
        say("closed")
    }

    /// Destroys the first engagement, with a fault in between; then closes the vault.
    func purge(after: Int) throws {
        var vault = try unlock()
        guard let engagement = try vault.engagements().first else { exit(64) }
        say("open")
        WriteFault.arm(.kill, after: after)
        let permit = try vault.permitToPurge(engagement.id, now: now)
        _ = try vault.purge(now: now, permit)
        say("purged")
        try vault.lock()
        say("closed")
    }

    /// Brings in 60 notes, of which every fifth is long.
    private func bring(_ number: Int, to vault: inout UnlockedVault) throws -> Int {
        let lines = (0..<60).map { line in
            let title = "\(line % 5 == 0 ? CrashText.long : "brought") \(number) \(line)"
            return #"{"title":"\#(title)","body":"\#(CrashText.body(of: title))"}"# + "\n"
        }
        var left = Array(lines.joined().utf8)
        let permit = try vault.gate.permitToImport()
        return try vault.importRecords(
            from: .jsonLines {
                defer { left = [] }
                return left
            },
            now: now,
            permit
        ).imported
    }

    /// Adds a note with each write failing in turn, on a vault that is opened anew each time.
    ///
    /// - Parameters:
    ///   - label: what the notes are called, besides the number of the write.
    ///   - step: how many writes lie between two that fail.
    func fail(_ fault: WriteFault.Kind, label: String, step: Int) throws {
        var after = 1 - step
        while true {
            after += step
            var vault = try unlock()
            WriteFault.arm(fault, after: after)
            do throws(VaultError) {
                let saved = try add("\(label) \(after)", to: &vault)
                say("\(saved.id.text) \(label) \(after)")
                try vault.lock()
            } catch {
                say("failed \(after) \(error)")
            }
            let wasReached = !WriteFault.isPending
            WriteFault.arm(.none, after: 0)
            guard wasReached else { return say("end \(after)") }
        }
    }

    /// Adds a note and does nothing more, with the vault open, until it is killed.
    func hold(_ title: String) throws {
        var vault = try unlock()
        let saved = try add(title, to: &vault)
        say(saved.id.text)
        // The vault is used in the loop, or it would be closed before.
        while vault.role == role { sleep(60) }
    }
}

let words = CommandLine.arguments
guard words.count > 5, let role = Role(rawValue: words[3]),
    let now = Moment(year: 2026, month: 3, day: 2, clock: .init(second: 36_000, offset: 60))
else { exit(64) }
let writer = Writer(
    path: words[1],
    anchors: AnchorFolder(path: words[2]),
    role: role,
    passphrase: words[4],
    now: now
)
WriteFault.install()
do {
    switch words[5] {
    case "add":
        try writer.add(Int(words[6]) ?? 1, label: words[7], fault: .none, after: 0)
    case "killed":
        try writer.add(
            3,
            label: words.count > 7 ? words[7] : "killed",
            fault: .kill,
            after: Int(words[6]) ?? 1
        )
    case "reindex", "import":
        try writer.work(words[5], fault: .kill, after: Int(words[6]) ?? 1)
    case "people":
        try writer.open(Int(words[8]) ?? 1, label: words[7], after: Int(words[6]) ?? 0)
    case "purge": try writer.purge(after: Int(words[6]) ?? 1)
    case "sign": try writer.sign(after: Int(words[6]) ?? 1)
    case "full", "device":
        try writer.fail(
            words[5] == "full" ? .full : .device,
            label: words.count > 6 ? words[6] : words[5],
            step: words.count > 7 ? Int(words[7]) ?? 1 : 1
        )
    case "hold": try writer.hold(words[6])
    default: exit(64)
    }
} catch {
    say("error \(error)")
    exit(1)
}
