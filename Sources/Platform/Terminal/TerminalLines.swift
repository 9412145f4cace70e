import Glibc

/// Lines that a person types at the terminal one after another, whatever standard input is.
///
/// Nothing that is typed ahead or pasted is dropped between two lines. While it lives, a signal that
/// would end the process is an event like a line, so that what was typed can be kept first.
package struct TerminalLines: ~Copyable {
    package enum Event: Equatable, Sendable {
        case line(String)
        /// The terminal's own limit (4,095 bytes) cut the line; this is what it let through.
        case cut(String)
        /// A line that is not UTF-8.
        case notText
        /// Ctrl-D at the beginning of a line, or the terminal is gone.
        case end
        /// Ctrl-C, a closed terminal, a request to end.
        case signal(Int32)
    }

    private let terminal: Descriptor
    private var watch: SignalWatch?
    private var mode: TerminalMode?
    private var pending: [UInt8] = []
    /// What comes once all lines are taken.
    private var ending: Event?

    /// - Throws: `noTerminal`.
    package init() throws(PlatformError) {
        let terminal = try Terminal.controlling()
        let watch = try SignalWatch()
        let mode = try TerminalMode(terminal.number, echo: true, keepsLine: true)
        self.terminal = consume terminal
        self.watch = consume watch
        self.mode = mode
    }

    deinit { mode?.restore() }

    /// Asks for a line.
    ///
    /// After a stop (Ctrl-Z) the question is asked again.
    package mutating func next(_ prompt: String) throws(PlatformError) -> Event {
        // Where the terminal is gone, reading says so.
        try? say(prompt)
        while true {
            if let line = takeLine() { return line }
            if let ending { return ending }
            guard let signal = try watch?.waitForInput(terminal.number) else {
                var buffer = [UInt8](repeating: 0, count: Terminal.passphraseLimit)
                let count = unsafe read(terminal.number, &buffer, buffer.count)
                if count < 0, errno == EINTR { continue }
                // A terminal that was hung up gives an error.
                if count > 0 { pending += buffer.prefix(count) } else { end(with: .end) }
                continue
            }
            guard [SIGTSTP, SIGTTIN, SIGTTOU].contains(signal) else {
                takeUnfinishedLine()
                end(with: .signal(signal))
                continue
            }
            _ = try pause { kill(getpid(), signal) }
            try? say(prompt)
        }
    }

    /// Shows text at the terminal.
    package func say(_ text: String) throws(PlatformError) {
        try Terminal.write(Terminal.neutralised(text), to: terminal.number)
    }

    /// Puts terminal and signals back for as long as something else uses them.
    package mutating func pause<Result, Failure>(
        _ body: () throws(Failure) -> Result
    ) throws(PlatformError) -> Swift.Result<Result, Failure> {
        mode?.restore()
        mode = nil
        watch = nil
        let result: Swift.Result<Result, Failure>
        do throws(Failure) {
            result = .success(try body())
        } catch {
            result = .failure(error)
        }
        watch = try SignalWatch()
        mode = try TerminalMode(terminal.number, echo: true, keepsLine: true)
        return result
    }

    /// What stands there without an end is a line, too, and the last one.
    private mutating func end(with event: Event) {
        ending = event
        if let last = pending.last, last != UInt8(ascii: "\n") {
            pending.append(UInt8(ascii: "\n"))
        }
    }

    private mutating func takeUnfinishedLine() {
        mode?.releaseLine()
        var buffer = [UInt8](repeating: 0, count: Terminal.passphraseLimit)
        let count = unsafe read(terminal.number, &buffer, buffer.count)
        if count > 0 { pending += buffer.prefix(count) }
    }

    private mutating func takeLine() -> Event? {
        guard let end = pending.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
        let line = pending[..<end]
        pending.removeSubrange(...end)
        guard let text = String(validating: line, as: UTF8.self) else { return .notText }
        // The kernel cuts a typed line at 4095 bytes without a word: never take the rest for all.
        return line.count >= Terminal.passphraseLimit - 1 ? .cut(text) : .line(text)
    }
}
