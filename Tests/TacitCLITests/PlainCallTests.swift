import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import TacitCLI

/// A command that is read by itself, with or without the parser, is what the root makes of it.
@Suite struct `A call of a command` {
    /// One command as the parser describes it.
    struct Described: Sendable, CustomTestStringConvertible {
        struct Argument: Sendable {
            let kind: String
            let name: String
            let isOptional: Bool
        }

        let path: [String]
        let arguments: [Argument]

        var testDescription: String { path.joined(separator: " ") }

        /// The call with as little as it takes.
        var least: [String] {
            path
                + arguments.filter { !$0.isOptional }.flatMap { argument in
                    argument.kind == "positional" ? ["alpha"] : ["--\(argument.name)", "alpha"]
                }
        }
    }

    static let commands: [Described] = {
        guard let home = try? TacitHome(),
            let outcome = try? home.run(["--experimental-dump-help"]),
            let root = outcome.document["command"] as? NSDictionary
        else { return [] }
        return leaves(root, [])
    }()

    private static func leaves(_ command: NSDictionary, _ path: [String]) -> [Described] {
        let below = (command["subcommands"] as? [NSDictionary] ?? [])
            .filter { $0["commandName"] as? String != "help" }
        guard below.isEmpty else {
            return below.flatMap { leaves($0, path + [$0["commandName"] as? String ?? ""]) }
        }
        let arguments = (command["arguments"] as? [NSDictionary] ?? []).compactMap { argument in
            let name = (argument["preferredName"] as? NSDictionary)?["name"] as? String
            return Described.Argument(
                kind: argument["kind"] as? String ?? "",
                name: name ?? argument["valueName"] as? String ?? "",
                isOptional: argument["isOptional"] as? Bool ?? false
            )
        }
        return [
            Described(
                path: path,
                arguments: arguments.filter { !["help", "version"].contains($0.name) }
            )
        ]
    }

    @Test func `is looked at for every command`() {
        #expect(Self.commands.count > 30)
    }

    @Test(arguments: commands)
    func `means the same, whoever reads it`(command: Described) {
        let isPlain = ProgramArguments.ordered(command.least).plain() != nil
        for call in isPlain ? Self.calls(of: command) : Self.fewCalls(of: command) {
            Self.compare(call)
        }
    }

    private static func fewCalls(of command: Described) -> [[String]] {
        let least = command.least
        return [least, least + ["--help"], least + ["--bogus"], ["--json", "--as=coach"] + least]
    }

    private static func calls(of command: Described) -> [[String]] {
        let least = command.least
        var calls = fewCalls(of: command)
        calls += [
            command.path, least + ["beta"], least + ["beta", "two words"], least + ["-h"],
            least + ["--version"], least + ["--"], least + ["--", "--json"], least + ["-"],
            least + [""], least + ["-1"], least + ["--json=true"], least + ["--json", "--json"],
            least + ["--generate-completion-script"], least + ["help"], least + ["—json"],
            command.path + ["---completion", "--", "x"],
        ]
        for argument in command.arguments {
            let name = "--\(argument.name)"
            switch argument.kind {
            case "option":
                let values = [
                    "alpha", "3", argument.name == "as" ? "coach" : "psychotherapy-notes",
                ]
                calls += values.map { least + [name, $0] }
                calls += [
                    command.path + ["\(name)=3"] + least.dropFirst(command.path.count),
                    least + ["\(name)=-x"], least + ["\(name)=a=b"], least + [name],
                    least + ["\(name)="], least + [name, ""], least + [name, "--json"],
                    least + [name, "alpha", "\(name)=beta", "gamma"], [name, "alpha"] + least,
                    least + [name, "99999999999999999999"], least + [name, "+3"],
                ]
            case "flag":
                calls += [
                    least + [name], command.path + [name] + ["alpha"], least + [name, name],
                    least + ["\(name)="],
                ]
            default: break
            }
        }
        return calls
    }

    @Test func `of every day is read without the parser`() {
        let plain = Self.commands.filter { command in
            ProgramArguments.ordered(command.least).plain() != nil
        }
        #expect(plain.count == OrderedArguments.plainCommands.count)
        for command in Self.commands {
            // 'restore' wants to know more than its parser says.
            let ordered = ProgramArguments.ordered(command.least + ["--yes"])
            let isTaken = (try? TacitCommand.parseAsRoot(ordered.all)) != nil
            #expect((ordered.alone() != nil) == isTaken, "\(command.path)")
        }
    }

    private static func compare(_ call: [String]) {
        let ordered = ProgramArguments.ordered(call)
        // Where both have to be asked, the root answers.
        guard let command = ordered.plain() ?? ordered.alone() else { return }
        #expect(said { command } == said { try TacitCommand.parseAsRoot(ordered.all) }, "\(call)")
    }

    /// The command with all that it was told, or all that the parser says instead.
    private static func said(_ read: () throws -> any ParsableCommand) -> String {
        var text = ""
        do {
            dump(try read(), to: &text)
        } catch {
            text = "\(TacitCommand.exitCode(for: error)) \(TacitCommand.fullMessage(for: error))"
        }
        return text
    }
}
