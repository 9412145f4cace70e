import ArgumentParser

/// What stands after the program's name.
enum ProgramArguments {
    /// The arguments as text.
    ///
    /// - Throws: ``CommandError/argumentNotUTF8(index:offset:)``: the standard library would replace
    ///   what it cannot read, and a note or a path would not be the one that was meant.
    static func read() throws(CommandError) -> [String] {
        var arguments: [String] = []
        for index in 1..<max(1, Int(CommandLine.argc)) {
            guard let pointer = unsafe CommandLine.unsafeArgv[index] else { break }
            let bytes = unsafe UnsafeBufferPointer(start: pointer, count: length(of: pointer))
                .map { UInt8(bitPattern: $0) }
            switch TextBytes.text(of: bytes) {
            case .success(let text): arguments.append(text)
            case .failure(let fault):
                throw .argumentNotUTF8(index: index, offset: fault.offset)
            }
        }
        return arguments
    }

    private static func length(of pointer: UnsafePointer<CChar>) -> Int {
        var length = 0
        while unsafe pointer[length] != 0 { length += 1 }
        return length
    }

    /// Whether an error, too, is to be told as JSON; needed before anything is parsed.
    static func wantJSON(_ arguments: [String]) -> Bool {
        arguments.prefix { $0 != "--" }.contains("--json")
    }

    /// Moves global options that stand before a command, or between it and its subcommand, behind
    /// their names, where the parser knows them.
    static func ordered(_ arguments: [String]) -> OrderedArguments {
        var command: any ParsableCommand.Type = TacitCommand.self
        var path: [String] = []
        var moved: [String] = []
        var rest = arguments[...]
        while let argument = rest.first {
            let name = String(argument.prefix { $0 != "=" })
            if let takesValue = GlobalOptions.takesValue(name), takesValue || name == argument {
                let count = takesValue && name == argument ? 2 : 1
                guard rest.count >= count else { break }
                moved += rest.prefix(count)
                rest = rest.dropFirst(count)
            } else if let next = subcommand(argument, of: command) {
                command = next
                path.append(argument)
                rest = rest.dropFirst()
            } else {
                break
            }
        }
        let isGroup = !subcommands(of: command).isEmpty
        // A group takes options only through the command that it stands for.
        if isGroup, command.configuration.defaultSubcommand == nil {
            moved = []
            // What is wrong with an unknown command is its name, and not the options behind it.
            if let word = rest.first, !word.hasPrefix("-"), word != "help" {
                return OrderedArguments(path: path, rest: [word], command: nil)
            }
        }
        return OrderedArguments(path: path, rest: moved + rest, command: isGroup ? nil : command)
    }

    private static func subcommand(
        _ name: String,
        of command: any ParsableCommand.Type
    ) -> (any ParsableCommand.Type)? {
        subcommands(of: command).first { $0.configuration.commandName == name }
    }

    private static func subcommands(
        of command: any ParsableCommand.Type
    ) -> [any ParsableCommand.Type] {
        command.configuration.subcommands
    }
}
