import ArgumentParser
import Practice

/// What can be said about a note besides its text.
struct NoteOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When it happened: ISO 8601 or words.", valueName: "when"))
    var at: String?

    @Option(
        help: ArgumentHelp(
            "The session that it belongs to: its id or number, 'last', or 'new' with a new record.",
            valueName: "ref"
        )
    )
    var session: String?

    @Option(help: ArgumentHelp("A title.", valueName: "title"))
    var title: String?

    @Option(
        name: .customLong("tag"),
        help: ArgumentHelp("A tag; may be repeated.", valueName: "tag")
    )
    var tags: [String] = []

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp("A field of the kind's form; may be repeated.", valueName: "name=value")
    )
    var fields: [String] = []

    @Option(
        name: .customLong("section"),
        help: ArgumentHelp(
            "A section of your own, where the kind takes some; may be repeated.",
            valueName: "heading=text"
        )
    )
    var sections: [String] = []

    @Option(
        name: .customLong("attach"),
        help: ArgumentHelp("A file to keep with it; may be repeated.", valueName: "path"),
        completion: .file()
    )
    var attachments: [String] = []

    @Flag(help: "Open the editor, with what was given so far.")
    var edit = false

    @Option(
        help: ArgumentHelp("A file with the text; '-' is standard input.", valueName: "path"),
        completion: .file()
    )
    var file: String?

    @Flag(help: "Let the editor keep the text on a disk where there is no other way.")
    var allowDisk = false

    @Flag(help: "Sign it at once; where that is refused, the draft is kept.")
    var sign = false

    func validate() throws {
        if file != nil, edit { throw ValidationError("--file and --edit do not go together") }
        if tags.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
            throw ValidationError("--tag is empty")
        }
    }
}

extension NoteOptions {
    /// Whether anything was said that a note may consist of.
    var saysSomething: Bool {
        at != nil || session != nil || title != nil || !tags.isEmpty || !fields.isEmpty
            || !sections.isEmpty || !attachments.isEmpty
    }

    /// The fields that were given, `--session` among them, in their canonical form.
    func given(for kind: Kind, now: Moment) throws(CommandError) -> GivenFields {
        let session = session.map { ["session=\($0)"] } ?? []
        return try GivenFields(
            fields: fields + session,
            sections: sections,
            kind: kind,
            now: now
        )
    }

    /// Puts into a note what was said.
    func apply(
        to note: inout Note,
        form: Kind,
        at moment: Moment?,
        now: Moment = .now()
    ) throws(CommandError) {
        let given = try given(for: form, now: now)
        if let moment { note.at = moment }
        if let title { note.title = title }
        for tag in tags where !note.tags.contains(where: { $0.utf8.elementsEqual(tag.utf8) }) {
            note.tags.append(tag)
        }
        for field in given.values { note.set(field.name, field.value) }
    }

    func moment(now: Moment) throws(CommandError) -> Moment? {
        guard let at else { return nil }
        return try SpokenArgument.moment(at, now: now)
    }
}
