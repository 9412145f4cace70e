import Foundation
import TestSupport
import Testing

@Suite(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
struct `At a terminal` {
    @Test(arguments: [
        "init", "differ", "wrong", "neutral", "colour", "editor", "lock", "interrupt",
    ])
    func `questions, colours and stored text are as a person needs them`(scenario: String) throws {
        let home = try TacitHome()
        let outcome = try home.driver("terminal.py", scenario)
        #expect(outcome.status == 0, "\(outcome.talk)")
    }
}

@Suite(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
struct `A form at a terminal` {
    @Test(arguments: [
        "soap", "interrupted", "killed", "closed", "pasted", "wrong", "back", "later", "long",
        "editor", "saved_meanwhile", "hung_up", "left",
        "three_ways", "grow", "no_text", "too_many",
        "half_line", "signed_meanwhile",
        "given", "untouched",
    ])
    func `is filled step by step, and nothing that was answered is lost`(scenario: String) throws {
        let home = try TacitHome()
        let outcome = try home.driver("steps.py", scenario)
        #expect(outcome.status == 0, "\(outcome.talk)")
    }

    @Test(arguments: ["paged", "short", "narrow", "own_settings", "cat"])
    func `what is longer than the screen is shown page by page, and leaves no history`(
        scenario: String
    ) throws {
        let home = try TacitHome()
        let outcome = try home.driver("pages.py", scenario)
        #expect(outcome.status == 0, "\(outcome.talk)")
    }
}

extension TacitHome {
    /// Runs one scenario of a Python program that drives `tacit` at a pseudo-terminal.
    fileprivate func driver(_ name: String, _ scenario: String) throws -> Outcome {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Drivers/\(name)").path
        return try shell(#"exec python3 '\#(path)' "$TACIT" \#(scenario)"#)
    }
}
