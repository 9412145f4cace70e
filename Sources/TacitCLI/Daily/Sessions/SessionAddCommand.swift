import ArgumentParser
import Practice
import Tacit

struct SessionAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Keep a session; documents can be linked to it.",
        discussion: """
            What is not said: today, attended, the modality of the session before, and the next \
            number. No-shows and cancellations have no number.
            """
    )

    @Option(help: ArgumentHelp("With whom: a short id or a beginning of a name.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("The engagement, where a client has several.", valueName: "ref"))
    var engagement: String?

    @OptionGroup var session: SessionOptions
    @OptionGroup var options: GlobalOptions

    func run() throws {
        let now = Moment.now()
        let (view, passages, units) = try VaultAccess(options).unlocked { vault in
            if vault.role == .client { throw CommandError.clientNotForRole(.client) }
            _ = try vault.gate.permitToSave(kind: Session.kind)
            let roster = try Roster(vault)
            let engagement = try roster.engagementToSave(client: client, engagement: engagement)
            let begun = try NewSession(of: engagement.id, vault)
            var new = begun.session(at: Moment(dayNumber: now.dayNumber))
            try session.apply(to: &new, now: now)
            let id = try begun.save(new, in: &vault)
            let record = try vault.record(id, vault.gate.permitToShow())
            let kept = KeptSession(record)
            let passages = Passages(of: record, in: vault, now: now)
            let isCharged = new.unitsCharged != nil || !new.attendance.tookPlace
            let packages =
                try isCharged
                ? [] : vault.packages(of: engagement.id, vault.gate.permitToSearch())
            return (SessionView(kept, roster: roster), passages, packages.last)
        }
        let document = view.document.with("findings", .array(passages.document))
        try options.output.result(document) {
            "saved \(view.name)" + (view.clientName.map { " with '\($0)'" } ?? "")
                + " (\(view.kept.id.shortText))"
        }
        passages.tell()
        if let units, units.left > 0 {
            Talk.hint(
                "\(units.left) of \(units.units) units are left; 'tacit session edit "
                    + "\(view.kept.id.shortText) --units 1' charges one"
            )
        }
    }
}

/// What a session begins with, that follows from the ones before it.
struct NewSession {
    let engagement: Identifier
    private let earlier: [Session]

    init(of engagement: Identifier, _ vault: borrowing UnlockedVault) throws {
        self.engagement = engagement
        earlier = try vault.sessions(of: engagement, try vault.gate.permitToSearch())
            .compactMap { try? $0.session.get() }
    }

    /// Attended, and by the modality of the last one that has one.
    func session(at day: Moment?) -> Session {
        var session = Session(at: day)
        session.start = day?.clockText
        session.modality = earlier.compactMap(\.modality).last
        return session
    }

    /// Numbers it, if it took place, and saves it.
    func save(_ session: Session, in vault: inout UnlockedVault) throws -> Identifier {
        var note = Note(kind: Session.kind)
        numbered(session).write(to: &note)
        return try vault.add(
            NewRecord(engagement: engagement, note: note),
            now: .now(),
            try vault.gate.permitToSave(kind: Session.kind)
        ).id
    }

    func numbered(_ session: Session) -> Session {
        var session = session
        if session.attendance.tookPlace {
            session.number = session.number ?? Session.nextNumber(after: earlier)
        } else {
            session.number = nil
        }
        return session
    }
}
