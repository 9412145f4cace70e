import ArgumentParser
import Practice
import Tacit

struct KindsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "kinds",
        abstract: "The kinds of records, and what their forms ask."
    )

    @Argument(help: "One kind; all of them otherwise.")
    var kind: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let kinds: [Kind]
        if let kind {
            kinds = [try Kind.argument(kind)]
        } else {
            kinds = options.role.map { Kind.kinds(of: $0.discipline) } ?? Kind.all
        }
        try options.output.result(["kinds": .array(kinds.map(\.document))]) {
            kind == nil ? Self.list(kinds) : kinds.map(Self.form).joined()
        }
    }

    private static func list(_ kinds: [Kind]) -> String {
        var table = Table()
        for kind in kinds {
            table.add([
                kind.id, kind.disciplines.map(\.rawValue).joined(separator: ", "), kind.summary,
            ])
        }
        return table.text
    }

    private static func form(_ kind: Kind) -> String {
        var table = Table()
        for field in kind.fields {
            table.add([field.name, field.required ? "required" : "", field.help])
        }
        let body = kind.requiresBody ? "free text is required" : "free text may be added"
        let fields = table.isEmpty ? "" : "\n\n" + table.text
        return "\(kind.id): \(kind.summary)\n\(body)\(fields)"
    }
}

struct TemplateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "template",
        abstract: "The empty form of a kind, to fill and to add."
    )

    @Argument(help: "A kind; 'tacit kinds' lists them.")
    var kind: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let kind = try Kind.argument(kind)
        try options.output.result([
            "kind": .string(kind.id), "template": .string(kind.template),
        ]) { kind.template }
    }
}

extension Kind {
    static func argument(_ name: String) throws(VaultError) -> Kind {
        guard let kind = Kind.named(name) else { throw .invalid(.unknownKind(name)) }
        return kind
    }

    var document: JSONValue {
        [
            "kind": .string(id), "title": .string(title), "summary": .string(summary),
            "disciplines": .strings(disciplines.map(\.rawValue)),
            "requiresBody": .bool(requiresBody),
            "fields": .array(
                fields.map {
                    [
                        "name": .string($0.name), "title": .string($0.title),
                        "required": .bool($0.required), "help": .string($0.help),
                    ]
                }
            ),
        ]
    }
}
