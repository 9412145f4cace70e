import Foundation
import Testing

/// Text in the person's editor, and what is left of it afterwards: nothing.
@Suite(.serialized)
struct `Editing in an editor` {
    private let home: Home
    private let id: String

    init() throws {
        home = try Home(roles: "client")
        try home.begin(as: "client")
        id = try home.ok("add", "entry", "before \(Canary.body)", "--json")["id"] ?? ""
        try FileManager.default.createDirectory(
            atPath: home.file("tmp"),
            withIntermediateDirectories: true
        )
    }

    /// Nothing stands in the home, nor in the memory folders of editors under this one's name.
    private func isClean(_ folder: String) throws {
        #expect(try Canary.found(below: home.path, except: ["editor", "left"]) == [])
        #expect(try Canary.found(below: folder) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [])
    }

    /// A folder in memory that only this test's editors use.
    private func memory() throws -> String {
        let folder = "/dev/shm/tacit-e2e-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        return folder
    }

    private func edit(_ script: String, _ folder: String) throws -> Home.Outcome {
        try home.write("#!/bin/sh\n\(script)\n".utf8, to: "editor", mode: 0o700)
        return try home.run(
            ["edit", id, "--edit", "--json"],
            environment: [
                "EDITOR": home.file("editor"), "VISUAL": "", "XDG_RUNTIME_DIR": folder,
                "TMPDIR": home.file("tmp"),
            ]
        )
    }

    @Test
    func `leaves nothing after it was saved, failed, was killed, or left files beside it`() throws {
        let folder = try memory()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let saved = try edit("sed -i 's/before/after/' \"$1\"; cp \"$1\" \"$1~\"", folder)
        #expect(saved.status == 0 && saved["body"]?.hasPrefix("after") == true, "\(saved.output)")
        try isClean(folder)
        #expect(try edit("exit 3", folder).status != 0)
        try isClean(folder)
        #expect(try edit("echo \"$1.swp\" > \"$1.swp\"; kill -9 $$", folder).status != 0)
        try isClean(folder)
        // What an editor saved before it died is the person's text: kept, in the vault.
        let died = try edit("echo ' \(Canary.edited)' >> \"$1\"; kill -9 $$", folder)
        #expect(died.status == 0 || died.status == 1, "\(died.output)")
        #expect(try home.ok("show", id, "--json")["body"]?.contains(Canary.edited) == true)
        try isClean(folder)
        let path = try edit("pwd; echo \"$1\" > '\(home.file("left"))'", folder)
        #expect(path.status == 0)
        let used = String(decoding: try home.bytes("left"), as: UTF8.self)
        #expect(used.hasPrefix(folder + "/"), "\(used)")
    }

    @Test
    func `leaves nothing when tacit itself is killed`() throws {
        let folder = try memory()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        // The editor goes on for a while after its parent has died, as a person would not.
        try home.write(
            "#!/bin/sh\ntouch '\(home.file("left"))'; sleep 2\n".utf8,
            to: "editor",
            mode: 0o700
        )
        let outcome = try home.shell(
            """
            export EDITOR="$HOME/editor" VISUAL= XDG_RUNTIME_DIR='\(folder)' TMPDIR="$HOME/tmp"
            "$TACIT" edit \(id) --edit > /dev/null 2>&1 &
            n=0
            while [ ! -e left ] && [ $n -lt 100 ]; do n=$((n + 1)); sleep 0.1; done
            [ -n "$(ls -A '\(folder)')" ] || exit 91
            kill -9 $!
            n=0
            while [ -n "$(ls -A '\(folder)')" ] && [ $n -lt 100 ]; do
                n=$((n + 1)); sleep 0.1
            done
            [ -z "$(ls -A '\(folder)')" ] || exit 92
            """
        )
        #expect(outcome.status == 0, "\(outcome.status) \(outcome.talk)")
        try isClean(folder)
        #expect(try home.ok("show", id, "--json")["body"] == "before \(Canary.body)")
    }

    @Test(arguments: ["vim", "nano"])
    func `in the real editors at a terminal, saved and killed`(_ name: String) throws {
        guard FileManager.default.isExecutableFile(atPath: "/usr/bin/\(name)") else { return }
        let folder = try memory()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let driver = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Drivers/editor.py").path
        let outcome = try home.shell(
            """
            python3 -c 'import pexpect' 2> /dev/null || exit 77
            export VISUAL= TERM=xterm XDG_RUNTIME_DIR='\(folder)' TMPDIR="$HOME/tmp"
            exec python3 '\(driver)' "$TACIT" \(name) \(id)
            """
        )
        if outcome.status == 77 { return }
        #expect(outcome.status == 0, "\(outcome.talk)")
        try isClean(folder)
    }
}
