import Platform
import Practice
import Sealing
import Tacit

/// A note in the person's editor.
struct NoteEditing {
    enum Outcome {
        case unchanged
        case changed(Note)
        /// The editor left bytes that are no text.
        case notText([UInt8], offset: Int)
    }

    let form: FormText
    let allowDisk: Bool

    /// Opens the editor on the form; a text that it saved before it crashed counts.
    ///
    /// - Parameter saved: lent the note each time that the person saves while the editor is open.
    /// - Throws: ``CommandError/editor(_:)``, ``CommandError/editorFailed(_:)`` where it ended badly
    ///   and had saved nothing.
    func run(saved: (Note) -> Void = { _ in }) throws(CommandError) -> Outcome {
        let before = Array(form.text.utf8)
        let outcome: EditOutcome
        do throws(PlatformError) {
            let editor = try PrivateEditor(allowDisk: allowDisk)
            outcome = try unsafe editor.edit(before.span.bytes) { bytes in
                // What is no text yet waits for the end, and so does talk.
                if case .changed(let note) = read(bytes, form.note) { saved(note) }
            }
        } catch {
            throw .editor(error)
        }
        switch outcome {
        case .unchanged: return .unchanged
        case .changed(let bytes): return read(bytes, form.noteTelling)
        case .failed(let end, let saved):
            guard saved != before, !saved.isEmpty else { throw .editorFailed(end) }
            Talk.warn("the editor ended with \(Messages.text(end)); what it had saved is kept")
            return read(saved, form.noteTelling)
        }
    }

    private func read(_ bytes: [UInt8], _ note: (String) -> Note) -> Outcome {
        switch TextBytes.text(of: bytes) {
        case .success(let text): .changed(note(text))
        case .failure(let fault): .notText(bytes, offset: fault.offset)
        }
    }
}

/// Saving what somebody typed.
enum Saving {
    /// Tries, and where it fails and the text exists only here, asks whether to try again.
    static func run<Result>(
        typed: Bool,
        _ attempt: () throws -> Result
    ) throws -> Result {
        do {
            return try attempt()
        } catch {
            guard typed else { throw error }
            return try again(after: error, attempt)
        }
    }

    /// Asks whether to try again, until it works or the person gives up.
    static func again<Result>(
        after error: any Error,
        _ attempt: () throws -> Result
    ) throws -> Result {
        var error = error
        while true {
            let complaint = Messages.complaint(for: error)
            Talk.warn("not saved: \(complaint.message)", hint: complaint.hint)
            let again = try? Terminal.confirm(
                prompt: "try again? Otherwise the text is lost. [y/n] "
            )
            guard again == true else { throw error }
            do {
                return try attempt()
            } catch let next {
                error = next
            }
        }
    }
}

/// A question that `--yes` answers.
enum Consent {
    /// - Throws: ``CommandError/confirmationNeeded(_:)``, ``CommandError/declined``.
    static func ask(_ question: String, _ options: GlobalOptions) throws(CommandError) {
        if options.yes { return }
        let answer: Bool
        do throws(PlatformError) {
            answer = try Terminal.confirm(prompt: "\(question)? [y/n] ")
        } catch .unusable(.noTerminal) {
            throw .confirmationNeeded(question)
        } catch {
            throw .question(error)
        }
        guard answer else { throw .declined }
    }
}
