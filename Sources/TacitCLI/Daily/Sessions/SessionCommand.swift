import ArgumentParser
import Practice
import Tacit

struct SessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "session",
        abstract: "Meetings with clients, and what was written about each.",
        subcommands: [
            SessionAddCommand.self, SessionListCommand.self, SessionShowCommand.self,
            SessionEditCommand.self,
        ],
        defaultSubcommand: SessionListCommand.self
    )
}

/// What can be said about a session; an empty value takes away what is there.
struct SessionOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Its day, or when it began.", valueName: "when"))
    var at: String?

    @Option(help: ArgumentHelp("When it began, such as 15:00.", valueName: "time"))
    var start: String?

    @Option(help: ArgumentHelp("When it ended.", valueName: "time"))
    var stop: String?

    @Option(help: ArgumentHelp("in-person, phone, video or chat.", valueName: "modality"))
    var modality: String?

    @Option(
        help: ArgumentHelp(
            "attended, late, no-show, cancelled-by-client or cancelled-by-practitioner.",
            valueName: "attendance"
        )
    )
    var attendance: String?

    @Option(help: ArgumentHelp("Where it was.", valueName: "place"))
    var location: String?

    @Option(
        help: ArgumentHelp(
            "Country or state of the client in this session, such as US-NY.",
            valueName: "code"
        )
    )
    var place: String?

    @Option(
        help: ArgumentHelp(
            "On what your licence rests there: licence, compact, temporary, exempt, emergency.",
            valueName: "authority"
        )
    )
    var authority: String?

    @Option(help: ArgumentHelp("Units of the package that it takes.", valueName: "n"))
    var units: String?

    @Option(
        name: .customLong("attendee"),
        help: ArgumentHelp("Who was there; may be repeated.", valueName: "name")
    )
    var attendees: [String] = []

    @Option(help: ArgumentHelp("Its number, where it is not the next.", valueName: "n"))
    var number: String?
}

extension SessionOptions {
    /// The options as fields of a session, in the words of its form.
    private var fields: [(name: String, value: String?)] {
        [
            ("start", start), ("stop", stop), ("modality", modality), ("attendance", attendance),
            ("location", location), ("place", place), ("authority", authority),
            ("unitsCharged", units),
            ("attendees", attendees.isEmpty ? nil : attendees.joined(separator: "\n")),
            ("number", number),
        ]
    }

    /// Puts into a session what was said.
    ///
    /// A time of day in `--at` is when it began, unless `--start` says so.
    func apply(to session: inout Session, now: Moment) throws {
        if let at {
            session.at = try SpokenArgument.moment(at, now: now)
            if start == nil, let clock = session.at?.clockText { session.start = clock }
        }
        for (name, value) in fields {
            if let value { try session.set(name, value, now: now) }
        }
        if number != nil, session.number != nil, !session.attendance.tookPlace {
            throw RegistryError.numberWithoutSession
        }
    }
}

extension Session {
    /// Sets one field to what somebody typed; an empty value takes it away.
    mutating func set(_ name: String, _ value: String, now: Moment) throws(RegistryError) {
        var note = Note(kind: Session.kind)
        write(to: &note)
        do throws(FieldFault) {
            let form = Kind.named(Session.kind)?.field(named: name)
            let isEmpty = value.allSatisfy(\.isWhitespace)
            note.set(name, isEmpty ? "" : try form?.canonical(value, now: now) ?? value)
            self = try Session(note)
        } catch {
            throw .sessionField(error)
        }
    }
}

extension Moment {
    /// The hours and minutes, such as `15:00`; `nil` for a day.
    var clockText: String? { clock == nil ? nil : String(iso.dropFirst(11).prefix(5)) }
}
