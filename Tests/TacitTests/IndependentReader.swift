import Foundation
import Practice
import Rules
import Screening
import Sealing
import Tacit
import Testing

/// Tests/independent/read_vault.py reads a vault as Docs/Format.md says, without a line of ours.
@Suite(.enabled(if: PythonReader.shared != nil, "needs python3 with venv, and its packages"))
struct `a reader of another make, from Docs/Format.md alone` {
    @Test(arguments: [Role.therapist, .coach])
    func `reads every note exactly as the library reads it`(role: Role) throws {
        let sample = try ReaderSample.shared.get()
        let notes = try #require(try PythonReader.read(sample.folder, role).notes)
        let expected = try ReaderSample.notes(of: sample, role)
        #expect(!expected.isEmpty)
        #expect(notes.sorted { $0.id < $1.id } == expected.sorted { $0.id < $1.id })
    }

    @Test(arguments: FrozenVault.formats, [Role.therapist, .coach])
    func `opens what was kept of each released format`(format: Int, role: Role) throws {
        let folder = try FrozenVault.folder(format)
        let passphrase = try FrozenVault.passphrase(format)
        let reading = try PythonReader.read(folder, role, passphrase: passphrase)
        #expect(reading.notes?.isEmpty == false, "\(reading.refusal)")
    }

    @Test func `opens nothing with another passphrase`() throws {
        let sample = try ReaderSample.shared.get()
        let reading = try PythonReader.read(sample.folder, .therapist, passphrase: "another")
        #expect(reading.notes == nil)
        #expect(reading.refusal == "refused: locked: the passphrase opens no slot\n")
    }

    @Test(arguments: 0..<40)
    func `refuses a file if and only if the library finds fault with it`(seed: UInt64) throws {
        let sample = try ReaderSample.shared.get()
        let folder = try sample.folder.copy()
        var random = SeededRandom(seed: seed)
        let damage = try Damage.allCases[Int(seed) % Damage.allCases.count].apply(folder, &random)
        // Before the library opens it, which may leave other bytes.
        let reading = try PythonReader.read(folder, .therapist)
        let own = VaultReading { try sample.unlock(folder, .therapist) }
        let isFaulty = own.isNoticed || !own.failures.isEmpty
        #expect(
            (reading.notes == nil) == isFaulty,
            "seed \(seed), \(damage): \(reading.refusal) but \(own.problems) \(own.failures)"
        )
    }
}

/// What somebody does to the file who has no key.
private enum Damage: CaseIterable {
    case flip, remove, swap, double, add, cutSlot
    case scrambleBlock, removeBlock, swapBlocks, addBlock

    /// - Returns: what was done, in words.
    func apply(_ folder: VaultFolder, _ random: inout SeededRandom) throws -> String {
        let rows = try folder.objects()
        let row = try #require(rows.randomElement(using: &random))
        let other = try #require(rows.randomElement(using: &random))
        switch self {
        case .flip:
            var sealed = row.sealed
            let position = Int.random(in: 0..<sealed.count, using: &random)
            sealed[sealed.startIndex + position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            try folder.put(sealed, at: row.id)
            return "a bit of \([UInt8](row.id)) at \(position)"
        case .remove:
            try folder.remove(row.id)
            return "without \([UInt8](row.id))"
        case .swap:
            try folder.put(row.sealed, at: other.id)
            try folder.put(other.sealed, at: row.id)
            return "\([UInt8](row.id)) and \([UInt8](other.id)) in each other's place"
        case .double:
            try folder.put(row.sealed, at: other.id)
            return "\([UInt8](row.id)) over \([UInt8](other.id))"
        case .add:
            // Two roles: what nothing names may be the other's, and both readers pass over it.
            try folder.insert(row.sealed, at: Data(random.bytes(16)))
            return "a row more"
        case .cutSlot:
            var slots = try folder.slots()
            slots.remove(at: Int.random(in: 0..<slots.count, using: &random))
            try folder.put(slots: slots)
            return "a slot less"
        case .scrambleBlock, .removeBlock, .swapBlocks, .addBlock:
            return try applyToBlocks(folder, &random)
        }
    }

    private func applyToBlocks(
        _ folder: VaultFolder,
        _ random: inout SeededRandom
    ) throws -> String {
        let count = try folder.number("SELECT count(*) FROM block")
        let rows = try (0..<2).map { _ in
            let offset = Int.random(in: 0..<count, using: &random)
            return try folder.number("SELECT n FROM block ORDER BY n LIMIT 1 OFFSET \(offset)")
        }
        let (row, other) = (rows[0], rows[1])
        switch self {
        case .removeBlock:
            try folder.run("DELETE FROM block WHERE n = \(row)")
            return "without block \(row)"
        case .swapBlocks:
            try folder.run("UPDATE block SET n = -1 WHERE n = \(row)")
            try folder.run("UPDATE block SET n = \(row) WHERE n = \(other)")
            try folder.run("UPDATE block SET n = \(other) WHERE n = -1")
            return "blocks \(row) and \(other) in each other's place"
        case .addBlock:
            try folder.run("INSERT INTO block(sealed) VALUES (randomblob(2032))")
            return "a block more"
        default:
            try folder.run(
                "UPDATE block SET sealed = randomblob(length(sealed)) WHERE n = \(row)"
            )
            return "other bytes in block \(row)"
        }
    }
}

/// A note, as both readers give it.
struct ReadNote: Decodable, Equatable {
    let id: String
    let clients: [String]
    let realm: String
    let revision: UInt64
    let kind: String
    let status: String
    let at: String?
    let title: String
    let tags: [String]
    let fields: [[String]]
    let body: String
    let otherHeads: [UInt64]
    let attachments: [File]
    let screened: Bool
    let findings: [[String]]

    struct File: Decodable, Equatable {
        let name: String
        let length: UInt64
        let digest: String
    }

    /// Swift calls canonically equivalent texts equal; here every scalar counts.
    static func == (one: ReadNote, other: ReadNote) -> Bool {
        one.scalars == other.scalars
    }

    private var scalars: [[UInt8]] {
        var texts = clients + [id, realm, "\(revision)", kind, status, at ?? "-", title]
        texts += ["tags"] + tags + ["fields"] + fields.flatMap { $0 } + [body, "\(otherHeads)"]
        texts += ["\(screened)"] + findings.flatMap { ["finding"] + $0 }
        for file in attachments { texts += [file.name, "\(file.length)", file.digest] }
        return texts.map { Array($0.utf8) }
    }
}

/// One vault for the suite: two roles, three realms, edits that met, attachments, hostile text.
private enum ReaderSample {
    static let shared = Result { try SampleVault(roles: [.therapist, .coach], fill: fill) }

    private static let hostile = [
        "\u{0}\u{1B}[31m\u{202E}evil\r\n\u{FEFF}", "é e\u{301} ß ǆ 🧠\u{200D}🧠",
        "\u{80}\u{2028}\\\"'",
        String(repeating: "long ", count: 9_000),
    ]

    private static func fill(_ vault: inout UnlockedVault) throws {
        let now = try SampleVault.moment
        let kind = vault.role == .coach ? "coaching-session" : "progress-note"
        let isCoach = vault.role == .coach
        for name in ["Ana Pop", hostile[1]] {
            let client = try vault.addClient(ClientDetails(name: name, born: now), now: now)
            var random = SeededRandom(seed: 5)
            let known = try PersonSample.details(&random, fullness: 100)
            _ = try vault.editClient(client.id, now: now) { details in
                details = known
                details.name = name
                // Nobody is in both practices (DR-01).
                if isCoach { details.born = Moment(iso: "1970-01-01") }
            }
            _ = try vault.setProfile(now: now) { $0.holder += " \(name)" }
            let engagement = try vault.opened(
                with: EngagementOpening(
                    clients: [client.id],
                    roles: [client.id: hostile[1]],
                    name: hostile[2],
                    isAnotherPerson: true
                )
            )
            for (index, text) in hostile.enumerated() {
                var note = Note(kind: kind, tags: [text, ""], body: text)
                note.at = index == 0 ? nil : now
                note.title = index == 1 ? "" : text
                note.fields = [Note.Field(name: "plan", value: text)]
                try add(note, to: engagement.id, index: index, &vault, now)
            }
            try sign(hostile[0], in: engagement.id, &vault)
            try addScreened(to: engagement.id, &vault)
            guard vault.role == .therapist else { continue }
            let note = Note(kind: "psychotherapy-note", body: "kept apart")
            try add(note, to: engagement.id, index: 0, &vault, now)
        }
    }

    /// A signed note with an addendum, and one that was withdrawn.
    private static func sign(
        _ text: String,
        in engagement: Identifier,
        _ vault: inout UnlockedVault
    ) throws {
        // No note of a session: that waits for paperwork.
        let kind = try #require(Kind.named("consultation"))
        let file = (name: text, bytes: [UInt8](text.utf8))
        let signed = try vault.save(kind.filled(text), in: engagement, files: [file])
        let withdrawn = try vault.save(kind.filled("misfiled"), in: engagement)
        for id in [signed, withdrawn] { try vault.sign(id) }
        try vault.sign(vault.amend(signed, text))
        try vault.withdraw(withdrawn, text)
    }

    /// Findings of every kind, settled and open, and a note that could not be screened.
    private static func addScreened(
        to engagement: Identifier,
        _ vault: inout UnlockedVault
    ) throws {
        let standard = vault.screener
        vault.screener = .planted
        let kind = vault.role.everydayKind
        let plants = NoteScreener.plants.map(\.word).joined(separator: " e\u{301}🧠 ")
        let fields = [Note.Field(name: "plan", value: "x \(plants)")]
        let note = Note(kind: kind, title: "é \(plants)", fields: fields, body: "\(plants)\n🧠")
        let id = try vault.save(note, in: engagement)
        let permit = { (vault: borrowing UnlockedVault) throws in
            try vault.gate.permitToSave(kind: kind)
        }
        let now = try SampleVault.moment
        _ = try vault.resolve(id, finding: 1, as: .clientReported, now: now, permit(vault))
        _ = try vault.resolve(id, finding: 2, as: .reason, text: "ß", now: now, permit(vault))
        vault.screener = .failing
        try vault.save(Note(kind: kind, body: plants), in: engagement)
        vault.screener = standard
    }

    private static func add(
        _ note: Note,
        to engagement: Identifier,
        index: Int,
        _ vault: inout UnlockedVault,
        _ now: Moment
    ) throws {
        // Around the borders of a chunk and of padding.
        let files = [0, 255, 65_535, 70_000].prefix(index + 1).map { file("../\($0)", of: $0) }
        let saved = try vault.add(
            NewRecord(engagement: engagement, note: note, attachments: Array(files)),
            now: now,
            vault.gate.permitToSave(kind: note.kind)
        )
        for number in 0..<UInt64(index) {
            var next = note
            next.body += " \(number)"
            // From the second on, somebody else had saved meanwhile.
            _ = try vault.edit(
                saved.id,
                parents: [1],
                note: next,
                attachments: [file("later", of: 1)],
                now: now,
                vault.gate.permitToSave(kind: note.kind)
            )
        }
    }

    private static func file(_ name: String, of count: Int) -> AttachmentSource {
        let position = Position()
        return AttachmentSource(name: name) {
            let start = position.advance(by: 10_000)
            return (start..<max(start, min(count, start + 10_000))).map {
                UInt8(truncatingIfNeeded: $0)
            }
        }
    }

    static func notes(of sample: SampleVault, _ role: Role) throws -> [ReadNote] {
        let vault = try sample.unlock(sample.folder, role)
        let clients = Dictionary(
            uniqueKeysWithValues: try vault.engagements().map { ($0.id, $0.clients.map(\.name)) }
        )
        var records: [Record] = []
        let problems = try vault.forEachRecord(
            vault.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { records.append($0) }
        #expect(problems.isEmpty)
        let notes = try records.map { record in
            let files = try record.attachments.map { try file($0, of: record.id, vault) }
            return ReadNote(record, clients[record.engagement] ?? [], files)
        }
        try vault.lock()
        return notes
    }

    private static func file(
        _ attachment: Record.Attachment,
        of record: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> ReadNote.File {
        var content: [UInt8] = []
        try vault.readAttachment(attachment.id, of: record, vault.gate.permitToShow()) {
            content += $0
        }
        let digest = Digest.of(content).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0\(digits)" : digits
        }
        return ReadNote.File(
            name: attachment.name,
            length: UInt64(content.count),
            digest: digest.joined()
        )
    }
}

extension ReadNote {
    fileprivate init(_ record: Record, _ clients: [String], _ files: [File]) {
        id = record.id.text
        self.clients = clients
        realm =
            switch record.realm {
            case .therapy: "therapy"
            case .psychotherapyNotes: "psychotherapy-notes"
            case .coaching: "coaching"
            case .journal: "journal"
            }
        revision = record.revision
        kind = record.note.kind
        status = record.status.word
        at = record.note.at?.iso
        title = record.note.title
        tags = record.note.tags
        fields = record.note.fields.map { [$0.name, $0.value] }
        body = record.note.body
        otherHeads = record.otherHeads
        attachments = files
        screened = record.screening.didRun
        findings = record.screening.findings.map(Self.words)
    }
}

extension ReadNote {
    /// Category, level, place, words, qualifiers, and how it was settled.
    private static func words(_ finding: PassageFinding) -> [String] {
        let place =
            switch finding.place {
            case .title: "title"
            case .body: "body"
            case .field(let name): name
            }
        let settled = finding.resolution.map { [$0.way.rawValue, $0.text] } ?? []
        return [finding.category.rawValue, finding.level.rawValue, place, finding.words]
            + finding.mention.qualifiers.map(\.rawValue) + settled
    }
}

/// The reader, in a Python environment that its script makes below the package.
enum PythonReader {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "independent")

    /// The environment's python; `nil` where it cannot be made.
    static let shared: String? = {
        let script = folder.appending(path: "prepare.sh").path
        guard let made = try? run("/bin/sh", [script]), made.status == 0 else { return nil }
        return made.output.trimmingCharacters(in: .newlines)
    }()

    struct Reading {
        /// `nil` where the file was refused.
        let notes: [ReadNote]?
        let refusal: String
    }

    static func read(
        _ vault: VaultFolder,
        _ role: Role,
        passphrase: String = SampleVault.passphrase
    ) throws -> Reading {
        let python = try #require(shared)
        let secret = vault.root + "/passphrase-\(UUID().uuidString)"
        try Data((passphrase + "\n").utf8).write(to: URL(filePath: secret))
        defer { try? FileManager.default.removeItem(atPath: secret) }
        let script = folder.appending(path: "read_vault.py").path
        let result = try run(
            python,
            [script, vault.path, "--passphrase-file", secret, "--role", role.rawValue]
        )
        guard result.status == 0 else {
            #expect(result.status == 1 && result.output.isEmpty, "\(result.errors)")
            #expect(result.errors.hasPrefix("refused: "), "\(result.errors)")
            return Reading(notes: nil, refusal: result.errors)
        }
        let lines = result.output.split(separator: "\n")
        let notes = try lines.map { try JSONDecoder().decode(ReadNote.self, from: Data($0.utf8)) }
        return Reading(notes: notes, refusal: "")
    }

    private static func run(
        _ program: String,
        _ arguments: [String]
    ) throws -> (status: Int32, output: String, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["PYTHONDONTWRITEBYTECODE": "1"],
            uniquingKeysWith: { $1 }
        )
        // Into files: two pipes that are read one after the other may fill up.
        let place = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let paths = ["out", "err"].map { place.appendingPathExtension($0) }
        defer { for path in paths { try? FileManager.default.removeItem(at: path) } }
        for path in paths { try Data().write(to: path) }
        process.standardOutput = try FileHandle(forWritingTo: paths[0])
        process.standardError = try FileHandle(forWritingTo: paths[1])
        try process.run()
        process.waitUntilExit()
        let texts = try paths.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
        return (process.terminationStatus, texts[0], texts[1])
    }
}
