import ArgumentParser
import Practice
import Tacit

struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Make records final.",
        discussion: """
            A signed record cannot be changed any more: 'tacit amend' adds to it. What its form asks \
            for and is missing is named all at once, and the draft stays as it is. With several \
            records, those that can be signed are.
            """
    )

    @Argument(help: "The records' ids, or their first characters.")
    var ids: [String] = []

    @Flag(
        help: """
            All drafts of the client but psychotherapy notes, and what is kept current, such as goals; \
            asks before.
            """
    )
    var all = false

    @Option(help: ArgumentHelp("Whose drafts, with --all.", valueName: "ref"))
    var client: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if ids.isEmpty != all { throw ValidationError("which records: ids, or --all --client REF") }
        if all != (client != nil) { throw ValidationError("--all and --client go together") }
    }

    func run() throws {
        let outcome = try VaultAccess(options).unlocked { vault in
            // Before anything is looked for: no journal is signed.
            try vault.gate.checkSignable(kind: Kind.defaultKind(for: vault.role).id)
            let roster = try Roster(vault)
            let ids = try named(vault, roster)
            // One record is refused as one; of several, the others are signed.
            if !all, ids.count == 1, let id = ids.first {
                let record = try Signature.write(on: id, in: &vault)
                return SigningOutcome(signed: [RecordView(record: record, roster: roster)])
            }
            return try sign(ids, in: &vault, roster)
        }
        try show(outcome)
    }

    private func named(
        _ vault: borrowing UnlockedVault,
        _ roster: Roster
    ) throws -> [Identifier] {
        guard let client else {
            var ids: [Identifier] = []
            for id in try self.ids.map({ try vault.recordID(matching: $0) })
            where !ids.contains(id) { ids.append(id) }
            return ids
        }
        let person = try roster.client(client)
        let engagements = Set(roster.engagements(of: person).map(\.id))
        let permit = try vault.gate.permitToSearch()
        let found = try vault.records(
            matching: RecordFilter(engagements: engagements, statuses: [.draft]),
            permit
        )
        guard found.problems.isEmpty else { throw VaultError.integrity(found.problems) }
        let drafts = found.records.filter { Kind.named($0.note.kind)?.isKeptCurrent != true }
        let count = TransferMessages.count(drafts.count, "draft")
        if !drafts.isEmpty { try Consent.ask("sign \(count) of '\(person.name)'", options) }
        return drafts.sorted { ($0.written.instant, $0.id) < ($1.written.instant, $1.id) }.map(\.id)
    }

    private func sign(
        _ ids: [Identifier],
        in vault: inout UnlockedVault,
        _ roster: Roster
    ) throws -> SigningOutcome {
        var outcome = SigningOutcome()
        for id in ids {
            do throws(VaultError) {
                let record = try Signature.write(on: id, in: &vault)
                outcome.signed.append(RecordView(record: record, roster: roster))
            } catch {
                guard error.isRefusal else { throw error }
                outcome.refused.append((id, Messages.complaint(for: error)))
            }
        }
        return outcome
    }

    private func show(_ outcome: SigningOutcome) throws {
        let isSingle = !all && ids.count == 1
        let document = isSingle ? outcome.signed.first?.document : nil
        try options.output.result(document ?? outcome.document) {
            outcome.signed.map { Signature.text($0) }.joined(separator: "\n")
        }
        if outcome.signed.isEmpty, outcome.refused.isEmpty { Talk.say("there is nothing to sign") }
        for (id, complaint) in outcome.refused {
            Talk.warn("not signed: '\(id.shortText)': \(complaint.message)")
            for line in complaint.details { Talk.say("  " + line) }
            for rule in complaint.rules { Talk.say("  \(rule.id): \(rule.reason)") }
            if let hint = complaint.hint { Talk.hint(hint) }
        }
        if let first = outcome.refused.first { throw Finished(status: first.complaint.status) }
    }
}

/// What became of several records that were to be signed.
struct SigningOutcome {
    var signed: [RecordView] = []
    var refused: [(id: Identifier, complaint: Complaint)] = []

    var document: JSONValue {
        [
            "records": .array(signed.map(\.document)),
            "refused": .array(
                refused.map { id, complaint in
                    [
                        "id": .string(id.text), "code": .string(complaint.code),
                        "message": .string(complaint.message),
                        "faults": .array(complaint.faults),
                    ]
                }
            ),
        ]
    }
}

/// Signing as the commands do it.
enum Signature {
    /// Signs a record as it stands now.
    static func write(
        on id: Identifier,
        in vault: inout UnlockedVault
    ) throws(VaultError) -> Record {
        let now = Moment.now()
        _ = try vault.sign(now: now, vault.permitToSign(id, now: now))
        return try vault.record(id, vault.gate.permitToShow())
    }

    /// Signs what was just saved; where that is refused, the draft is there, and the error names it.
    static func write(onSaved id: Identifier, in vault: inout UnlockedVault) throws {
        do throws(VaultError) {
            _ = try write(on: id, in: &vault)
        } catch {
            throw SavedAndNotSigned(id: id, error: error)
        }
    }

    static func text(_ view: RecordView) -> String {
        let client = view.roster.clientName(of: view.record.engagement).map { " for '\($0)'" } ?? ""
        return "signed \(view.record.note.kind) '\(view.record.id.shortText)'\(client)"
    }
}

/// The text is kept as a draft, and was not signed.
struct SavedAndNotSigned: ComplainingError {
    let id: Identifier
    let error: VaultError

    var complaint: Complaint {
        var complaint = Messages.complaint(for: error)
        complaint.record = id.text
        complaint.message = "'\(id.shortText)' is saved and not signed: \(complaint.message)"
        return complaint
    }
}

extension VaultError {
    /// Whether it is about the record and not about the vault.
    var isRefusal: Bool {
        switch self {
        case .invalid, .refused: true
        default: false
        }
    }
}
