import Practice
import Tacit

/// What is said while a form is filled step by step.
extension Messages {
    static let continueHint = "'tacit add --continue' goes on with it"

    static let stepsCutLine = """
        a line at the terminal holds 4,095 bytes: the end of this one was cut off; go on from where \
        it ends, or use the editor with ':e' for the next answer

        """

    static let stepsNotText = "that was no text in UTF-8, and was not taken\n"

    static let stepsBytesKept = "that was no text in UTF-8: it is kept as a file with the draft\n"

    static func stepsBegin(_ kind: Kind, suggests: Bool = false) -> String {
        guard !suggests else {
            return """
                \(kind.title): \(kind.summary)
                Enter takes what stands in [brackets], '-' leaves a question for later; '?' explains,
                ':b' goes back, ':e' opens the editor, Ctrl-D stops. Each answer is kept at once.

                """
        }
        return """
            \(kind.title): \(kind.summary)
            Enter alone leaves a question for later; '?' explains, ':b' goes back, ':e' opens the editor,
            Ctrl-D stops. Each answer is kept as a draft at once.

            """
    }

    static func question(
        _ question: FormQuestion,
        of kind: Kind,
        suggestion: String? = nil
    ) -> String {
        guard let field = question.field else {
            return "\nText (an empty line ends it)\n"
        }
        if let suggestion {
            return "\n\(field.title): \(field.help)\n" + choices(field) + "  [\(suggestion)]\n"
        }
        let ending = question.takesLines ? " (an empty line ends it)" : ""
        return "\n\(field.title): \(field.help)\(ending)\n" + choices(field)
    }

    private static func choices(_ field: FieldForm) -> String {
        field.type.hint.isEmpty ? "" : "  \(field.type.hint)\n"
    }

    static func questionHelp(
        _ question: FormQuestion,
        of kind: Kind,
        in discipline: Discipline
    ) -> String {
        let prompts = kind.prompts(in: discipline).map { "  \($0)\n" }.joined()
        guard let field = question.field else { return "  \(kind.summary)\n" + prompts }
        let example = field.example.isEmpty ? "" : "  for example: \(field.example)\n"
        return "  \(field.help)\n" + choices(field) + example + prompts
    }

    static func tellLate(_ record: Identifier, keptAs draft: Identifier) {
        Talk.warn(
            "'\(record.shortText)' was made final meanwhile: your text is kept as draft "
                + "'\(draft.shortText)'",
            hint: "'tacit amend \(record.shortText)' adds to the record"
        )
    }

    static func tellConflict(_ id: Identifier, _ others: [UInt64]) {
        let all = others.map(String.init).joined(separator: ", ")
        let id = id.shortText
        Talk.warn(
            "somebody else saved meanwhile: revision \(all) stands beside yours, both are kept",
            hint:
                "'tacit diff \(id) --from \(others.first ?? 1)' shows how they differ; 'tacit edit "
                + "\(id) --settle' when your text has taken it up"
        )
    }
}
