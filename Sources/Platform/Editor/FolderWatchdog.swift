/// A small program that removes a folder when this process dies without having done it.
///
/// It waits at a pipe of which only we hold the other end: our death, however it comes, closes it.
/// It is started, not forked, so that it holds no copy of our memory; it has a session of its own,
/// so that no key pressed at the terminal reaches it.
struct FolderWatchdog: ~Copyable {
    private let lifeline: Descriptor
    private let child: ChildProcess

    init(folder: String) throws(PlatformError) {
        let pipe = try Descriptor.pipe()
        child = try ChildProcess.start(
            "/bin/sh",
            ["-c", FolderWatchdog.script, "tacit-watchdog", folder],
            environment: ["PATH=/usr/bin:/bin"],
            input: pipe.output.number,
            isQuiet: true,
            ownSession: true
        )
        lifeline = pipe.releasingInput()
    }

    /// Sends the watchdog home; the folder is no longer its business.
    consuming func dismiss() {
        let word = [UInt8]("done\n".utf8)
        try? unsafe lifeline.write(word.span.bytes)
        _ = try? child.wait()
    }

    /// A line means "all is well", the end of input that we are dead.
    private static let script = """
        trap '' HUP INT TERM
        IFS= read -r line && exit 0
        find "$1" -type f -exec sh -c \
        'for f; do head -c "$(wc -c <"$f")" /dev/zero 1<>"$f"; done' sh {} +
        rm -rf -- "$1"
        """
}
