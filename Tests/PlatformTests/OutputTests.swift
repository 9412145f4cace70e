import Foundation
import Platform
import Synchronization
import Testing

@Suite struct `Output to a person` {
    /// What arrives at the other end of a pipe.
    private func output(_ body: (Int32) throws -> Void) throws -> String {
        let pipe = Pipe()
        try body(pipe.fileHandleForWriting.fileDescriptor)
        try pipe.fileHandleForWriting.close()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        return String(decoding: data, as: UTF8.self)
    }

    private func bar(isShown: Bool, times: [Int]) throws -> String {
        try output { descriptor in
            let clock = Mutex(times)
            var progress = Progress("verify", total: 10, to: descriptor, isShown: isShown) {
                clock.withLock { $0.count > 1 ? $0.removeFirst() : $0[0] }
            }
            for done in 0...10 { progress.update(done) }
        }
    }

    @Test func `shows progress after a second and takes it away at the end`() throws {
        let text = try bar(isShown: true, times: [0, 500, 1000, 1050, 1100, 1150])
        let drawings = text.components(separatedBy: "\r\u{1b}[K")
        #expect(drawings.first == "")
        #expect(drawings.last == "")
        #expect(drawings.count == 4)
        #expect(drawings[1].hasPrefix("verify [###...") && drawings[1].hasSuffix("] 10%"))
    }

    @Test func `shows no progress within a second, nor without a terminal`() throws {
        #expect(try bar(isShown: true, times: [0, 999]) == "")
        #expect(try bar(isShown: false, times: [0, 5000]) == "")
    }

    @Test func `a pipe gets neither colour nor the sequence that clears a screen`() throws {
        let text = try output { descriptor in
            #expect(!Colour.isWanted(descriptor))
            try Terminal.write(Colour.red.paint("x", when: false), to: descriptor)
            try Terminal.clear(descriptor)
        }
        #expect(text == "x")
        #expect(Colour.red.paint("x", when: true) == "\u{1b}[31mx\u{1b}[0m")
    }

    @Test func `a vanished reader is an error and not the end`() throws {
        signal(SIGPIPE, SIG_IGN)
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        #expect(throws: PlatformError.readerGone) {
            try Terminal.write("x", to: pipe.fileHandleForWriting.fileDescriptor)
        }
    }
}
