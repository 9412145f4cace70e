import Foundation
import TestSupport
import Testing

@Suite
struct `A zip file from elsewhere` {
    private func journal(_ more: (inout HandmadeZip) -> Void) -> [UInt8] {
        var zip = HandmadeZip()
        let text = #"{"metadata":{"version":"1.0"},"entries":[{"text":"x"}]}"#
        zip.add("Journal.json", Array(text.utf8))
        more(&zip)
        return zip.bytes
    }

    private func refused(_ bytes: [UInt8]) throws -> TacitHome.Outcome {
        let home = try TacitHome(roles: "client")
        try home.write(bytes, to: "in.zip")
        let outcome = try home.run("import", "in.zip", "--json")
        #expect(try home.run("list", "--json").document["total"] as? Int == 0)
        let there = try FileManager.default.contentsOfDirectory(atPath: home.path)
        #expect(there.filter { !$0.hasPrefix(".") }.sorted() == ["in.zip", "passphrase"])
        return outcome
    }

    @Test
    func `comes in where nothing is wrong with it`() throws {
        let home = try TacitHome(roles: "client")
        try home.write(journal { $0.add("photos/a.png", [1]) }, to: "in.zip")
        let outcome = try home.run("import", "in.zip", "--json")
        #expect(outcome.status == 0 && outcome.document["imported"] as? Int == 1)
        #expect(outcome.list("unmapped").map { $0["reason"] as? String } == ["unmentioned"])
    }

    @Test
    func
        `is refused whole where a name leads out, is a link or stands twice, or the length is a lie`()
        throws
    {
        let hostile = [
            journal { $0.add("../../evil", [1]) }, journal { $0.add("/tmp/evil", [1]) },
            journal { $0.add("photos/a.png", Array("/etc/passwd".utf8), mode: 0o120777) },
            journal { $0.add("Journal.json", Array("{}".utf8)) },
            journal { $0.add("photos/a.png", [1], claimed: 0xF000_0000) },
            journal { $0.add("photos/a.png", [1], flags: 0x801) },
            Array(journal { _ in }.dropLast(30)),
        ]
        for (number, bytes) in hostile.enumerated() {
            let outcome = try refused(bytes)
            #expect(outcome.status == 65, "\(number)")
            #expect(outcome.output.contains("archive"), "\(number)")
        }
    }

    @Test
    func `without a journal in it is refused`() throws {
        var zip = HandmadeZip()
        zip.add("photos/a.png", [1])
        #expect(try refused(zip.bytes).status == 65)
    }
}
