import ArgumentParser
import Glibc
import Platform

/// Tells a person or a script why a command ended, and gives the exit status for it.
struct ErrorReport {
    let isJSON: Bool

    func show(_ error: any Error) -> ExitStatus {
        if let finished = error as? Finished { return finished.status }
        // Whoever has gone does not want to hear about it: `tacit list | head`.
        if case .readerGone? = error as? PlatformError { return .file }
        if isParserAnswer(error) { return showAnswer(error) }
        let complaint = Messages.complaint(for: error)
        isJSON ? showDocument(complaint) : showTalk(complaint)
        return complaint.status
    }

    /// Help, the version and completion scripts come out of the parser as errors, too.
    private func isParserAnswer(_ error: any Error) -> Bool {
        TacitCommand.exitCode(for: error) == .success
    }

    private func showAnswer(_ error: any Error) -> ExitStatus {
        let text = TacitCommand.fullMessage(for: error)
        do throws(PlatformError) {
            try Output(isJSON: isJSON).result(["text": .string(text)]) { text }
            return .done
        } catch {
            return .file
        }
    }

    private func showDocument(_ complaint: Complaint) {
        var members: [(String, JSONValue)] = [
            ("code", .string(complaint.code)), ("message", .string(complaint.message)),
            ("hint", .optional(complaint.hint)),
        ]
        if let record = complaint.record { members.append(("id", .string(record))) }
        if !complaint.rules.isEmpty {
            members.append(("rules", .array(complaint.rules.map(\.document))))
        }
        if !complaint.problems.isEmpty {
            members.append(("problems", .array(complaint.problems.map(Messages.document))))
        }
        if !complaint.faults.isEmpty { members.append(("faults", .array(complaint.faults))) }
        try? Output(isJSON: true).result(["error": .object(members)]) { "" }
    }

    private func showTalk(_ complaint: Complaint) {
        let colour = Colour.isWanted(STDERR_FILENO)
        let message = Talk.shown(complaint.message, on: STDERR_FILENO)
        try? Terminal.write(
            Colour.red.paint("tacit:", when: colour) + " " + message,
            to: STDERR_FILENO
        )
        for line in complaint.details { Talk.say("  " + line) }
        for problem in complaint.problems.dropFirst() { Talk.say("  " + Messages.text(problem)) }
        for rule in complaint.rules { rule.tell(unless: complaint.hint) }
        if let hint = complaint.hint { Talk.hint(hint) }
        if let more = Messages.moreAbout(complaint.rules) { Talk.dim(more) }
    }
}
