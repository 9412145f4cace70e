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
        var lines = ["\(kind.id): \(kind.summary)"]
        lines.append(kind.requiresBody ? "free text is required" : "free text may be added")
        if kind.takesSections { lines[1] += ", and sections of your own" }
        for field in kind.fields {
            lines += ["", field.name + (field.required ? " (required)" : "")]
            lines += indented(field.help)
            lines += indented(field.type.hint)
            lines += indented("for example: \(field.example)")
            if !field.preset.isEmpty {
                let preset = field.preset.split(separator: "\n").joined(separator: ", ")
                lines += indented("unless you say otherwise: \(preset)")
            }
        }
        for discipline in kind.disciplines where !kind.prompts(in: discipline).isEmpty {
            lines += ["", "questions that help in \(discipline.rawValue), never stored"]
            lines += kind.prompts(in: discipline).flatMap(indented)
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Lines of at most 80 columns.
    private static func indented(_ text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            if let line = lines.last, DisplayWidth.of(line) + DisplayWidth.of(String(word)) < 80 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append("    " + word)
            }
        }
        return lines
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
        let template = kind.template(in: options.role?.discipline)
        try options.output.result([
            "kind": .string(kind.id), "template": .string(template),
        ]) { template }
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
            "requiresBody": .bool(requiresBody), "takesSections": .bool(takesSections),
            "prompts": .object(
                disciplines.map { ($0.rawValue, .strings(prompts(in: $0))) }
            ),
            "fields": .array(fields.map(\.document)),
        ]
    }
}

extension FieldForm {
    /// `minimum` and `maximum` are those of a number, or how many items there may be.
    fileprivate var document: JSONValue {
        [
            "name": .string(name), "title": .string(title), "type": .string(type.word),
            "choices": .strings(type.choices), "kinds": .strings(type.kinds),
            "minimum": type.bounds.map { .int($0.lowerBound) } ?? .null,
            "maximum": type.bounds.map { .int($0.upperBound) } ?? .null,
            "required": .bool(required), "help": .string(help), "example": .string(example),
            "preset": .string(preset),
        ]
    }
}
