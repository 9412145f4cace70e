import ArgumentParser
import Practice
import Rules
import Tacit

struct ConsentRevokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "revoke",
        abstract: "The client takes an authorization or an agreement back.",
        discussion: """
            Writes the record that says so and signs it; the paper itself stays as it was signed. \
            From that day on the gate refuses what would rest on it (CD-01). What went out before \
            stays in the account of disclosures.
            """
    )

    @Argument(help: ArgumentHelp("The paper's id, or its first characters.", valueName: "id"))
    var id: String

    @Option(help: ArgumentHelp("The day; today where none is said.", valueName: "when"))
    var on: String?

    @Option(help: ArgumentHelp("In what form it came.", valueName: "text"))
    var how: String?

    @Option(help: ArgumentHelp("Why, where the client said so.", valueName: "text"))
    var reason: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let day = try on.map { words throws(CommandError) in
            try SpokenArgument.day(words, now: now)
        }
        let (view, revocation) = try VaultAccess(options).unlocked { vault in
            let before = try paper(in: vault, now: now)
            if before.state == .draft { throw ConsentComplaint.draft(before.record) }
            if before.state == .revoked { throw ConsentComplaint.revoked(before) }
            let id = try write(on: before, on: day ?? now, in: &vault, now: now)
            let after = try paper(in: vault, now: now)
            return (ConsentView(consent: after, roster: try Roster(vault)), id)
        }
        let document = JSONValue.object(view.members)
            .with("revocation", .string(revocation.text))
        try options.output.result(document) {
            let paper = view.consent
            let until =
                paper.state == .revoked
                ? "" : " until \(paper.revokedOn.map { String($0.iso.prefix(10)) } ?? "then")"
            return "\(paper.kind) '\(paper.record.shortText)' is \(paper.state.rawValue)\(until); "
                + "signed revocation '\(revocation.shortText)'"
        }
    }

    private func paper(
        in vault: borrowing UnlockedVault,
        now: Moment
    ) throws -> ConsentOnFile {
        let id = try vault.recordID(matching: self.id)
        let record = try vault.record(id, vault.gate.permitToShow())
        let all = try vault.consents(
            in: [record.engagement],
            now: now,
            vault.gate.permitToSearch()
        )
        guard let paper = all.first(where: { $0.record == id }) else {
            throw ConsentComplaint.noPaper(id, kind: record.note.kind)
        }
        return paper
    }

    private func write(
        on paper: ConsentOnFile,
        on day: Moment,
        in vault: inout UnlockedVault,
        now: Moment
    ) throws -> Identifier {
        let kind = try Kind.argument("revocation")
        var note = kind.newNote(at: day)
        note.body = reason ?? ""
        let given = try GivenFields(
            fields: [
                "release=\(paper.record.text)", "revokedOn=\(day.iso.prefix(10))",
                "how=\(how ?? Self.unsaid)",
            ],
            sections: [],
            kind: kind,
            now: now
        )
        for field in given.values { note.set(field.name, field.value) }
        let id = try vault.add(
            NewRecord(engagement: paper.engagement, note: note),
            now: now,
            vault.gate.permitToSave(kind: kind.id)
        ).id
        try Signature.write(onSaved: id, in: &vault)
        return id
    }

    private static let unsaid = "not said"
}

/// What taking back cannot do.
enum ConsentComplaint: ComplainingError {
    case noPaper(Identifier, kind: String)
    case draft(Identifier)
    case revoked(ConsentOnFile)

    var complaint: Complaint {
        switch self {
        case .noPaper(let id, let kind):
            Complaint(
                "noConsent",
                .invalid,
                "'\(id.shortText)' is a '\(kind)': nobody takes that back",
                hint: "'tacit consent list' shows what is on file"
            )
        case .draft(let id):
            Complaint(
                "consentDraft",
                .invalid,
                "'\(id.shortText)' is a draft, and carries nothing that could be taken back",
                hint: "'tacit delete \(id.shortText)' destroys the draft"
            )
        case .revoked(let paper):
            Complaint(
                "consentRevoked",
                .invalid,
                "'\(paper.record.shortText)' was taken back on "
                    + "\(paper.revokedOn.map { String($0.iso.prefix(10)) } ?? "an earlier day")",
                hint: "'tacit consent list' shows how each paper stands"
            )
        }
    }
}
