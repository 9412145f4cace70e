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

    static func stepsBegin(_ kind: Kind) -> String {
        """
        \(kind.title): \(kind.summary)
        Enter alone leaves a question for later; '?' explains, ':b' goes back, ':e' opens the editor,
        Ctrl-D stops. Each answer is kept as a draft at once.

        """
    }

    static func question(_ question: FormQuestion, of kind: Kind) -> String {
        guard let field = question.field else {
            return "\nText (an empty line ends it)\n"
        }
        let ending = question.takesLines ? " (an empty line ends it)" : ""
        return "\n\(field.title): \(field.help)\(ending)\n" + choices(field)
    }

    private static func choices(_ field: FieldForm) -> String {
        guard let allowed = allowed(field.type) else { return "" }
        return "  \(allowed)\n"
    }

    static func questionHelp(_ question: FormQuestion, of kind: Kind) -> String {
        guard let field = question.field else { return "  \(kind.summary)\n" }
        let example = field.example.isEmpty ? "" : "  for example: \(field.example)\n"
        return "  \(field.help)\n" + choices(field) + example
    }

    /// What a value of a type looks like; `nil` for any text.
    static func allowed(_ type: FieldType) -> String? {
        switch type {
        case .text: nil
        case .choice(let words): "one of: " + words.joined(separator: ", ")
        case .date: "a day, such as 2026-03-02 or 'next tue'"
        case .time: "a time, such as 15:00 or 3pm"
        case .number(let bounds): "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .list(let bounds):
            bounds.upperBound == .max
                ? "at least \(bounds.lowerBound), one a line"
                : "\(bounds.lowerBound) to \(bounds.upperBound), one a line"
        case .reference(let kinds): "the id of a record: " + kinds.joined(separator: ", ")
        case .yesNo: "yes or no"
        }
    }

    static func text(_ reason: FieldFault.Reason) -> String {
        switch reason {
        case .missing: "this is required"
        case .notAChoice(let words): "one of: " + words.joined(separator: ", ")
        case .notADate: "that is no day; such as 2026-03-02, 'yesterday', 'next tue'"
        case .notATime: "that is no time; such as 15:00 or 3pm"
        case .notANumber(let bounds), .outOfRange(let bounds):
            "a number from \(bounds.lowerBound) to \(bounds.upperBound)"
        case .itemCount(let bounds):
            bounds.upperBound == .max
                ? "at least \(bounds.lowerBound), one a line"
                : "\(bounds.lowerBound) to \(bounds.upperBound), one a line"
        case .notAReference: "the id of a record, or its first characters"
        case .notYesOrNo: "yes or no"
        case .unknown: "the form has no such field"
        }
    }

    static func tellConflict(_ id: Identifier, _ others: [UInt64]) {
        let others = others.map(String.init).joined(separator: ", ")
        Talk.warn(
            "somebody else saved meanwhile: revision \(others) stands beside yours, both are kept",
            hint: "'tacit show \(id.shortText) --revision N' shows it; 'tacit edit "
                + "\(id.shortText) --settle' when your text has taken it up"
        )
    }
}
