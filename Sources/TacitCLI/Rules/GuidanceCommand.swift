import ArgumentParser
import Rules

/// Therapy or coaching, explained to somebody who chooses (GD-01); no vault is opened.
struct GuidanceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "guidance",
        abstract: "Therapy or coaching? For somebody who is choosing.",
        discussion: """
            The ids in brackets name the statements of the source texts that a part carries. No rule \
            depends on any of it.
            """
    )

    private static let origin =
        "\n"
        + WrappedText.forReading(
            "In brackets: the statements of the source texts on which a part rests. "
                + "'tacit rules GD-01' and Docs/Trace.md have their words."
        )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        try options.output.result(["chapters": .array(Guidance.chapters.map(\.document))]) {
            Guidance.chapters.map(\.shown).joined(separator: "\n") + Self.origin
        }
    }
}

extension Guidance.Chapter {
    fileprivate var document: JSONValue {
        [
            "title": .string(title),
            "paragraphs": .array(
                paragraphs.map { paragraph in
                    [
                        "text": .string(paragraph.text), "item": .bool(paragraph.isItem),
                        "statements": .strings(paragraph.statements),
                    ]
                }
            ),
        ]
    }

    /// Its title, its paragraphs, and the statements that it carries.
    fileprivate var shown: String {
        let origin = statements.isEmpty ? [] : ["[\(statements.joined(separator: ", "))]\n"]
        var text = title.uppercased() + "\n"
        var wasItem = false
        for paragraph in paragraphs {
            text += paragraph.isItem && wasItem ? "" : "\n"
            wasItem = paragraph.isItem
            text += WrappedText.forReading(
                paragraph.isItem ? "- " + paragraph.text : paragraph.text
            )
            text += "\n"
        }
        return text + origin.map { "\n" + WrappedText.forReading($0) }.joined()
    }
}
