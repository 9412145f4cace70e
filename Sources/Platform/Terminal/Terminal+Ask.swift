import Glibc
package import Sealing

extension Terminal {
    /// The longest passphrase, in bytes.
    ///
    /// At a terminal the kernel's own line limit is two below it.
    package static let passphraseLimit = 4096

    /// Asks at the terminal, whatever standard input is, for a line that is not shown.
    ///
    /// The bytes go from the kernel into guarded memory. The terminal is put back also when a
    /// signal ends us; after a stop (Ctrl-Z) the question is asked again.
    /// Throws `noTerminal`, `endOfInput`, `tooLong`, `empty`, or `interrupted` where the signal
    /// does not end the process.
    package static func readPassphrase(prompt: String) throws(PlatformError) -> SecretBytes {
        let terminal = try controlling()
        let secret = try line(from: terminal, prompt, echo: false)
        if secret.byteCount == 0 { throw .unusable(.empty) }
        return secret
    }

    /// Asks at the terminal for a line that is shown; nil at the end of input.
    package static func readLine(prompt: String) throws(PlatformError) -> String? {
        let terminal = try controlling()
        do throws(PlatformError) {
            let answer = try line(from: terminal, prompt, echo: true)
            let text = answer.withBytes { bytes in
                unsafe bytes.withUnsafeBytes { unsafe String(validating: $0, as: UTF8.self) }
            }
            guard let text else { throw .unusable(.notText) }
            return text
        } catch .unusable(.endOfInput) {
            return nil
        } catch {
            throw error
        }
    }

    /// Asks at the terminal; only "y" and "yes" mean yes.
    package static func confirm(prompt: String) throws(PlatformError) -> Bool {
        let answer = try readLine(prompt: prompt) ?? ""
        return ["y", "yes"].contains(answer.lowercased())
    }

    /// The terminal of the process, whatever its standard input is.
    static func controlling() throws(PlatformError) -> Descriptor {
        do throws(PlatformError) {
            return try Descriptor.open("/dev/tty", O_RDWR | O_NOCTTY)
        } catch {
            throw .unusable(.noTerminal)
        }
    }

    private static func line(
        from terminal: borrowing Descriptor,
        _ prompt: String,
        echo: Bool
    ) throws(PlatformError) -> SecretBytes {
        while true {
            let signal: Int32
            switch try attempt(terminal, prompt, echo: echo) {
            case .line(let secret): return secret
            case .signal(let number): signal = number
            }
            // The terminal and the handlers are as they were: now the signal may do its work.
            kill(getpid(), signal)
            if ![SIGTSTP, SIGTTIN, SIGTTOU].contains(signal) {
                throw .interrupted(signal: signal)
            }
        }
    }

    private static func attempt(
        _ terminal: borrowing Descriptor,
        _ prompt: String,
        echo: Bool
    ) throws(PlatformError) -> Answer {
        let watch = try SignalWatch()
        let mode = try TerminalMode(terminal.number, echo: echo)
        defer { mode.restore() }
        // Only now: what is typed at the sight of the question is no longer shown.
        try write(prompt, to: terminal.number)

        var length = 0
        var signal: Int32? = nil
        let limit = passphraseLimit
        let buffer = try SecretBytes(byteCount: limit) { span throws(PlatformError) in
            while length < limit {
                signal = try watch.waitForInput(terminal.number)
                if signal != nil { return }
                let count = try terminal.read(into: &span, from: length)
                if count == 0 { throw .unusable(.endOfInput) }
                length += count
                if span.unsafeLoad(length - 1) == UInt8(ascii: "\n") { break }
            }
        }
        if let signal { return .signal(signal) }
        // The kernel cuts a typed line at 4095 bytes without a word: never take the rest for all.
        if length >= limit { throw .unusable(.tooLong) }
        return .line(buffer.prefix(length - 1))
    }

    private enum Answer: ~Copyable {
        case line(SecretBytes)
        case signal(Int32)
    }
}

extension SecretBytes {
    /// The first bytes as a secret of their own.
    func prefix(_ count: Int) -> SecretBytes {
        withBytes { SecretBytes(copying: $0.extracting(0..<count)) }
    }
}

extension MutableRawSpan {
    func unsafeLoad(_ offset: Int) -> UInt8 {
        unsafe bytes.unsafeLoad(fromByteOffset: offset, as: UInt8.self)
    }
}
