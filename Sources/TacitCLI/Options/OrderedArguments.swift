import ArgumentParser

/// The arguments in the order in which the parser takes them.
struct OrderedArguments {
    /// The names of groups and of the command, from the root on.
    let path: [String]
    /// What stands behind the names.
    let rest: [String]
    /// The command that the names lead to; `nil` where they end at a group.
    let command: (any ParsableCommand.Type)?

    var all: [String] { path + rest }

    /// The commands of every day.
    static let plainCommands: [any PlainCommand.Type] = [
        AddCommand.self, EditCommand.self, ShowCommand.self, HistoryCommand.self, ListCommand.self,
        SearchCommand.self, StatusCommand.self, LockCommand.self, KindsCommand.self,
        TemplateCommand.self, ClientListCommand.self, ClientShowCommand.self,
        EngagementListCommand.self, EngagementShowCommand.self, AuditCommand.self,
    ]

    /// The command with its arguments, ready to run.
    ///
    /// From the root the parser builds the tree of all commands and looks for completion scripts,
    /// at the cost of a whole short command. So the command is read by itself, first without the
    /// parser; whatever is not plainly a call of it goes the long way, and every message, help text
    /// and exit status comes from there.
    func parsed() throws -> any ParsableCommand {
        if let command = plain() ?? alone() { return command }
        return try TacitCommand.parseAsRoot(all)
    }

    /// The command, where it reads the arguments without the parser.
    func plain() -> (any ParsableCommand)? {
        // Not with a cast: that, too, would look through everything that the program conforms to.
        guard let command = Self.plainCommands.first(where: { $0 == command }) else { return nil }
        var words = PlainWords(rest)
        return command.init(&words)
    }

    /// The command, where the parser reads its arguments without the root.
    func alone() -> (any ParsableCommand)? {
        // The parser's own way to ask for completions counts at the root only.
        guard let command, rest.first != "---completion",
            let parsed = try? command.parseAsRoot(rest), type(of: parsed) == command
        else { return nil }
        return parsed
    }
}
