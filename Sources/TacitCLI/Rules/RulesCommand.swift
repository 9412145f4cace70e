import ArgumentParser
import Rules

/// The rulebook to read; no vault is opened.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "What the rules ask, where they come from, and what meets them.",
        discussion: """
            Without an id all rules are listed, with one word for what each does: it refuses, it \
            requires something, it advises, it informs, or it allows what somebody might have \
            expected to be refused. Nothing here is legal advice.
            """
    )

    @Argument(help: "One rule whole, such as SC-02; all of them in short otherwise.")
    var id: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let rules = try id.map { [try Rule.argument($0)] } ?? Rulebook.rules
        try options.output.result(["rules": .array(rules.map(\.document))]) {
            id == nil ? RuleText.list(rules) : rules.map(RuleText.whole).joined()
        }
    }
}

extension Rule {
    /// Reads a rule's id on the command line.
    static func argument(_ id: String) throws(RulesComplaint) -> Rule {
        guard let rule = Rulebook.rule(id) else {
            throw .noSuchRule(id, near: Rulebook.rules.map(\.id).nearest(to: id))
        }
        return rule
    }

    var document: JSONValue {
        [
            "id": .string(id), "group": .string(group.rawValue),
            "decision": .string(decision.rawValue), "title": .string(title),
            "sources": .strings(sources), "leads": .strings(leads), "text": .string(text),
            "statements": .array((statements + leadingStatements).map(\.document)),
            "grounds": .array(grounds.map(\.document)), "wayOut": .string(wayOut),
            "settings": .array(NumberSetting.all.filter { $0.rule == id }.map(\.document)),
            "exception": .bool(Rulebook.exceptable.contains(id)),
        ]
    }
}

extension Statement {
    fileprivate var document: JSONValue { ["id": .string(id), "text": .string(text)] }
}

extension Ground {
    fileprivate var document: JSONValue {
        ["text": .string(text), "confirmed": .bool(isConfirmed)]
    }
}

extension NumberSetting {
    fileprivate var document: JSONValue {
        [
            "name": .string(name), "title": .string(title), "minimum": .int(bounds.lowerBound),
            "maximum": .int(bounds.upperBound), "preset": .int(value(in: Settings())),
        ]
    }
}
