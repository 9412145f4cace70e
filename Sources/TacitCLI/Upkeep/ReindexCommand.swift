import ArgumentParser
import Platform
import Practice
import Tacit

struct ReindexCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reindex",
        abstract: "Make the search index anew, from the records.",
        discussion: """
            Needed where a search says that an index is damaged. Records are read and not changed.
            """
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let access = try VaultAccess(options)
        let size = (try? FileIdentity(ofFile: access.path)).map { Int($0.size) / 2_200 } ?? 0
        let report = try access.unlocked { vault in
            var bar = Progress("indexing", total: size)
            return try vault.reindex(now: .now()) { bar.update($0) }
        }
        let document: JSONValue = [
            "records": .int(report.records),
            "problems": .array(report.problems.map(Messages.document)),
        ]
        try options.output.result(document) {
            "indexed \(TransferMessages.count(report.records, "record"))"
        }
        guard !report.problems.isEmpty else { return }
        for problem in report.problems { Talk.warn(Messages.text(problem)) }
        throw Finished(status: .integrity)
    }
}
