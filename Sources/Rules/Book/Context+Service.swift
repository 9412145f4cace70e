import Practice

extension Context {
    /// Which service the action belongs to: the engagement's, or the role's before there is one.
    var service: Discipline { engagement?.discipline ?? role.discipline }

    var isTherapy: Bool { service == .therapy }
    var isCoaching: Bool { service == .coaching }

    /// The command that brings a missing document: it is signed where a draft of it waits already.
    func command(for kind: String) -> String {
        let draft = records.last { $0.note.kind == kind && $0.status == .draft }
        return draft.map { "tacit sign \($0.id.shortText)" }
            ?? "tacit add \(kind)\(engagementOption)"
    }
}

extension Action {
    /// The record that is to be signed, of whatever kind.
    var signedRecord: DatedRecord? {
        if case .sign(let record) = self { record } else { nil }
    }

    /// The record that is to be signed, where it is of one of these kinds.
    func signing(_ kinds: String...) -> DatedRecord? {
        signedRecord.flatMap { kinds.contains($0.note.kind) ? $0 : nil }
    }

    /// The note that is to be saved, before anybody signs it.
    var savedNote: Note? {
        if case .save(let note) = self { note } else { nil }
    }

    /// What to type to fill fields of the note that the action is about.
    func edit(_ fields: String...) -> String {
        let options = fields.map { " --field \($0)" }.joined()
        return "tacit edit \(signedRecord?.id.shortText ?? "ID")\(options)"
    }

    /// What a note may not hold: said when it is saved, refused when it is signed.
    func holdsBack(_ reason: String, wayOut: String) -> Verdict {
        savedNote == nil
            ? .refuse(reason, wayOut: wayOut)
            : .inform(reason + ": it is kept as a draft, and not signed like this", wayOut: wayOut)
    }
}

extension Rulebook {
    /// Kinds that tell of a crisis, of a duty or of what already happened: they can be signed
    /// whatever is missing, overdue or misplaced.
    static let neverHeldBack: Set<String> = [
        "crisis-contact", "risk-assessment", "safety-plan", "disposition", "referral", "disclosure",
        "exception", "inquiry", "contact", "addendum", "legal-demand",
    ]
}

extension Action {
    /// The notes that the action is about, those that come with an opening or a closing included.
    var notes: [Note] {
        switch self {
        case .save(let note): [note]
        case .sign(let record): [record.note]
        case .open(let opening): opening.documents
        case .close(let closing): closing.documents
        default: []
        }
    }

    /// The note that is to be saved or signed, unless nothing may hold it back; a referral and a first
    /// talk are looked at, since their fields have no place for a diagnosis either (RF-08).
    var notePutForward: Note? {
        let exempt = Rulebook.neverHeldBack.subtracting(["referral", "inquiry"])
        return note.flatMap { exempt.contains($0.kind) ? nil : $0 }
    }

    /// What a note has still to say: said when it is saved, demanded when it is signed.
    func waitsFor(_ reason: String, wayOut: String) -> Verdict {
        savedNote == nil
            ? .demand(reason, wayOut: wayOut)
            : .inform(reason + ": it is asked for before it is signed", wayOut: wayOut)
    }
}
