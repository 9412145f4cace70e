import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A purge that is killed` {
    private static let shared = Result {
        try SampleVault(roles: [.client]) { vault in
            for page in 0..<40 { try vault.write("page \(page)", in: vault.engagements()[0].id) }
        }
    }

    @Test func `in the middle of any write leaves all or nothing, and the next unlock ends it`()
        throws
    {
        let sample = try Self.shared.get()
        let before = try PurgeScene.sealed(in: sample.folder)
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var numbers = Array(1...60).shuffled(using: &random)
        if !runsEverything { numbers = Array(numbers.prefix(20)) }
        var (killed, wholes, gones) = (0, 0, 0)
        for number in numbers {
            let folder = try sample.folder.copy()
            let process = try CrashProcess(folder, .client, "purge", "\(number)")
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            let vault = try sample.unlock(folder, .client)
            let count = try vault.allRecords().count
            #expect(count == 0 || count == 40, "write \(number), seed \(seed)")
            if lines.contains("purged") { #expect(count == 0, "write \(number)") }
            #expect(vault.warnings.isEmpty, "write \(number): \(vault.warnings)")
            #expect(try vault.verify().isClean, "write \(number)")
            try vault.lock()
            #expect(try folder.names() == ["vault"], "write \(number)")
            if count > 0 {
                wholes += 1
                continue
            }
            gones += 1
            let standing = try PurgeScene.sealed(in: folder)
            let bytes = Data(try folder.bytes())
            let remains = before.subtracting(standing).count {
                bytes.range(of: Data($0.dropFirst(24).prefix(32))) != nil
            }
            #expect(remains == 0, "write \(number), seed \(seed)")
        }
        #expect(killed > 4 && wholes > 0 && gones > 0, "\(killed) \(wholes) \(gones) seed \(seed)")
    }
}
