import Platform
import Testing

@Suite struct `A hardened process` {
    @Test func `leaves no core, keeps files to the owner, and reads its own input`() throws {
        let output = try Probe.run("harden").output
        #expect(output.contains("Max core file size        0                    0"))
        #expect(output.contains("umask: 77"))
    }

    @Test func `the clock of this start runs forward and the start has a name`() throws {
        let before = BootClock.now()
        #expect(before > 0)
        #expect(BootClock.now() >= before)
        let id = try BootClock.bootID()
        #expect(id.utf8.count == 36)
        #expect(try BootClock.bootID() == id)
    }
}
