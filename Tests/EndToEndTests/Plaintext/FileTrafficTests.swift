import Foundation
import Testing

private let hasStrace = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")

/// What passes between the program and the kernel, and not only what is left.
@Suite(.enabled(if: hasStrace, "strace is not installed"))
struct `File system traffic` {
    @Test
    func `no text of any command is written to a disk, nor stands in a path`() throws {
        let home = try PlantedVault.home()
        let script = """
            export OUT=$(mktemp -d /dev/shm/tacit-e2e-XXXXXX)
            trap 'rm -rf "$OUT"' EXIT
            \(PlantedVault.surroundings)
            \(PlantedVault.founding)
            cat > "$OUT/use" <<'END'
            \(PlantedVault.use)
            END
            strace -f -yy -s 1000000 -o "$OUT/trace" \
                -e trace=write,writev,pwrite64,pwritev,pwritev2,openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,symlinkat,sendto,sendmsg,sendfile,copy_file_range,splice,mmap \
                sh "$OUT/use" >&2 || exit 93
            cat "$OUT/trace"
            """
        let outcome = try home.shell(script)
        try #require(outcome.status == 0, "\(outcome.status): \(outcome.talk.suffix(800))")
        let trace = Trace(outcome.output)
        #expect(trace.leaks == [])
        // The trace is good for something: it has the vault's writes, and the text on its way out.
        let written = Set(trace.calls.map { "\($0.name) \($0.target.suffix(60))" })
        #expect(
            trace.calls.contains { $0.name == "pwrite64" && $0.target.hasSuffix(".tacit-wal") },
            "\(outcome.output.utf8.count) bytes of trace: \(written.sorted().prefix(80))"
        )
        let shown = trace.calls.filter { $0.target.hasPrefix("/dev/shm/") }
        #expect(shown.contains { !Canary.found(in: Array($0.line.utf8)).isEmpty })
        // Only SQLite's index of the log is mapped for writing.
        let mapped = trace.calls.filter {
            $0.name == "mmap" && $0.line.contains("PROT_WRITE") && $0.line.contains("MAP_SHARED,")
                && !$0.line.contains("-shm>") && !$0.line.contains("MAP_SHARED|MAP_ANONYMOUS")
        }
        #expect(mapped.map { String($0.line.prefix(200)) } == [])
    }

    @Test
    func `nor is what somebody types into a form, and then is killed`() throws {
        let home = try Home(roles: "client")
        let driver = URL(filePath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Drivers/answers.py").path
        // The trace has every word that was typed: it lies in memory, so that it is no leak itself.
        let outcome = try home.shell(
            """
            export OUT=$(mktemp -d /dev/shm/tacit-e2e-XXXXXX)
            trap 'rm -rf "$OUT"' EXIT
            cat > traced <<'END'
            #!/bin/sh
            exec strace -f -yy -s 1000000 -A -o "$OUT/trace" \
                -e trace=write,writev,pwrite64,pwritev,openat,rename,mkdir,link,symlink,sendto,mmap \
                "$TACIT" "$@"
            END
            chmod 700 traced
            python3 '\(driver)' "$TACIT" "$PWD/traced" \
                \(Canary.body) \(Canary.field) \(Canary.title) >&2 || exit 93
            cat "$OUT/trace"
            """
        )
        try #require(outcome.status == 0, "\(outcome.status): \(outcome.talk.suffix(800))")
        let trace = Trace(outcome.output)
        #expect(trace.leaks == [])
        #expect(trace.calls.contains { $0.name == "pwrite64" && $0.target.hasSuffix("-wal") })
    }

    @Test
    func `would be noticed: the trace of a plain copy shows what it holds`() throws {
        let home = try Home(roles: "client")
        _ = try home.run(["add", "entry"], input: Array("with \(Canary.body)".utf8))
        let outcome = try home.shell(
            """
            strace -f -yy -s 1000000 -o trace -e trace=write,pwrite64 \
                "$TACIT" export --purpose own --output copy > /dev/null 2>&1 || exit 93
            cat trace
            """
        )
        try #require(outcome.status == 0)
        #expect(!Trace(outcome.output).leaks.isEmpty)
        let wide = Canary.title.map { "\($0)\\0" }.joined()
        #expect(Trace("12 write(4</tmp/x>, \"\(wide)\", 26) = 26").leaks.count == 1)
        #expect(Trace("12 write(4</dev/shm/x>, \"\(wide)\", 26) = 26").leaks.isEmpty)
    }
}
