import Platform
import Practice
import Tacit

/// A kind's form filled step by step at the terminal: a question for each required field that says
/// nothing yet, each answer kept before the next question.
struct FormSteps: ~Copyable {
    enum Ending {
        case finished
        /// Ctrl-D.
        case stopped
        case signal(Int32)
    }

    private let kind: Kind
    private let discipline: Discipline
    private let allowDisk: Bool
    private let now: Moment
    private let suggestions: FormSuggestions
    private var lines: TerminalLines
    private(set) var note: Note
    /// Fields whose question was left for later.
    private var postponed: Set<String> = []

    /// - Throws: `noTerminal`.
    init(
        kind: Kind,
        note: Note,
        discipline: Discipline,
        allowDisk: Bool,
        now: Moment,
        suggestions: FormSuggestions = FormSuggestions()
    ) throws(PlatformError) {
        self.kind = kind
        self.discipline = discipline
        self.note = note
        self.allowDisk = allowDisk
        self.now = now
        self.suggestions = suggestions
        lines = try TerminalLines()
    }

    /// Asks until everything required is there or was left for later.
    ///
    /// - Parameter keep: makes the note outlive this process, and with it a file, if there is one.
    mutating func run(keep: (Note, AttachmentSource?) throws -> Void) throws -> Ending {
        var asked: [FormQuestion] = []
        try lines.say(Messages.stepsBegin(kind, suggests: !suggestions.values.isEmpty))
        while let question = next() {
            switch try ask(question) {
            case .value(let text):
                question.put(text, into: &note)
                try persist(keep)
                try tellFault(of: question, in: text)
                asked.append(question)
            case .later:
                postponed.insert(question.name)
                asked.append(question)
            case .back:
                guard let last = asked.popLast() else { continue }
                postponed.remove(last.name)
                last.put("", into: &note)
            case .editor: try edit(keep)
            case .broken(let typed, let signal):
                if !typed.isEmpty {
                    question.put(typed, into: &note)
                    try persist(keep)
                }
                return signal.map { .signal($0) } ?? .stopped
            }
        }
        return .finished
    }

    /// The next field that is missing or holds no value of its type, or that is asked for besides.
    private func next() -> FormQuestion? {
        let names = kind.faults(in: note, now: now).map { $0.field ?? FormQuestion.bodyName }
        let besides = suggestions.besides.filter { name in
            (note.value(of: name) ?? "").isEmpty && !names.contains(name)
        }
        let order = [FormQuestion.bodyName] + kind.fields.map(\.name)
        return order.lazy.filter { names.contains($0) || besides.contains($0) }
            .first { !postponed.contains($0) }
            .map { FormQuestion(field: kind.field(named: $0)) }
    }

    private mutating func persist(
        _ keep: (Note, AttachmentSource?) throws -> Void,
        with file: AttachmentSource? = nil
    ) throws {
        let note = self.note
        do {
            try keep(note, file)
        } catch {
            // Asks whether to try again; the terminal is its own until then.
            try lines.pause { try Saving.again(after: error) { try keep(note, file) } }.get()
        }
    }

    /// Says why a question comes again whose lines were taken as they are.
    private func tellFault(of question: FormQuestion, in text: String) throws {
        guard let field = question.field, question.takesLines else { return }
        do throws(FieldFault) {
            _ = try field.canonical(text, now: now)
        } catch {
            try lines.say(Messages.text(error, of: kind) + "\n")
        }
    }

    private mutating func edit(_ keep: (Note, AttachmentSource?) throws -> Void) throws {
        let editing = NoteEditing(
            form: FormText(kind: kind, original: note, in: discipline),
            allowDisk: allowDisk
        )
        let outcome = try lines.pause { () throws(CommandError) in
            try editing.run { note in try? keep(note, nil) }
        }.get()
        switch outcome {
        case .unchanged: break
        case .changed(let edited):
            note = edited
            postponed = []
            try persist(keep)
        case .notText(let bytes, _):
            try persist(keep, with: AttachedBytes.source(bytes, name: "\(kind.id).md"))
            try lines.say(Messages.stepsBytesKept)
        }
    }
}

// Asking.
extension FormSteps {
    private enum Answer {
        case value(String)
        case later
        case back
        case editor
        /// Ctrl-D, or a signal; with what was typed until then.
        case broken(String, Int32?)
    }

    private mutating func ask(_ question: FormQuestion) throws -> Answer {
        let suggestion = suggestions.values[question.name]
        try lines.say(Messages.question(question, of: kind, suggestion: suggestion))
        var typed: [String] = []
        while true {
            switch try lines.next(typed.isEmpty ? "> " : ". ") {
            case .line("") where typed.isEmpty: return suggestion.map { .value($0) } ?? .later
            case .line("-") where typed.isEmpty && suggestion != nil: return .later
            case .line(""): return .value(typed.joined(separator: "\n"))
            case .line("?") where typed.isEmpty:
                try lines.say(Messages.questionHelp(question, of: kind, in: discipline))
            case .line(":b") where typed.isEmpty: return .back
            case .line(":e") where typed.isEmpty: return .editor
            case .line(let line):
                if let answer = try take(line, question, &typed) { return answer }
            case .cut(let line):
                typed.append(line)
                try lines.say(Messages.stepsCutLine)
            case .notText: try lines.say(Messages.stepsNotText)
            case .end: return .broken(typed.joined(separator: "\n"), nil)
            case .signal(let number): return .broken(typed.joined(separator: "\n"), number)
            }
        }
    }

    /// Where a question takes one line, that line is the answer, if it is a value.
    private func take(
        _ line: String,
        _ question: FormQuestion,
        _ typed: inout [String]
    ) throws -> Answer? {
        guard !question.takesLines else {
            typed.append(line)
            return nil
        }
        do throws(FieldFault) {
            return .value(try question.field?.canonical(line, now: now) ?? line)
        } catch {
            try lines.say(Messages.text(error, of: kind) + "\n")
            return nil
        }
    }
}

/// What helps to fill a form: values that an empty answer takes, and fields that are asked for
/// although the form does not require them.
struct FormSuggestions {
    var values: [String: String] = [:]
    var besides: [String] = []
}

/// One question of a form: a field, or the free text.
struct FormQuestion {
    static let bodyName = "body"

    /// `nil` for the free text.
    let field: FieldForm?

    var name: String { field?.name ?? Self.bodyName }

    /// Whether the answer may have several lines, which an empty one ends.
    var takesLines: Bool {
        switch field?.type {
        case nil, .text, .list: true
        default: false
        }
    }

    /// An empty answer takes the field away.
    func put(_ text: String, into note: inout Note) {
        guard let field else {
            note.body = text
            return
        }
        note.set(field.name, text)
    }
}
