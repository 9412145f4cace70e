import ArgumentParser
import Practice
import Tacit

struct EngagementEditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Say anew what an engagement is: what was agreed, subtype, roles, name."
    )

    @Argument(help: "A short id, or the beginning of a client's name.")
    var reference: String

    @Option(
        name: .customLong("field"),
        help: ArgumentHelp(
            "What was agreed; an empty value takes it away; may be repeated.",
            valueName: "name=value"
        )
    )
    var fields: [String] = []

    @Option(
        help: ArgumentHelp(
            "Such as individual, couple, group; empty takes it away.",
            valueName: "subtype"
        )
    )
    var subtype: String?

    @Option(
        name: .customLong("role"),
        help: ArgumentHelp(
            "What a client is in it; empty takes it away; may be repeated.",
            valueName: "ref=role"
        )
    )
    var roles: [String] = []

    @Option(help: ArgumentHelp("What it is called; empty takes it away.", valueName: "name"))
    var name: String?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if fields.isEmpty, roles.isEmpty, subtype == nil, name == nil {
            throw ValidationError("what changes: --field, --subtype, --role or --name")
        }
    }

    func run() throws {
        let agreed = try fields.map { try FieldArgument($0) }
        let labels = try roles.map { try PersonArguments.pair($0, form: "--role REF=ROLE") }
        let engagement = try VaultAccess(options).unlocked { vault in
            let roster = try Roster(vault)
            let engagement = try roster.engagement(reference)
            let people = try labels.map { (try roster.client($0.0).id, $0.1) }
            return try vault.changeEngagement(engagement.id, now: .now()) { terms in
                for field in agreed { terms.set(field.name, field.value) }
                for (person, label) in people { terms.set(label, for: person) }
                if let subtype { terms.subtype = subtype }
                if let name { terms.name = name }
            }
        }
        try options.output.result(engagement.document) {
            "changed \(engagement.discipline.rawValue) '\(engagement.id.shortText)'"
        }
    }
}

extension EngagementTerms {
    fileprivate mutating func set(_ name: String, _ value: String) {
        if let index = fields.firstIndex(where: { $0.name == name }) {
            if value.isEmpty {
                fields.remove(at: index)
            } else {
                fields[index].value = value
            }
        } else if !value.isEmpty {
            fields.append(Note.Field(name: name, value: value))
        }
    }

    fileprivate mutating func set(_ label: String, for person: Identifier) {
        roles.removeAll { $0.person == person }
        if !label.isEmpty { roles.append(ClientRole(person: person, label: label)) }
    }
}
