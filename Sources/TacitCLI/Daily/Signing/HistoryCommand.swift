import ArgumentParser
import Practice
import Tacit

struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: "All revisions of a record, the newest first."
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let revisions = try VaultAccess(options).unlocked { vault in
            let permit = try vault.gate.permitToShow()
            let history = try vault.history(of: try vault.recordID(matching: self.id), permit)
            let roster = try Roster(vault)
            return history.enumerated().map { index, record in
                let before = index + 1 < history.count ? history[index + 1] : nil
                return RevisionView(
                    view: RecordView(record: record, roster: roster),
                    change: before.map { ChangeSize(record.changes(since: $0)) }
                )
            }
        }
        let document: JSONValue = [
            "id": .optional(revisions.first?.view.record.id.text),
            "records": .array(revisions.map(\.document)),
        ]
        try options.output.result(document) {
            var table = Table()
            for revision in revisions { table.add(revision.row) }
            return table.text
        }
    }
}

/// One revision among the others of its record.
struct RevisionView {
    let view: RecordView
    /// `nil` for the first one.
    let change: ChangeSize?

    var document: JSONValue {
        guard case .object(let members) = view.document else { return view.document }
        return .object(members + [("change", change?.document ?? .null)])
    }

    /// Number, time, standing, how much changed, what it is about.
    var row: [String] {
        let record = view.record
        let signer = record.signature.map { ", by \($0.author)" } ?? ""
        return [
            "\(record.revision)", record.written.spoken,
            record.status == .signed ? record.status.word + signer : record.status.word,
            change?.text ?? "", view.row.last ?? "",
        ]
    }
}

/// How much a revision changed: words that went and words that came.
struct ChangeSize {
    let removed: Int
    let added: Int
    /// Whether anything differs at all: it need not be a word.
    let isNothing: Bool

    init(_ changes: [NoteChange]) {
        removed = changes.reduce(0) { $0 + $1.hunk.wordCount.removed }
        added = changes.reduce(0) { $0 + $1.hunk.wordCount.added }
        isNothing = changes.isEmpty
    }

    var document: JSONValue { ["wordsRemoved": .int(removed), "wordsAdded": .int(added)] }

    var text: String { isNothing ? "same text" : "+\(added) -\(removed) words" }
}
