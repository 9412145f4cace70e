import Foundation
import TestSupport
import Testing

@Suite struct `The reference` {
    @Test(.enabled(if: TacitHome.hasPython, "python3 is not installed"))
    func `says what the parser says`() throws {
        let root = URL(fileURLWithPath: #filePath)
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let script = Process()
        script.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        script.arguments = [
            "python3", root.appending(path: "Tests/Reference/reference.py").path, "--check",
            TacitHome.program,
        ]
        let talk = Pipe()
        script.standardOutput = talk
        try script.run()
        let said = String(decoding: talk.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        script.waitUntilExit()
        #expect(script.terminationStatus == 0, "\(said)")
    }
}
