import Glibc

/// How a terminal takes input, and how it did before.
struct TerminalMode {
    private let descriptor: Int32
    private let before: termios

    /// Switches to whole lines, shown or not, and drops what was typed ahead.
    ///
    /// - Parameter keepsLine: whether a line that is not finished survives Ctrl-C.
    init(
        _ descriptor: Int32,
        echo: Bool,
        keepsLine: Bool = false
    ) throws(PlatformError) {
        var mode = termios()
        try system(.terminal) { unsafe tcgetattr(descriptor, &mode) }
        self.descriptor = descriptor
        before = mode
        mode.c_lflag |= tcflag_t(ICANON | ISIG | ECHONL)
        mode.c_iflag |= tcflag_t(ICRNL)
        // Backspace then removes a character and not one of its bytes.
        mode.c_iflag |= tcflag_t(IUTF8)
        if keepsLine { mode.c_lflag |= tcflag_t(NOFLSH) }
        let shown = tcflag_t(ECHO)
        mode.c_lflag = echo ? mode.c_lflag | shown : mode.c_lflag & ~shown
        try system(.terminal) { unsafe tcsetattr(descriptor, TCSAFLUSH, &mode) }
    }

    /// Remembers how the terminal is, without a change; nil where there is none.
    init?(remembering descriptor: Int32) {
        var mode = termios()
        guard unsafe tcgetattr(descriptor, &mode) == 0 else { return nil }
        self.descriptor = descriptor
        before = mode
    }

    /// Lets a reader have the line that is not finished yet, and never waits for more.
    func releaseLine() {
        var mode = termios()
        guard unsafe tcgetattr(descriptor, &mode) == 0 else { return }
        mode.c_lflag &= ~tcflag_t(ICANON)
        unsafe withUnsafeMutableBytes(of: &mode.c_cc) { characters in
            unsafe characters[Int(VMIN)] = 0
            unsafe characters[Int(VTIME)] = 0
        }
        unsafe tcsetattr(descriptor, TCSANOW, &mode)
    }

    func restore() {
        var mode = before
        unsafe tcsetattr(descriptor, TCSAFLUSH, &mode)
    }
}
