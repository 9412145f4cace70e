import ArgumentParser
import Practice
import Rules
import Tacit

struct SignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Make records final.",
        discussion: """
            A signed record cannot be changed any more: 'tacit amend' adds to it. What its form asks \
            for and is missing is named all at once, and the draft stays as it is. With several \
            records, those that can be signed are. Where a rule asks for a document that is not \
            there, --except says why and what was done instead, so that a true note can be signed: \
            --except CD-04=emergency --done "told by phone" --fix-by friday.
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

    @Flag(help: "All open commitments were looked at and go on.")
    var carry = false

    @OptionGroup var exception: ExceptionOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if ids.isEmpty != all { throw ValidationError("which records: ids, or --all --client REF") }
        if all != (client != nil) { throw ValidationError("--all and --client go together") }
    }

    func run() throws {
        let now = Moment.now()
        let exceptions = try exception.notes(now: now)
        let outcome = try VaultAccess(options).unlocked { vault in
            // Before anything is looked for: no journal is signed.
            try vault.gate.checkSignable(kind: Kind.defaultKind(for: vault.role).id)
            let roster = try Roster(vault)
            let ids = try named(vault, roster)
            try prepare(ids, exceptions, in: &vault, now: now)
            // One record is refused as one; of several, the others are signed.
            if !all, ids.count == 1, let id = ids.first {
                let (record, advice) = try Signature.write(on: id, in: &vault)
                return SigningOutcome(signed: [SignedView(record, advice, roster)])
            }
            return try sign(ids, in: &vault, roster)
        }
        try show(outcome)
    }

    /// What is said with the signature and belongs to the engagement: exceptions, and commitments
    /// that go on.
    private func prepare(
        _ ids: [Identifier],
        _ exceptions: [Note],
        in vault: inout UnlockedVault,
        now: Moment
    ) throws {
        guard carry || !exceptions.isEmpty else { return }
        var engagements: [Identifier] = []
        for id in ids {
            let engagement = try vault.record(id, vault.gate.permitToShow()).engagement
            if !engagements.contains(engagement) { engagements.append(engagement) }
        }
        if carry {
            let counts = try engagements.map { engagement in
                try CarriedCommitments.carry(in: engagement, &vault, now: now)
            }
            Talk.say("carried \(TransferMessages.count(counts.reduce(0, +), "commitment"))")
        }
        try ExceptionOptions.write(exceptions, in: engagements, &vault)
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
                let (record, advice) = try Signature.write(on: id, in: &vault)
                outcome.signed.append(SignedView(record, advice, roster))
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
            outcome.signed.map { Signature.text($0.view) }.joined(separator: "\n")
        }
        for signed in outcome.signed { signed.advice.tell() }
        if outcome.signed.isEmpty, outcome.refused.isEmpty { Talk.say("there is nothing to sign") }
        for (id, complaint) in outcome.refused {
            Talk.warn("not signed: '\(id.shortText)': \(complaint.message)")
            for line in complaint.details { Talk.say("  " + line) }
            for rule in complaint.rules { rule.tell(unless: complaint.hint) }
            if let hint = complaint.hint { Talk.hint(hint) }
            if let more = Messages.moreAbout(complaint.rules) { Talk.dim(more) }
        }
        if let first = outcome.refused.first { throw Finished(status: first.complaint.status) }
    }
}

/// A record that was just signed, with what rules advise about it.
struct SignedView {
    let view: RecordView
    let advice: Advice

    init(_ record: Record, _ advice: [Finding], _ roster: Roster) {
        view = RecordView(record: record, roster: roster)
        self.advice = Advice(advice, of: record.engagement, roster)
    }

    var document: JSONValue { view.document.with("findings", view.findings(with: advice)) }
}

/// What became of several records that were to be signed.
struct SigningOutcome {
    var signed: [SignedView] = []
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
                        "rules": .array(complaint.rules.map(\.document)),
                    ]
                }
            ),
        ]
    }
}

/// Signing as the commands do it.
enum Signature {
    /// Signs a record as it stands now.
    ///
    /// - Returns: the record, and what rules advise about it.
    static func write(
        on id: Identifier,
        in vault: inout UnlockedVault
    ) throws(VaultError) -> (Record, [Finding]) {
        let now = Moment.now()
        let permit = try vault.permitToSign(id, now: now)
        let advice = permit.advice
        _ = try vault.sign(now: now, permit)
        return (try vault.record(id, vault.gate.permitToShow()), advice)
    }

    /// Signs what was just saved; where that is refused, the draft is there, and the error names it.
    ///
    /// - Returns: what rules advise about it.
    @discardableResult
    static func write(
        onSaved id: Identifier,
        in vault: inout UnlockedVault
    ) throws -> [Finding] {
        do throws(VaultError) {
            return try write(on: id, in: &vault).1
        } catch {
            Passages.tell(on: id, in: vault)
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
