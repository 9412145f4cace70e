import ArgumentParser
import Platform
import Practice
import Rules
import Screening
import Tacit

struct ScreenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Look for listed wording in a text outside any vault.",
        discussion: """
            An aid for English text, no assessment: it shows which passages the screening of coaching \
            notes and journals would mark, and what their sentences make of them. Nothing is kept. \
            With --target the given phrases stand in for the lexicon. With --record a draft of the \
            vault is screened once more as it stands.
            """
    )

    @Argument(
        help: ArgumentHelp("A file with the text; '-' is standard input.", valueName: "file"),
        completion: .file()
    )
    var file: String?

    @Option(
        name: .customLong("target"),
        help: ArgumentHelp("A phrase to look for instead; may be repeated.", valueName: "phrase")
    )
    var targets: [String] = []

    @Option(
        help: ArgumentHelp(
            "As whose text it is read: anyone, coach, therapist, journal or psychotherapy-note.",
            valueName: "reader"
        ),
        transform: Screener.Reader.argument
    )
    var reader: Screener.Reader?

    @Option(help: ArgumentHelp("A draft of the vault instead of a file.", valueName: "id"))
    var record: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        guard (file == nil) != (record == nil) else {
            throw ValidationError("which text: FILE, '-' for standard input, or --record ID")
        }
        if record != nil, reader != nil || !targets.isEmpty {
            throw ValidationError("--record takes neither --target nor --reader")
        }
        if reader != nil, !targets.isEmpty {
            throw ValidationError("--target and --reader do not go together")
        }
        if targets.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("--target is empty")
        }
    }

    func run() throws {
        if let record { return try screen(record: record) }
        let text = try ScreenedText.read(file ?? "-")
        let found: [Mention]
        do throws(ScreeningFailure) {
            let screener = try Screener()
            found =
                targets.isEmpty
                ? try screener.mentions(in: text, for: reader ?? .anyone)
                : try screener.mentions(of: targets, in: text)
        } catch {
            throw FailedScreening(failure: error)
        }
        try options.output.result(Self.document(found)) { Self.text(found) }
    }

    private static func document(_ found: [Mention]) -> JSONValue {
        [
            "findings": .array(
                found.map { .object(Passages.members(of: $0, rule: $0.rule)) }
            )
        ]
    }

    private static func text(_ found: [Mention]) -> String {
        guard !found.isEmpty else { return AlertWording.nothingFound }
        var table = Table()
        for mention in found { table.add([mention.headline, mention.quotation]) }
        return table.text
    }

    private func screen(record reference: String) throws {
        let now = Moment.now()
        let passages = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: reference)
            let kind = try vault.record(id, vault.gate.permitToShow()).note.kind
            _ = try vault.screen(id, now: now, vault.gate.permitToSave(kind: kind))
            let record = try vault.record(id, vault.gate.permitToShow())
            return Passages(of: record, in: vault, now: now)
        }
        let view: JSONValue = [
            "id": .string(passages.record.id.text),
            "findings": .array(passages.document),
            "screened": .bool(passages.record.screening.didRun),
        ]
        try options.output.result(view) {
            passages.text ?? (passages.record.screening.didRun ? AlertWording.nothingFound : "")
        }
        passages.tell()
    }
}

/// A text that is only looked at: whatever it is, it is read.
enum ScreenedText {
    /// What is no UTF-8 is replaced: an aid does not fail for a byte.
    ///
    /// - Throws: ``CommandError/file(_:_:)``.
    static func read(_ path: String) throws(CommandError) -> String {
        if path == "-" {
            return String(decoding: try NoteText.standardInputBytes(limit: .max), as: UTF8.self)
        }
        do throws(PlatformError) {
            return String(decoding: try OwnerOnlyFile.read(path, limit: .max), as: UTF8.self)
        } catch {
            throw .file(path, error)
        }
    }
}

struct FailedScreening: ComplainingError {
    let failure: ScreeningFailure

    var complaint: Complaint { Messages.complaint(for: failure) }
}

extension Screener.Reader {
    private static let words: [(word: String, reader: Screener.Reader)] = [
        ("anyone", .anyone), ("coach", .coach), ("therapist", .therapist), ("journal", .journal),
        ("psychotherapy-note", .psychotherapyNote),
    ]

    /// Reads a reader's name on the command line.
    static func argument(_ text: String) throws -> Screener.Reader {
        guard let reader = words.first(where: { $0.word == text })?.reader else {
            throw ValidationError(words.map(\.word).joined(separator: ", "))
        }
        return reader
    }
}
