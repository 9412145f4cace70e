import CPlatform
import Glibc

/// A program that shows a long text page by page and keeps nothing of it.
package struct Pager: Sendable {
    private let path: String

    /// `less`, which can be told to write nothing down and to run nothing.
    ///
    /// Where `PAGER` names anything else, `cat` among them, there is none.
    package static func find() -> Pager? {
        let wanted = environmentValue("PAGER").map { value in
            value.split(separator: " ").first.map(String.init) ?? ""
        }
        let name = wanted.map { $0.split(separator: "/").last.map(String.init) ?? "" } ?? "less"
        guard name == "less" else { return nil }
        let paths = ["/usr/bin", "/bin", "/usr/local/bin"].map { folder in "\(folder)/\(name)" }
        return paths.first { path in unsafe access(path, X_OK) == 0 }.map(Pager.init)
    }

    private init(_ path: String) { self.path = path }

    /// Shows text and waits until the person has had enough.
    ///
    /// Ctrl-C is the pager's alone until then.
    package func show(_ text: String) throws(PlatformError) {
        let mode = TerminalMode(remembering: STDIN_FILENO)
        tacit_signals_to_child()
        defer { tacit_signals_restore() }
        let pipe = try Descriptor.pipe()
        let child = try ChildProcess.start(
            path,
            [],
            environment: ChildProcess.environment(replacing: Self.settings),
            input: pipe.output.number
        )
        tacit_signals_set_child(child.id)
        let input = pipe.releasingInput()
        let bytes = [UInt8](text.utf8)
        do throws(PlatformError) {
            try unsafe input.write(bytes.span.bytes)
        } catch .readerGone {
            // Seen enough.
        }
        _ = consume input
        let end = try child.wait()
        tacit_signals_set_child(0)
        if end != .exit(0) { mode?.restore() }
    }

    /// A person's own settings could write a log, or run something: only ours count.
    private static let settings = [
        "LESS": "R", "LESSHISTFILE": "-", "LESSSECURE": "1", "LESSOPEN": "", "LESSCLOSE": "",
        "LESSKEY": "/dev/null", "LESSKEYIN": "/dev/null",
    ]
}
