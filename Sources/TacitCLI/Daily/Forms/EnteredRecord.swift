import Practice
import Rules
import Tacit

/// A record just saved, with what keeps it from being complete.
struct EnteredRecord {
    let view: RecordView
    private let kind: Kind?
    private let faults: [FieldFault]
    private let advice: Advice
    /// Whom to call, where a page of a journal sounds heavy (JR-02).
    private let card: String?

    /// - Parameter advice: what rules said when it was signed at once; `nil` for a draft.
    init(
        _ id: Identifier,
        _ roster: Roster,
        in vault: borrowing UnlockedVault,
        advice: [Finding]? = nil,
        now: Moment
    ) throws {
        let record = try vault.record(id, try vault.gate.permitToShow())
        var view = RecordView(record: record, roster: roster)
        view.passages = Passages(of: record, in: vault, now: now)
        self.view = view
        // An aid fails nobody's command.
        card = (try? vault.journalCard(for: record.note, in: record.engagement)) ?? nil
        kind = Kind.named(record.note.kind)
        faults = try vault.faults(in: record.note, of: record.engagement, now: now)
        self.advice = Advice(
            advice ?? vault.gate.findings(onSaving: record.note, now: now),
            of: record.engagement,
            roster
        )
    }

    /// The record with `findings`, and `faults:[{field,reason,message}]`.
    var document: JSONValue {
        let document = view.document.with("findings", view.findings(with: advice))
        guard let kind else { return document }
        let faults = faults.map { Messages.document($0, of: kind) }
        return document.with("faults", .array(faults))
    }

    /// Says everything at once; the draft is saved all the same.
    func warn() {
        if let card { Talk.say(card) }
        view.passages.tell()
        advice.tell()
        guard let kind, !faults.isEmpty else { return }
        Talk.warn(
            Messages.incomplete(faults, of: kind),
            hint: "'tacit edit \(view.record.id.shortText)' completes the draft"
        )
    }
}

extension RecordView {
    /// What the screening found, then what rules say.
    func findings(with advice: Advice) -> JSONValue {
        .array(passages.document + advice.documents)
    }
}

extension FormText {
    /// The note that a filled form says; headings that it does not know are told, and kept.
    func noteTelling(from text: String) -> Note {
        let reading = reading(text)
        if !reading.unknownHeadings.isEmpty {
            let (text, hint) = Messages.unknownHeadings(reading.unknownHeadings, of: kind)
            Talk.warn(text, hint: hint)
        }
        return reading.note
    }
}

/// References that were given at the command line, which name a record or are not taken.
enum GivenReferences {
    /// - Parameter note: with what was given in it.
    /// - Throws: ``CommandError/fields(_:_:)`` with all that name nothing.
    static func check(
        _ given: GivenFields,
        in note: Note,
        of engagement: Identifier,
        _ kind: Kind,
        _ vault: borrowing UnlockedVault
    ) throws {
        let references = given.values.map(\.name).filter { name in
            if case .reference? = kind.field(named: name)?.type { true } else { false }
        }
        guard !references.isEmpty else { return }
        let faults = try vault.faults(in: note, of: engagement, now: .now()).filter { fault in
            references.contains { $0 == fault.field } && fault.reason != .missing
        }
        guard faults.isEmpty else { throw CommandError.fields(faults, kind) }
    }
}
