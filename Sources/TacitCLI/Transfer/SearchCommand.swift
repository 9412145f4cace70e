import ArgumentParser
import Glibc
import Platform
import Practice
import Tacit

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Find records by their words, the best first.",
        discussion: """
            Words side by side must all occur. "a phrase", word*, AND, OR, NOT and parentheses; \
            client:, kind:, tag:, since:, until:, signed: and in: narrow what is searched.
            """
    )

    @Argument(help: ArgumentHelp("What to look for.", valueName: "query"))
    var query: [String]

    @Option(help: ArgumentHelp("Only this client's.", valueName: "ref"))
    var client: String?

    @Option(help: ArgumentHelp("Only of this kind.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("Only from then on.", valueName: "when"))
    var since: String?

    @Option(help: ArgumentHelp("Only until then, that day included.", valueName: "when"))
    var until: String?

    @Option(help: ArgumentHelp("At most so many.", valueName: "n"))
    var limit = 20

    @Option(help: ArgumentHelp("'psychotherapy-notes' are left out otherwise.", valueName: "what"))
    var include: ListCommand.Inclusion?

    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if limit < 0 { throw ValidationError("--limit is a number from 0 on") }
    }

    func run() throws {
        let range = try TimeRange(since: since, until: until, now: .now())
        let kind = try kind.map { try Kind.argument($0) }
        let isPrivate = kind?.realm(in: .therapy) == .psychotherapyNotes
        let text = query.joined(separator: " ")
        let results = try VaultAccess(options).unlocked { vault in
            // Without a client nobody needs to be found.
            let engagements = try client.flatMap {
                try Roster(vault).engagements(client: $0, engagement: nil)
            }
            let filter = RecordFilter(
                engagements: engagements,
                kinds: kind.map { [$0.id] },
                since: range.since,
                until: range.until
            )
            return try vault.search(
                text,
                filter: filter,
                limit: limit,
                now: .now(),
                vault.gate.permitToSearch(
                    includingPsychotherapyNotes: include == .psychotherapyNotes || isPrivate
                )
            )
        }
        try show(results, text)
    }

    private func show(_ results: SearchResults, _ text: String) throws {
        if options.json {
            var document: [(String, JSONValue)] = [
                ("query", .string(text)), ("total", .int(results.total)),
                ("hits", .array(results.hits.map(\.document))),
            ]
            if !results.problems.isEmpty {
                document.append(("problems", .array(results.problems.map(Messages.document))))
            }
            try options.output.result(.object(document)) { "" }
        } else {
            try showText(results)
        }
        guard !results.problems.isEmpty else { return }
        for problem in results.problems { Talk.warn(Messages.text(problem)) }
        if results.problems.contains(where: \.isOfIndex) {
            Talk.hint("nothing was missed for that; \(Messages.indexHint)")
        }
        throw Finished(status: .integrity)
    }

    private func showText(_ results: SearchResults) throws {
        let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
        let colour = Colour.isWanted(STDOUT_FILENO)
        var text = ""
        for hit in results.hits {
            // Stored text is made harmless piece by piece: the marks are ours.
            let clean = { (text: String) in isTerminal ? Terminal.neutralised(text) : text }
            text += clean(hit.headline) + "\n"
            let passage = hit.snippet.pieces.map { piece, isMatch in
                isMatch ? Colour.yellow.paint(clean(piece), when: colour) : clean(piece)
            }.joined()
            if !passage.isEmpty { text += "    \(passage)\n" }
        }
        if !text.isEmpty { try Output.show(text) }
        let more = results.total - results.hits.count
        if results.total == 0 { Talk.say("nothing found") }
        if more > 0 { Talk.say("\(more) more; --limit shows them") }
    }
}

extension SearchHit {
    var document: JSONValue {
        [
            "id": .string(id.text),
            "client": .optional(clientNames.isEmpty ? nil : clientNames.joined(separator: ", ")),
            "kind": .string(kind), "at": .optional(at?.iso), "status": .string(status.word),
            "title": .string(title), "snippet": .string(snippet.text),
            // Thousandths: a whole number is the same number to every reader.
            "score": .decimal(score),
        ]
    }

    /// Id, day, kind, client, title.
    var headline: String {
        let day = at.map { String($0.iso.prefix(10)) }
        let parts =
            [id.shortText, day, kind] + clientNames.map { $0 }
            + [title.isEmpty ? nil : title]
        return parts.compactMap(\.self).joined(separator: "  ")
    }
}

extension SearchSnippet {
    /// The passage cut where a match begins or ends.
    var pieces: [(text: String, isMatch: Bool)] {
        var pieces: [(String, Bool)] = []
        var position = text.startIndex
        for match in matches {
            if position < match.lowerBound {
                pieces.append((String(text[position..<match.lowerBound]), false))
            }
            pieces.append((String(text[match]), true))
            position = match.upperBound
        }
        if position < text.endIndex { pieces.append((String(text[position...]), false)) }
        return pieces
    }
}
