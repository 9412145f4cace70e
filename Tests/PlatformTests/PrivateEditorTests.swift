import Foundation
import Testing

/// Editors here are shell scripts; the real ones are in `RealEditorTests`.
@Suite(.serialized) struct `The private editor` {
    private let scratch = Scratch()

    private func edit(_ script: String, _ text: String = "text") throws -> String {
        let editor = try scratch.script("editor", script)
        return try Probe.run("edit", text, environment: environment(editor)).output
    }

    private func environment(_ editor: String) -> [String: String] {
        ["VISUAL": "", "EDITOR": editor, "XDG_RUNTIME_DIR": ""]
    }

    /// Folders that an editor session of ours has left, by the path that the script noted.
    private var notedFolder: String? {
        try? String(contentsOfFile: scratch.file("where"), encoding: .utf8)
            .trimmingCharacters(in: .newlines)
    }

    private func isGone(_ folder: String?) -> Bool {
        folder.map { !FileManager.default.fileExists(atPath: $0) } ?? false
    }

    /// Waits, without a claim about how long, until something is so.
    private func eventually(_ condition: () -> Bool) -> Bool {
        for _ in 0..<600 {
            if condition() { return true }
            usleep(50_000)
        }
        return condition()
    }

    private var note: String { "dirname \"$1\" > '\(scratch.file("where"))'\n" }

    @Test func `gives back what was written and removes the folder`() throws {
        #expect(try edit(note + "printf more >> \"$1\"") == "changed <textmore>")
        #expect(isGone(notedFolder))
    }

    @Test func `reports text that is the same, also with a line break at the end`() throws {
        #expect(try edit("exit 0") == "unchanged")
        #expect(try edit("printf 'text' > \"$1\"") == "unchanged")
        #expect(try edit("printf 'text\\n' > \"$1\"") == "unchanged")
        #expect(try edit("printf 'text\\n\\n' > \"$1\"").hasPrefix("changed"))
        #expect(try edit(": > \"$1\"") == "changed <>")
    }

    @Test func `works in a folder of mode 0700 in memory, on a file of mode 0600`() throws {
        let list = scratch.file("list")
        _ = try edit("stat -f -c %T \"$1\" > '\(list)'; stat -c %a \"$1\" \"${1%/*}\" >> '\(list)'")
        #expect(try String(contentsOfFile: list, encoding: .utf8) == "tmpfs\n600\n700\n")
    }

    @Test func `accepts an editor that replaces the file and leaves others beside it`() throws {
        let script = """
            cp "$1" "$1~"; mkdir "${1%/*}/.sub"; echo x > "${1%/*}/.sub/.note.swp"
            printf new > "$1.tmp"; mv "$1.tmp" "$1"; echo x > "$TMPDIR/scratch"
            """
        #expect(try edit(note + script) == "changed <new>")
        #expect(isGone(notedFolder))
    }

    @Test func `follows no link out of its folder`() throws {
        try "secret".write(toFile: scratch.file("other"), atomically: true, encoding: .utf8)
        let output = try edit(note + "rm \"$1\"; ln -s '\(scratch.file("other"))' \"$1\"")
        #expect(output.hasPrefix("error"))
        #expect(try String(contentsOfFile: scratch.file("other"), encoding: .utf8) == "secret")
        #expect(isGone(notedFolder))
    }

    @Test func `keeps what was saved when the editor fails`() throws {
        #expect(try edit(note + "printf saved > \"$1\"; exit 3") == "failed exit(3) <saved>")
        #expect(isGone(notedFolder))
        #expect(try edit(note + "printf s > \"$1\"; kill -9 $$") == "failed signal(9) <s>")
        #expect(isGone(notedFolder))
        #expect(try edit("printf rescued > \"$1.save\"; exit 1") == "failed exit(1) <rescued>")
    }

    @Test func `hands a request to end to the editor and still gives back the text`() throws {
        let ready = scratch.file("ready")
        let editor = try scratch.script(
            "editor",
            note + "printf half > \"$1\"; : > '\(ready)'; exec sleep 60"
        )
        let process = try Probe.start(Probe.path, ["edit", "text"], environment(editor))
        #expect(eventually { FileManager.default.fileExists(atPath: ready) })
        process.terminate()
        #expect(try Probe.finish(process).output == "failed signal(15) <half>")
        #expect(isGone(notedFolder))
    }

    @Test func `killed, still leaves nothing: the watchdog removes the folder`() throws {
        let ready = scratch.file("ready")
        let editor = try scratch.script(
            "editor",
            note + "echo $$ > '\(scratch.file("pid"))'; : > '\(ready)'; exec sleep 60"
        )
        let process = try Probe.start(Probe.path, ["edit", "text"], environment(editor))
        #expect(eventually { FileManager.default.fileExists(atPath: ready) })
        #expect(!isGone(notedFolder))
        kill(process.processIdentifier, SIGKILL)
        #expect(eventually { isGone(notedFolder) })
        let pid = try String(contentsOfFile: scratch.file("pid"), encoding: .utf8)
        if let pid = pid_t(pid.trimmingCharacters(in: .newlines)) { kill(pid, SIGKILL) }
    }

    @Test func `removes at the start what the dead left, and not what the living use`() throws {
        let left = "/dev/shm/tacit-edit-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(
            atPath: left,
            withIntermediateDirectories: false
        )
        try "text".write(toFile: "\(left)/note.md", atomically: false, encoding: .utf8)
        // The editor of one session runs a second session, which sweeps.
        let inner = try scratch.script("inner", "printf inner > \"$1\"")
        let output = try edit(
            "EDITOR='\(inner)' '\(Probe.path)' edit x > /dev/null; printf outer > \"$1\""
        )
        #expect(output == "changed <outer>")
        #expect(isGone(left))
    }

    @Test func `splits the variable into words and runs nothing in it`() throws {
        let editor = try scratch.script("my editor", "printf \"$1 $2\" > \"$3\"")
        let command = "'\(editor)' \"two words\" $(touch\\ x)"
        #expect(
            try Probe.run("edit", "text", environment: environment(command)).output
                == "changed <two words $(touch x)>"
        )
    }

    @Test func `refuses editors that keep copies, are missing or misquoted`() throws {
        let copying = try scratch.script("code", "exit 0")
        let answers = [
            (copying, "editorKeepsCopies"), ("/nonexistent", "noEditor"),
            ("vim 'x", "malformedEditorCommand"),
        ]
        for (editor, answer) in answers {
            let output = try Probe.run("edit", "text", environment: environment(editor)).output
            #expect(output.contains(answer))
        }
    }
}
