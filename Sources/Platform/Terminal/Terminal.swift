import CPlatform
import Glibc

/// The terminal in front of the person, and the descriptors that may lead to it.
package enum Terminal {
    /// Whether a descriptor leads to a terminal.
    package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

    /// The width to lay text out for: of the terminal, else of `COLUMNS`, else 80.
    package static func columns(_ descriptor: Int32 = STDOUT_FILENO) -> Int {
        let measured = Int(tacit_terminal_columns(descriptor))
        if measured > 0 { return measured }
        guard let named = environmentValue("COLUMNS").flatMap({ Int($0) }), named > 0 else {
            return 80
        }
        return named
    }

    /// How many lines a terminal shows; `nil` where there is none or it does not say.
    package static func rows(_ descriptor: Int32 = STDOUT_FILENO) -> Int? {
        let measured = Int(tacit_terminal_rows(descriptor))
        return measured > 0 ? measured : nil
    }

    /// Writes all of the bytes, also where the system takes them in parts.
    ///
    /// Throws `readerGone` when nobody reads the pipe any more, `noSpace` on a full disk.
    package static func write(_ bytes: RawSpan, to descriptor: Int32) throws(PlatformError) {
        try unsafe bytes.withUnsafeBytes { bytes throws(PlatformError) in
            var done = 0
            while done < bytes.count {
                let rest = unsafe UnsafeRawBufferPointer(rebasing: bytes[done...])
                let count = unsafe Glibc.write(descriptor, rest.baseAddress, rest.count)
                if count >= 0 {
                    done += count
                    continue
                }
                switch errno {
                case EINTR: continue
                case EAGAIN:
                    var room = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                    unsafe poll(&room, 1, -1)
                case let code: throw PlatformError(.write, code)
                }
            }
        }
    }

    /// Writes a text in UTF-8.
    package static func write(_ text: String, to descriptor: Int32) throws(PlatformError) {
        let bytes = [UInt8](text.utf8)
        try unsafe write(bytes.span.bytes, to: descriptor)
    }

    /// Empties the screen and what was scrolled off it; nothing where there is no terminal.
    package static func clear(_ descriptor: Int32 = STDOUT_FILENO) throws(PlatformError) {
        guard isTerminal(descriptor) else { return }
        try write(clearScreenAndScrollback, to: descriptor)
    }

    /// Cursor home, erase display, erase saved lines (ECMA-48 ED, xterm's `3J`).
    package static let clearScreenAndScrollback = "\u{1b}[H\u{1b}[2J\u{1b}[3J"
}
