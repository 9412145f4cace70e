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
        let driver = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Drivers/terminal.py").path
        let outcome = try home.shell(#"exec python3 '\#(driver)' "$TACIT" \#(scenario)"#)
        #expect(outcome.status == 0, "\(outcome.talk)")
    }
}
