import ArgumentParser
import Platform
import Practice
import Rules
import Tacit

/// What a copy for somebody else is asked for with.
struct DisclosureOptions: ParsableArguments {
    @Option(
        name: [.customLong("recipient-name"), .customLong("to-name")],
        help: ArgumentHelp("Who gets it.", valueName: "name")
    )
    var recipient: String?

    @Option(help: ArgumentHelp("What they are, such as therapist.", valueName: "type"))
    var recipientType: String?

    @Option(help: ArgumentHelp("Where they are, for the account.", valueName: "address"))
    var recipientAddress: String?

    @Option(
        help: ArgumentHelp(
            """
            On what it rests: the id of a release, agreement or demand, its kind where one counts, or \
            a word: \(Self.grounds).
            """,
            valueName: "ref"
        )
    )
    var basis: String?

    @Option(help: ArgumentHelp("The engagement, where a client has several.", valueName: "ref"))
    var engagement: String?

    @Option(
        name: .customLong("item"),
        help: ArgumentHelp("Only this record; may be repeated.", valueName: "id")
    )
    var items: [String] = []

    @Option(
        name: .customLong("kind"),
        help: ArgumentHelp("Only records of this kind; may be repeated.", valueName: "kind")
    )
    var kinds: [String] = []

    @Option(
        name: .customLong("extra-field"),
        help: ArgumentHelp(
            "A field beyond the purpose's list, where a release names it; may be repeated.",
            valueName: "field"
        )
    )
    var extraFields: [String] = []

    @Option(help: ArgumentHelp("In joint work: only what is this client's.", valueName: "ref"))
    var person: String?

    @Option(help: ArgumentHelp("In danger or for a report: the facts.", valueName: "text"))
    var facts: String?

    @Option(help: ArgumentHelp("Whether the client was told, and why not.", valueName: "text"))
    var clientNotice: String?

    @Option(
        name: .customLong("part2-statement"),
        help: ArgumentHelp(
            "The statement of 42 CFR 2.32, copied from ecfr.gov into this file.",
            valueName: "path"
        ),
        completion: .file()
    )
    var part2Statement: String?

    @Flag(help: "Put a PDF into the package as well ('tacit-pdf' makes it).")
    var pdf = false

    @Flag(help: "Show what would go, and what would stay and why; write nothing.")
    var dryRun = false

    static let purposes = DisclosureRequest.Purpose.allCases.map(\.rawValue).joined(separator: ", ")

    static let grounds = DisclosureRequest.Basis.allCases
        .filter { $0 != .noneGiven && !$0.needsDocument || $0 == .subpoena || $0 == .courtOrder }
        .map(\.rawValue).joined(separator: ", ")

    /// Whether anything was said that makes no sense in a copy for oneself.
    var isUsed: Bool {
        let texts = [
            recipient, recipientType, recipientAddress, basis, engagement, person, facts,
            clientNotice, part2Statement,
        ]
        return dryRun || pdf || texts.contains { $0 != nil }
            || !(items.isEmpty && kinds.isEmpty && extraFields.isEmpty)
    }
}

extension DisclosureOptions {
    /// The request that they make, with references as the vault knows them.
    func request(
        for purpose: DisclosureRequest.Purpose,
        _ range: TimeRange,
        includesPsychotherapyNotes: Bool,
        of engagement: Identifier,
        in vault: borrowing UnlockedVault,
        _ roster: Roster
    ) throws -> DisclosureRequest {
        var request = DisclosureRequest(purpose: purpose, basis: .noneGiven)
        (request.basis, request.document) = try ground(for: purpose, of: engagement, vault)
        request.recipient = recipient ?? ""
        request.recipientType = recipientType ?? ""
        request.recipientAddress = recipientAddress ?? ""
        request.items = try items.map { try vault.recordID(matching: $0) }
        for kind in kinds where Kind.named(kind) == nil {
            throw VaultError.invalid(.unknownKind(kind))
        }
        request.kinds = Set(kinds)
        request.extraFields = Set(extraFields)
        request.includesPsychotherapyNotes = includesPsychotherapyNotes
        request.since = range.since
        request.until = range.until
        request.facts = facts ?? ""
        request.clientNotice = clientNotice ?? ""
        request.person = try person.map { try roster.client($0).id }
        if let part2Statement {
            request.part2Statement = try NoteText.file(part2Statement)
        }
        return request
    }

    /// A word, or a record: then its kind says what ground it is.
    private func ground(
        for purpose: DisclosureRequest.Purpose,
        of engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> (DisclosureRequest.Basis, Identifier?) {
        guard let basis else {
            if purpose == .countersignature { return (.ownTraining, nil) }
            let isOwn = purpose == .clientAccess || purpose == .share
            return (isOwn ? .clientRequest : .noneGiven, nil)
        }
        if let word = DisclosureRequest.Basis(rawValue: basis.lowercased()) { return (word, nil) }
        let id = try paper(basis, of: engagement, vault)
        let note = try vault.record(id, vault.gate.permitToShow()).note
        switch note.kind {
        case "release-of-information": return (.authorization, id)
        case "coaching-agreement", "mandate": return (.consent, id)
        case "legal-demand":
            let demand = note.value(of: "demand").flatMap(DisclosureRequest.Basis.init)
            return (demand ?? .attorneyLetter, id)
        default: throw TransferComplaint.noBasis(note.kind)
        }
    }

    /// By its id; by the name of its kind where one of the engagement counts today.
    private func paper(
        _ reference: String,
        of engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> Identifier {
        guard ConsentOnFile.papers.contains(reference) else {
            do throws(VaultError) {
                return try vault.recordID(matching: reference)
            } catch {
                guard case .notFound = error else { throw error }
                throw TransferComplaint.unknownBasis(reference)
            }
        }
        let consents = try vault.consents(
            in: [engagement],
            now: .now(),
            vault.gate.permitToSearch()
        )
        let counting = consents.filter { $0.kind == reference && $0.state == .active }
            .map(\.record)
        guard let only = counting.first else { throw TransferComplaint.nothingCounts(reference) }
        guard counting.count == 1 else { throw VaultError.ambiguous(.record, candidates: counting) }
        return only
    }
}
