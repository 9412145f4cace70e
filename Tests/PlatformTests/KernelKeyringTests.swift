import Platform
import Sealing
import Testing

@Suite(.enabled(if: KernelKeyring.isAvailable, "no kernel keyring here"))
struct `The kernel keyring` {
    private let name = "tacit:\(UInt64.random(in: 0 ... .max))"

    private func store(_ text: String, idleSeconds: Int = 60) throws {
        var bytes = [UInt8](text.utf8)
        let payload = SecretBytes(wiping: &bytes)
        try KernelKeyring.store(payload: payload, name: name, idleSeconds: idleSeconds)
    }

    private func read() throws -> String? {
        guard let payload = try KernelKeyring.read(name: name) else { return nil }
        return payload.withBytes { bytes in
            unsafe bytes.withUnsafeBytes { unsafe String(decoding: $0, as: UTF8.self) }
        }
    }

    @Test func `gives back what was stored, here and in a new session`() throws {
        defer { _ = try? KernelKeyring.revoke(name: name) }
        #expect(try read() == nil)
        try store("the payload")
        #expect(try read() == "the payload")
        #expect(try Probe.run("keyring", "read", name).output == "the payload")
        let elsewhere = try Probe.run(
            program: "setsid",
            ["--wait", Probe.path, "keyring", "read", name]
        )
        #expect(elsewhere.output == "the payload")
    }

    @Test func `forgets for everyone at a revocation in another process`() throws {
        try store("the payload")
        #expect(try Probe.run("keyring", "revoke", name).output == "true")
        #expect(try read() == nil)
        #expect(try !KernelKeyring.revoke(name: name))
        #expect(try !KernelKeyring.touch(name: name, idleSeconds: 60))
    }

    @Test func `holds one payload under a name`() throws {
        defer { _ = try? KernelKeyring.revoke(name: name) }
        try store("old")
        try store("new and longer")
        #expect(try read() == "new and longer")
        try KernelKeyring.revoke(name: name)
        #expect(try read() == nil)
    }

    @Test func `renews the idle time, and none means soon, not never`() throws {
        defer { _ = try? KernelKeyring.revoke(name: name) }
        try store("x", idleSeconds: 50)
        #expect(try (1...50).contains(KernelKeyring.remainingSeconds(name: name) ?? 0))
        #expect(try KernelKeyring.touch(name: name, idleSeconds: 7200))
        #expect(try (3600...7200).contains(KernelKeyring.remainingSeconds(name: name) ?? 0))
        try KernelKeyring.touch(name: name, idleSeconds: 0)
        #expect(try (KernelKeyring.remainingSeconds(name: name) ?? 0) <= 1)
    }

    @Test(
        .enabled(if: Probe.find("strace") != nil, "strace is not installed"),
        arguments: [
            "EPERM", "ENOSYS",
        ]
    )
    func `is reported missing where a container forbids it`(code: String) throws {
        let run = try Probe.run(
            program: "strace",
            [
                "-o", "/dev/null", "-e", "inject=keyctl,add_key:error=\(code)", Probe.path,
                "keyring", "available", name,
            ]
        )
        #expect(run.output == "false")
    }
}
