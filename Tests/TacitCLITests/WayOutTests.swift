import Foundation
import Practice
import TestSupport
import Testing

/// A way out is a command to type: each that the rules name is one that the parser knows.
@Suite struct `The ways out that rules name` {
    /// A command, as the program's own parser says what it takes.
    private struct Command {
        var options: Set<String> = []
        var takesWords = false
        var subcommands: [String: Command] = [:]

        init(_ node: [String: Any]) {
            for argument in node["arguments"] as? [[String: Any]] ?? [] {
                takesWords = takesWords || argument["kind"] as? String == "positional"
                for name in argument["names"] as? [[String: Any]] ?? [] {
                    options.insert("--" + (name["name"] as? String ?? ""))
                }
            }
            for child in node["subcommands"] as? [[String: Any]] ?? [] {
                subcommands[child["commandName"] as? String ?? ""] = Command(child)
            }
        }
    }

    private static func root() throws -> Command {
        let dump = try TacitHome().run("--experimental-dump-help")
        return Command(dump.object("command"))
    }

    /// What is wrong with a command; `nil` where nothing is.
    private static func fault(in words: [String], _ root: Command) -> String? {
        var command = root
        var rest = words[...]
        while let word = rest.first, let next = command.subcommands[word] {
            command = next
            rest = rest.dropFirst()
        }
        let path = words[..<rest.startIndex].joined(separator: " ")
        if path.isEmpty { return "there is no command '\(words.first ?? "")'" }
        if !command.subcommands.isEmpty { return "'\(path)' needs one more word" }
        if let word = rest.first, !word.hasPrefix("-"), !command.takesWords {
            return "'\(path)' takes no '\(word)'"
        }
        if path == "add", let kind = rest.first, kind.first?.isLowercase == true,
            kind != "kind", Kind.named(kind) == nil
        {
            return "there is no kind '\(kind)'"
        }
        let global: Set<String> = ["--vault", "--as", "--json", "--yes", "--passphrase-file"]
        return rest.first { $0.hasPrefix("--") && !command.options.union(global).contains($0) }
            .map { "'\(path)' takes no \($0)" }
    }

    @Test func `are commands that there are, with options that they take`() throws {
        let root = try Self.root()
        let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Sources/Rules")
        let files =
            FileManager.default.enumerator(atPath: folder.path)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix(".swift") } ?? []
        var count = 0
        for file in files.sorted() {
            let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
            for command in Self.commands(in: text) {
                count += 1
                let fault = Self.fault(in: command, root)
                #expect(fault == nil, "\(file): tacit \(command.joined(separator: " "))")
            }
        }
        #expect(count > 0)
    }

    /// The words after each `tacit` in a file, up to what ends a command in a sentence.
    private static func commands(in text: String) -> [[String]] {
        text.matches(of: /\btacit ([a-z][^"`;:\n]*)/).map { match in
            var words: [String] = []
            for word in match.output.1.split(separator: " ").map(String.init) {
                // A value is put in here, or the sentence goes on.
                let bare = String(word.prefix { $0 != "\\" && $0 != "," && $0 != "'" && $0 != ")" })
                if !bare.isEmpty { words.append(bare) }
                if bare != word { break }
            }
            return words
        }
    }

    @Test func `would be missed`() throws {
        let root = try Self.root()
        #expect(Self.fault(in: ["add", "win", "--client", "ana"], root) == nil)
        #expect(Self.fault(in: ["add", "no-such-kind"], root) != nil)
        #expect(Self.fault(in: ["add", "win", "--nothing"], root) != nil)
        #expect(Self.fault(in: ["engagement"], root) != nil)
        #expect(Self.fault(in: ["whatever"], root) != nil)
        #expect(Self.commands(in: #"wayOut: "tacit add win\(option), or""#) == [["add", "win"]])
    }
}
