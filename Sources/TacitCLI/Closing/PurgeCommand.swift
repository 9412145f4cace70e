import ArgumentParser
import Platform
import Practice
import Rules
import Tacit

struct PurgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "purge",
        abstract: "Destroy an engagement for good, with its keys and everything that they sealed.",
        discussion: """
            Refused before the time of keeping has passed, and under a legal hold. What is destroyed \
            does not come back: a backup made before still holds it for who has a passphrase of that \
            day. The log keeps a line without any name. '--list' shows what has reached its day.
            """
    )

    @OptionGroup var target: EngagementArguments

    @Flag(help: "Only say what would be destroyed, and whether it may be.")
    var dryRun = false

    @Flag(help: "Show until when each engagement is kept, and destroy nothing.")
    var list = false

    @Option(
        help: ArgumentHelp("Write the receipt to a new file, too.", valueName: "path"),
        completion: .file()
    )
    var receipt: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        if list { return try showTerms() }
        if dryRun { return try rehearse() }
        if let receipt, FileStanding.exists(receipt) { throw CommandError.exists(receipt) }
        let now = Moment.now()
        let done = try VaultAccess(options).unlocked { vault in
            let engagement = try target.one(in: Roster(vault))
            // Refused before anybody is asked.
            _ = try vault.permitToPurge(engagement.id, now: now)
            try Consent.ask(Messages.purgeQuestion(engagement), options)
            return try vault.purge(now: now, vault.permitToPurge(engagement.id, now: now))
        }
        try show(done, writtenTo: receipt, options)
    }

    private func showTerms() throws {
        let now = Moment.now()
        let terms = try VaultAccess(options).unlocked { vault in
            let engagements = try vault.engagements()
            return try engagements.map {
                KeptEngagement($0, try vault.retention(of: $0.id, now: now))
            }
        }
        try options.output.result(["engagements": .array(terms.map { $0.document(now) })]) {
            var table = Table()
            for term in terms { table.add(term.row(now)) }
            return table.text
        }
    }

    private func rehearse() throws {
        let now = Moment.now()
        let (kept, count, ruling) = try VaultAccess(options).unlocked { vault in
            let engagement = try target.one(in: Roster(vault))
            var count = 0
            let permit = try vault.gate.permitToSearch(includingPsychotherapyNotes: true)
            _ = try vault.forEachRecord(of: [engagement.id], permit) { _ in count += 1 }
            return (
                KeptEngagement(engagement, try vault.retention(of: engagement.id, now: now)),
                count, try vault.ruling(onPurging: engagement.id, now: now)
            )
        }
        try options.output.result([
            "engagement": kept.document(now), "records": .int(count),
            "permitted": .bool(ruling.isPermitted),
            "reasons": .strings(ruling.blocking.map { "\($0.rule): \($0.reason)" }),
        ]) {
            Messages.rehearsal(kept, records: count, ruling)
        }
        if !ruling.isPermitted { throw Finished(status: .refused) }
    }
}

struct DeleteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "delete",
        abstract: "Destroy one draft, or one page of a journal, for good.",
        discussion: """
            A signed record is not deleted before its time: 'tacit withdraw' takes a misfiled one out \
            of sight.
            """
    )

    @Argument(help: "The record's id, or its first characters.")
    var id: String

    @Option(
        help: ArgumentHelp("Write the receipt to a new file, too.", valueName: "path"),
        completion: .file()
    )
    var receipt: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        if let receipt, FileStanding.exists(receipt) { throw CommandError.exists(receipt) }
        let now = Moment.now()
        let done = try VaultAccess(options).unlocked { vault in
            let id = try vault.recordID(matching: self.id)
            _ = try vault.permitToDelete(id, now: now)
            let record = try vault.record(id, vault.gate.permitToShow())
            try Consent.ask(Messages.deleteQuestion(record), options)
            return try vault.delete(now: now, vault.permitToDelete(id, now: now))
        }
        try show(done, writtenTo: receipt, options)
    }
}

/// Shows what was destroyed; what is still pending ends with the status of a busy vault.
private func show(
    _ receipt: PurgeReceipt,
    writtenTo path: String?,
    _ options: GlobalOptions
) throws {
    if let path {
        let text = Array(Messages.receipt(receipt).utf8)
        do throws(PlatformError) {
            try unsafe OwnerOnlyFile.write(text.span.bytes, to: path)
        } catch {
            // What was destroyed is gone: whoever wanted the receipt has it below.
            Talk.warn(Messages.complaint(for: CommandError.file(path, error)).message)
        }
    }
    try options.output.result(receipt.document) { Messages.receipt(receipt) }
    if receipt.isPending { throw Finished(status: .busy) }
}
