// What the library takes by itself, without a process's start and without a passphrase's hash:
//
//     BenchmarkProbe durable-add N       N notes to the first engagement, one body a line from stdin
//     BenchmarkProbe search QUERY N      the same search N times
//     BenchmarkProbe export              everything as JSON Lines to /dev/null
//     BenchmarkProbe open N              open and lock, N times
//
// Opens the vault TACIT_VAULT with its running session; anchors lie below XDG_STATE_HOME, where
// `tacit` has them. Prints one JSON object.
import Glibc
import Platform
import Practice
import Sealing
import Tacit

struct Probe {
    let path: String
    let anchors: AnchorFolder

    init?() {
        guard let vault = unsafe getenv("TACIT_VAULT"),
            let state = unsafe getenv("XDG_STATE_HOME")
        else { return nil }
        path = unsafe String(cString: vault)
        anchors = AnchorFolder(path: unsafe String(cString: state) + "/tacit/anchors")
    }

    func open() throws(VaultError) -> UnlockedVault {
        try Vault(opening: path, anchors: anchors).unlockWithSession(now: .now())
    }

    func durableAdd(_ count: Int) throws {
        var vault = try open()
        guard let engagement = try vault.engagements().first?.id else { exit(66) }
        var times = Times()
        for _ in 0..<count {
            guard let body = readLine() else { break }
            let note = Note(kind: "progress-note", at: .now(), body: body)
            try times.take {
                _ = try vault.add(
                    NewRecord(engagement: engagement, note: note),
                    now: .now(),
                    vault.gate.permitToSave(kind: note.kind)
                )
            }
        }
        show(times.fields + [("peakKiB", peakKiB())])
        try vault.lock()
    }

    func search(_ query: String, _ count: Int) throws {
        let vault = try open()
        var times = Times()
        var total = 0
        for _ in 0..<count {
            let results = try times.take {
                try vault.search(query, now: .now(), vault.gate.permitToSearch())
            }
            total = results.total
        }
        show(times.fields + [("total", Double(total)), ("peakKiB", peakKiB())])
        try vault.lock()
    }

    func export() throws {
        let sink = unsafe Glibc.open("/dev/null", O_WRONLY)
        var vault = try open()
        var byteCount = 0
        var times = Times()
        let report = try times.take {
            try vault.exportOwn(
                format: .jsonLines,
                now: .now(),
                vault.gate.permitToExportOwn()
            ) { bytes in
                byteCount += unsafe bytes.withUnsafeBytes { buffer in
                    unsafe write(sink, buffer.baseAddress, buffer.count)
                }
            }
        }
        let milliseconds = times.quantile(0.5)
        show([
            ("ms", milliseconds), ("records", Double(report.records)), ("bytes", Double(byteCount)),
            ("megabytesPerSecond", Double(byteCount) / milliseconds / 1e3), ("peakKiB", peakKiB()),
        ])
        try vault.lock()
    }

    func openAndLock(_ count: Int) throws {
        var times = Times()
        for _ in 0..<count {
            try times.take { try open().lock() }
        }
        show(times.fields + [("peakKiB", peakKiB())])
    }
}

let words = CommandLine.arguments
guard words.count > 1, let probe = Probe(), let count = words.count == 2 ? 1 : Int(words.last ?? "")
else { exit(64) }
do {
    switch words[1] {
    case "durable-add": try probe.durableAdd(count)
    case "search" where words.count == 4: try probe.search(words[2], count)
    case "export": try probe.export()
    case "open": try probe.openAndLock(count)
    default: exit(64)
    }
} catch {
    let text = Array("\(error)\n".utf8)
    _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
    exit(1)
}
