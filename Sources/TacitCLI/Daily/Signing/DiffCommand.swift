import ArgumentParser
import Glibc
import Platform
import Practice
import Tacit

struct DiffCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "What differs between two revisions of a record.",
        discussion: "Without --from and --to: what the current revision changed."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(help: ArgumentHelp("The earlier revision; the one before the other.", valueName: "n"))
    var from: UInt64?

    @Option(help: ArgumentHelp("The later revision; the current one.", valueName: "n"))
    var to: UInt64?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let view = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            let later = try vault.record(id, revision: to, vault.gate.permitToShow())
            let before = from ?? max(1, later.revision - 1)
            let earlier = try vault.record(id, revision: before, vault.gate.permitToShow())
            return DifferenceView(earlier: earlier, later: later)
        }
        guard !options.json else { return try options.output.result(view.document) { "" } }
        try view.show()
    }
}

/// Two revisions of a record beside each other.
struct DifferenceView {
    let earlier: Record
    let later: Record
    let changes: [NoteChange]

    init(earlier: Record, later: Record) {
        self.earlier = earlier
        self.later = later
        changes = later.changes(since: earlier)
    }

    var document: JSONValue {
        [
            "id": .string(later.id.text), "from": .int(Int(earlier.revision)),
            "to": .int(Int(later.revision)),
            "changes": .array(
                changes.map {
                    [
                        "field": .string($0.field), "removed": .string($0.hunk.removedText),
                        "added": .string($0.hunk.addedText),
                    ]
                }
            ),
        ]
    }

    func show() throws(PlatformError) {
        guard !changes.isEmpty else {
            let others = "revisions \(earlier.revision) and \(later.revision)"
            return Talk.say(
                earlier.revision == later.revision
                    ? "'\(later.id.shortText)' has nothing to compare with"
                    : "\(others) of '\(later.id.shortText)' say the same"
            )
        }
        try Terminal.write(
            text(
                isTerminal: Terminal.isTerminal(STDOUT_FILENO),
                inColour: Colour.isWanted(STDOUT_FILENO)
            ),
            to: STDOUT_FILENO
        )
    }

    /// Each field under its name, lines that went behind `-` and lines that came behind `+`; in
    /// colour, what changed within them stands out.
    func text(isTerminal: Bool, inColour: Bool) -> String {
        let marker = LineMarker(isTerminal: isTerminal, inColour: inColour)
        var text = marker.heading("revision \(earlier.revision) → \(later.revision)")
        var field: String?
        for change in changes {
            if change.field != field {
                text += "\n" + marker.heading(title(of: change.field))
                field = change.field
            }
            text += marker.lines(change.hunk.removed, "-", .red)
            text += marker.lines(change.hunk.added, "+", .green)
        }
        return text
    }

    private func title(of field: String) -> String {
        Kind.named(later.note.kind)?.field(named: field)?.title ?? field
    }
}

/// Lines with what they are marked by; stored text is made harmless piece by piece.
private struct LineMarker {
    let isTerminal: Bool
    let inColour: Bool

    func heading(_ text: String) -> String {
        Colour.bold.paint(clean(text), when: inColour) + "\n"
    }

    func lines(_ pieces: [TextDifference.Piece], _ mark: String, _ colour: Colour) -> String {
        guard !pieces.isEmpty else { return "" }
        var text = colour.paint(mark, when: inColour) + " "
        for piece in pieces {
            let lines = piece.text.unicodeScalars.split(
                separator: "\n",
                omittingEmptySubsequences: false
            )
            for (number, line) in lines.enumerated() {
                if number > 0 { text += "\n" + colour.paint(mark, when: inColour) + " " }
                let line = clean(String(line))
                guard !line.isEmpty else { continue }
                text += colour.paint(line, when: inColour && piece.isChanged)
            }
        }
        return text + "\n"
    }

    private func clean(_ text: String) -> String {
        isTerminal ? Terminal.neutralised(text) : text
    }
}
