import CPlatform
import Glibc

/// What came of a text that was given to an editor.
///
/// The text passes through ordinary memory. It is not an error's business to carry it, so that a
/// failure of the editor is a result too: whoever handles it has the text in hand.
package enum EditOutcome: Equatable, Sendable {
    /// The text is what it was, or differs by the line break that editors put at the end.
    case unchanged
    /// The new text, bytes as the editor left them: nobody has checked that they are UTF-8.
    case changed([UInt8])
    /// The editor ended badly; this is what it had saved until then, perhaps unchanged.
    case failed(ProcessEnd, saved: [UInt8])
}

/// Lets a person edit a text in their own editor and leaves no copy of it behind: the file lies in
/// memory, known editors are told to keep no other, and both go whatever happens.
package struct PrivateEditor: Sendable {
    package let command: EditorCommand
    private let allowDisk: Bool

    /// Finds the editor and removes what earlier processes had to leave.
    ///
    /// `allowDisk` means that the person has accepted that the text may stay on a disk: then a
    /// folder outside of memory and an editor that keeps copies are let through.
    /// Throws `noEditor`, `malformedEditorCommand` and `editorKeepsCopies`.
    package init(allowDisk: Bool = false) throws(PlatformError) {
        command = try EditorCommand.find()
        self.allowDisk = allowDisk
        if command.kind == .keepsCopies, !allowDisk {
            throw .unusable(.editorKeepsCopies(editor: command.programName))
        }
        PrivateFolder.sweep()
    }

    /// Opens the editor on a text and waits until it ends.
    ///
    /// Until then Ctrl-C is the editor's alone, and a request to end this process is handed to it.
    /// Throws `noMemoryFolder`, `noSpace`, and `notFound` where the person has removed the file.
    ///
    /// - Parameter saved: lent each text that the person saves while the editor is open, so that it
    ///   outlives this process.
    package func edit(
        _ text: RawSpan,
        saved: ([UInt8]) -> Void = { _ in }
    ) throws(PlatformError) -> EditOutcome {
        let folder = try PrivateFolder.make(allowDisk: allowDisk)
        let watchdog: FolderWatchdog
        do throws(PlatformError) {
            watchdog = try FolderWatchdog(folder: folder.path)
        } catch {
            folder.remove()
            throw error
        }
        let outcome: Result<EditOutcome, PlatformError>
        do throws(PlatformError) {
            outcome = .success(try edit(text, in: folder, saved))
        } catch {
            outcome = .failure(error)
        }
        folder.remove()
        watchdog.dismiss()
        return try outcome.get()
    }

    private func edit(
        _ text: RawSpan,
        in folder: borrowing PrivateFolder,
        _ saved: ([UInt8]) -> Void
    ) throws(PlatformError) -> EditOutcome {
        try folder.write(text, name: fileName)
        let end = try run(in: folder, saved)
        if end == .exit(0) {
            let edited = try folder.read(fileName)
            return isSame(edited, text) ? .unchanged : .changed(edited)
        }
        // nano, told to end, saves what was not saved beside the file; vim does so all the time.
        if let rescued = try? folder.read(fileName + ".save") {
            return .failed(end, saved: rescued)
        }
        return .failed(end, saved: try folder.read(fileName))
    }

    private func run(
        in folder: borrowing PrivateFolder,
        _ saved: ([UInt8]) -> Void
    ) throws(PlatformError) -> ProcessEnd {
        let mode = TerminalMode(remembering: STDIN_FILENO)
        tacit_signals_to_child()
        defer { tacit_signals_restore() }
        let child = try ChildProcess.start(
            command.path,
            command.arguments(file: "\(folder.path)/\(fileName)"),
            environment: ChildProcess.environment(
                replacing: command.kind.environment(folder: folder.path)
            )
        )
        tacit_signals_set_child(child.id)
        var glance = Glance(folder)
        while try !child.hasEnded(within: Glance.pauseMilliseconds) {
            if let text = glance.savedText(in: folder) { saved(text) }
        }
        let end = try child.wait()
        tacit_signals_set_child(0)
        if end != .exit(0) { putBack(mode) }
        return end
    }

    /// An editor that was killed leaves the terminal as it used it.
    private func putBack(_ mode: TerminalMode?) {
        mode?.restore()
        guard Terminal.isTerminal(STDOUT_FILENO) else { return }
        // Leave the alternate screen, show the cursor, end colours (xterm's DECSET 1049 and 25).
        try? Terminal.write("\u{1b}[?1049l\u{1b}[?25h\u{1b}[0m", to: STDOUT_FILENO)
    }

    private func isSame(_ edited: [UInt8], _ text: RawSpan) -> Bool {
        let original = unsafe text.withUnsafeBytes { unsafe [UInt8]($0) }
        return edited == original || edited == original + [UInt8(ascii: "\n")]
    }
}

/// Looks now and then whether the file was saved.
private struct Glance {
    static let pauseMilliseconds: Int32 = 400

    private var taken: FileStamp?
    private var seen: FileStamp?

    init(_ folder: borrowing PrivateFolder) {
        taken = folder.stamp(fileName)
    }

    /// What was saved since the last time: once two looks find the same file, so that no text is
    /// taken that is half written.
    mutating func savedText(in folder: borrowing PrivateFolder) -> [UInt8]? {
        let now = folder.stamp(fileName)
        defer { seen = now }
        guard let now, now == seen, now != taken, let text = try? folder.read(fileName),
            folder.stamp(fileName) == now
        else { return nil }
        taken = now
        return text
    }
}

private let fileName = "note.md"
