import Practice
import Tacit

/// The session that a document is to name: one that is there, or one that comes with it.
struct SessionLink {
    private enum Target {
        case kept(Identifier)
        /// Where it is made as soon as there is something to link.
        case new(NewSession)
    }

    private let form: Kind
    private var target: Target
    /// What it says; `nil` where its record cannot be understood.
    private var session: Session?
    /// Fields for a new session that the document's form does not have.
    private let ownFields: [Note.Field]
    /// Which session it is and what was taken from it, in words; `nil` before there is a document.
    ///
    /// To be told when nothing else has the terminal.
    private(set) var news: String?

    private init(_ form: Kind, _ target: Target, _ session: Session?, _ ownFields: [Note.Field]) {
        self.form = form
        self.target = target
        self.session = session
        self.ownFields = ownFields
    }

    /// When the session was, where it is there already.
    var at: Moment? { if case .kept = target { session?.at } else { nil } }

    /// What of the options is the document's, and which fields only a new session has.
    static func apart(
        _ note: NoteOptions,
        form: Kind
    ) throws(CommandError) -> (document: NoteOptions, ownFields: [Note.Field]) {
        var document = note
        document.session = nil
        guard note.session == "new", let sessionForm = Kind.named(Session.kind) else {
            return (document, [])
        }
        var own: [Note.Field] = []
        document.fields = []
        for argument in note.fields {
            let field = try FieldArgument(argument)
            let isOwn = form.field(named: field.name) == nil
            if isOwn, sessionForm.field(named: field.name) != nil {
                own.append(Note.Field(name: field.name, value: field.value))
            } else {
                document.fields.append(argument)
            }
        }
        return (document, own)
    }

    /// - Parameters:
    ///   - note: in whose `session` may stand `new`, `last`, a number, or an id's beginning.
    ///   - at: when it was, for a new one; `nil` where nobody said so.
    /// - Returns: the document's own options, in which a session that is there stands by its whole
    ///   id, and the link, if there is any.
    /// - Throws: ``RegistryError/noSuchSession(_:)``; ``CommandError/fields(_:_:)`` for a kind that
    ///   names no session.
    static func made(
        of note: NoteOptions,
        form: Kind,
        in engagement: Identifier,
        at: Moment?,
        _ vault: borrowing UnlockedVault
    ) throws -> (NoteOptions, SessionLink?) {
        guard let reference = note.session else { return (note, nil) }
        guard form.field(named: Session.link) != nil else {
            throw CommandError.fields([FieldFault(field: Session.link, reason: .unknown)], form)
        }
        var (document, ownFields) = try apart(note, form: form)
        guard reference == "new" else {
            let kept = try find(reference, in: engagement, vault)
            document.session = kept.id.text
            return (document, SessionLink(form, .kept(kept.id), try? kept.session.get(), []))
        }
        let begun = try NewSession(of: engagement, vault)
        var planned = begun.session(at: at ?? Moment(dayNumber: Moment.now().dayNumber))
        for field in ownFields { try planned.set(field.name, field.value, now: .now()) }
        return (document, SessionLink(form, .new(begun), begun.numbered(planned), ownFields))
    }

    /// The options of a document that is there: its session by its whole id.
    static func resolved(
        _ note: NoteOptions,
        in engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> NoteOptions {
        guard let reference = note.session else { return note }
        guard reference != "new" else { throw RegistryError.sessionMustExist }
        var note = note
        note.session = try find(reference, in: engagement, vault).id.text
        return note
    }

    private static func find(
        _ reference: String,
        in engagement: Identifier,
        _ vault: borrowing UnlockedVault
    ) throws -> KeptSession {
        let sessions = try vault.sessions(of: engagement, try vault.gate.permitToSearch())
        let typed = reference.trimmed.uppercased()
        var found: [KeptSession] = []
        if reference == "last" {
            // An appointment of tomorrow is not the last one.
            let today = Moment.now().dayNumber
            found = sessions.filter { $0.record.note.at?.dayNumber ?? today <= today }.suffix(1)
        } else if typed.utf8.count < Reference.leastIDLength, let number = Int(typed) {
            found = sessions.filter { (try? $0.session.get())?.number == number }
        } else if typed.utf8.count >= Reference.leastIDLength {
            found = sessions.filter { $0.id.text.hasPrefix(typed) }
        }
        guard let first = found.first else { throw RegistryError.noSuchSession(reference) }
        guard found.count == 1 else {
            throw VaultError.ambiguous(.record, candidates: found.map(\.id))
        }
        return first
    }
}

extension SessionLink {
    /// Makes the session, if it is new, names it in the document, and fills what the writer left
    /// out.
    mutating func settle(_ draft: inout Note, in vault: inout UnlockedVault) throws {
        let id: Identifier
        switch target {
        case .kept(let kept): id = kept
        case .new(let begun):
            let now = Moment.now()
            var made = session ?? begun.session(at: draft.at)
            for name in ["start", "stop", "modality"] {
                // What the document says in other words is the document's own.
                if let value = draft.value(of: name) { try? made.set(name, value, now: now) }
            }
            for field in ownFields { try made.set(field.name, field.value, now: now) }
            made = begun.numbered(made)
            id = try begun.save(made, in: &vault)
            session = made
            target = .kept(id)
        }
        draft.set(Session.link, id.text)
        let filled = fill(&draft, form: form)
        if news == nil { news = words(id, filled) }
    }

    /// Puts what the session says into fields that the writer left out.
    ///
    /// - Returns: what was put there, in words.
    @discardableResult
    func fill(_ draft: inout Note, form: Kind) -> [String] {
        guard let session else { return [] }
        let values = [
            ("start", session.start), ("stop", session.stop),
            ("sessionNumber", session.number.map { "\($0)" }),
            ("modality", session.modality?.rawValue),
        ]
        var filled: [String] = []
        for (name, value) in values {
            guard let value, form.field(named: name) != nil,
                draft.value(of: name)?.allSatisfy(\.isWhitespace) ?? true
            else { continue }
            draft.set(name, value)
            filled.append("\(name) \(value)")
        }
        return filled
    }

    private func words(_ id: Identifier, _ filled: [String]) -> String {
        let name = session?.number.map { "session \($0)" } ?? "the session"
        let what = "\(name) ('\(id.shortText)')"
        return filled.isEmpty ? what : "from \(what): " + filled.joined(separator: ", ")
    }
}
