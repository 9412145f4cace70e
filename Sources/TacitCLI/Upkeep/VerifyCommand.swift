import ArgumentParser
import Platform
import Tacit

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Open and check everything that the role holds."
    )

    @Option(help: ArgumentHelp("Only so many records, chosen at random.", valueName: "n"))
    var sample: Int?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if let sample, sample < 1 { throw ValidationError("--sample is a number from 1 on") }
    }

    func run() throws {
        let access = try VaultAccess(options)
        // Rows of one record take about that many bytes: good enough for a bar.
        let size = (try? FileIdentity(ofFile: access.path)).map { Int($0.size) / 1_700 } ?? 0
        do {
            let report = try access.unlocked { vault in
                var bar = Progress("checking", total: size)
                return try vault.verify(sample: sample) { bar.update($0) }
            }
            try show(report.objects, report.notExamined, report.problems)
        } catch VaultError.integrity(let problems) {
            // So damaged that nothing opens: that, too, is an answer.
            try show(0, 0, problems)
        }
    }

    private func show(_ objects: Int, _ notExamined: Int, _ problems: [IntegrityProblem]) throws {
        let document: JSONValue = [
            "ok": .bool(problems.isEmpty), "objects": .int(objects),
            "notExamined": .int(notExamined),
            "problems": .array(problems.map(Messages.document)),
        ]
        try options.output.result(document) {
            var lines = problems.map { "- " + Messages.text($0) }
            let rest = notExamined > 0 ? ", \(notExamined) of other roles not examined" : ""
            lines.append(
                problems.isEmpty
                    ? "all is well: \(objects) objects checked\(rest)"
                    : "problems: \(problems.count); \(objects) objects checked\(rest)"
            )
            return lines.joined(separator: "\n")
        }
        guard !problems.isEmpty else { return }
        Talk.hint(Messages.verificationHint(problems))
        throw Finished(status: .integrity)
    }
}
