// A process of its own for the tests of what a process does to itself, its terminal and its user.
import Glibc
import Platform
import Sealing
import TestSupport

func say(_ text: String) { try? Terminal.write(text + "\n", to: STDOUT_FILENO) }

func secret(_ text: String) -> SecretBytes {
    var bytes = [UInt8](text.utf8)
    return SecretBytes(wiping: &bytes)
}

func text(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { bytes in
        unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
    }
}

func keyring(_ words: ArraySlice<String>) throws(PlatformError) {
    let words = Array(words)
    let name = words[1]
    switch words[0] {
    case "store":
        try KernelKeyring.store(
            payload: secret(words[2]),
            name: name,
            idleSeconds: Int(words[3]) ?? 0
        )
    case "read":
        if let payload = try KernelKeyring.read(name: name) { say(text(payload)) } else { say("-") }
    case "touch":
        say("\(try KernelKeyring.touch(name: name, idleSeconds: Int(words[2]) ?? 0))")
    case "remaining":
        say(try KernelKeyring.remainingSeconds(name: name).map(String.init) ?? "-")
    case "revoke": say("\(try KernelKeyring.revoke(name: name))")
    default: say("\(KernelKeyring.isAvailable)")
    }
}

func edit(_ original: String) throws(PlatformError) {
    let bytes = [UInt8](original.utf8)
    switch try unsafe PrivateEditor().edit(bytes.span.bytes) {
    case .unchanged: say("unchanged")
    case .changed(let bytes): say("changed <\(String(decoding: bytes, as: UTF8.self))>")
    case .failed(let end, let bytes):
        say("failed \(end) <\(String(decoding: bytes, as: UTF8.self))>")
    }
}

func harden() throws(PlatformError) {
    let early: Bool = (try? MemoryScan()) != nil
    try ProcessHardening.apply()
    say("dumpable files: \(early)")
    if let scan = try? MemoryScan(), let count = try? scan.count(MaskedNeedle(count: 4) { _ in 65 })
    {
        say("scan: \(count >= 0)")
    } else {
        say("scan: refused")
    }
    let status = try OwnerOnlyFile.read("/proc/self/limits", limit: 1 << 16)
    let core = String(decoding: status, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("Max core") }
    say(core.map(String.init) ?? "no limit")
    say("umask: \(String(umask(0), radix: 8))")
    do throws(PlatformError) {
        _ = try PassphraseFile.readFirstLine(ofFile: "/dev/stdin")
        say("stdin: read")
    } catch {
        say("stdin: \(error)")
    }
    sleep(UInt32(CommandLine.arguments.dropFirst(2).first ?? "0") ?? 0)
}

// A test runner's threads block signals, and what they start inherits that.
var none = sigset_t()
unsafe sigemptyset(&none)
unsafe sigprocmask(SIG_SETMASK, &none, nil)

do throws(PlatformError) {
    let words = CommandLine.arguments.dropFirst()
    switch words.first {
    case "keyring": try keyring(words.dropFirst())
    case "edit": try edit(words.dropFirst().joined(separator: " "))
    case "harden": try harden()
    case "passphrase": say("got <\(text(try Terminal.readPassphrase(prompt: "passphrase: ")))>")
    case "line": say("got <\(try Terminal.readLine(prompt: "name: ") ?? "-")>")
    case "confirm": say("got <\(try Terminal.confirm(prompt: "sure? "))>")
    case "clear": try Terminal.clear()
    default: exit(64)
    }
} catch {
    say("error \(error)")
    exit(1)
}
