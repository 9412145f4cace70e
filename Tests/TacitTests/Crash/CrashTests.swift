import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A process that ends at any instant` {
    static let shared = Result {
        try SampleVault(roles: [.client]) { vault in
            try vault.write("first", in: vault.engagements()[0].id)
        }
    }

    @Test func `loses no note that it had acknowledged, killed at random`() throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var lines: [String] = []
        let wanted = runsEverything ? 1_000 : 100
        while acknowledged(lines).count < wanted {
            let process = try CrashProcess(folder, .client, "add", "0", "kill \(lines.count)")
            for _ in 0..<Int.random(in: 1...30, using: &random) {
                guard let line = process.line() else { break }
                lines.append(line)
            }
            usleep(UInt32.random(in: 0...3_000, using: &random))
            lines += process.kill()
            #expect(process.wasKilled, "seed \(seed)")
            #expect(try vault.faults(folder, .client, holding: lines) == [], "seed \(seed)")
        }
        #expect(try folder.names() == ["vault"])
    }

    @Test func `leaves all or nothing of each note, killed in the middle of any write`() throws {
        let vault = try Self.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        // Three notes take about 25 writes; after the last of them the process closes the vault.
        var numbers = Array(1...36).shuffled(using: &random)
        if !runsEverything { numbers = Array(numbers.prefix(18)) }
        var killed = 0
        for number in numbers {
            let folder = try vault.folder.copy()
            let before = try vault.recordCount(folder, .client)
            let process = try CrashProcess(folder, .client, "killed", "\(number)")
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            #expect(process.wasKilled || lines.last == "closed", "write \(number)")
            #expect(try vault.faults(folder, .client, holding: lines) == [], "write \(number)")
            let count = try vault.recordCount(folder, .client) - before
            let told = acknowledged(lines).count
            // One more may be in the file than the process lived to tell.
            #expect(count == told || count == told + 1, "write \(number)")
            #expect(try folder.names() == ["vault"], "write \(number)")
        }
        #expect(killed > 4 && (!runsEverything || killed < numbers.count), "seed \(seed)")
    }

    @Test(arguments: ["full", "device"])
    func `keeps what it had, and says so, where the disk fails`(fault: String) throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let process = try CrashProcess(folder, .client, fault)
        let lines = process.lines()
        #expect(process.succeeded, "\(lines.last ?? "-")")
        let failed = lines.filter { $0.hasPrefix("failed ") }
        #expect(failed.count > 5)
        #expect(failed.allSatisfy { $0.contains("io(") }, "\(failed)")
        if fault == "full" { #expect(failed.contains { $0.contains("full") }) }
        #expect(try vault.faults(folder, .client, holding: lines) == [])
        // What was said to have failed is not there, or it would be saved twice.
        #expect(try vault.recordCount(folder, .client) == acknowledged(lines).count + 1)
        #expect(try folder.names() == ["vault"])
    }

    @Test func `writes beside another one, and neither loses a note`() throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let count = runsEverything ? 500 : 100
        let processes = try ["one", "other"].map {
            try CrashProcess(folder, .client, "add", "\(count)", $0)
        }
        let lines = processes.flatMap { $0.lines() }
        #expect(!processes.contains { !$0.succeeded }, "\(lines.filter { $0.hasPrefix("error") })")
        #expect(acknowledged(lines).count == 2 * count)
        #expect(try vault.faults(folder, .client, holding: lines) == [])
        #expect(try vault.recordCount(folder, .client) == 2 * count + 1)
        let open = try vault.unlock(folder, .client)
        // One row for each write, whoever wrote it, and each on top of the one before.
        #expect(try open.audit().filter { $0.action == .add }.count == 2 * count + 1)
        try open.lock()
        #expect(try folder.names() == ["vault"])
    }

    /// With anchors; in the long run also where none can be kept, so that nobody can tell whether
    /// somebody else is there.
    @Test(arguments: runsEverything ? [true, false] : [true])
    func `that opens and closes the vault for each note disturbs nobody else`(
        anchored: Bool
    ) throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy(withAnchors: anchored)
        if !anchored { try Data().write(to: URL(fileURLWithPath: folder.anchorPath)) }
        let rounds = runsEverything ? 100 : 8
        var lines: [String] = []
        for round in 0..<rounds {
            let processes = try (0..<3).map {
                try CrashProcess(folder, .client, "add", "2", "round \(round) \($0)")
            }
            let said = processes.flatMap { $0.lines() }
            #expect(!processes.contains { !$0.succeeded }, "\(said)")
            lines += said
        }
        #expect(acknowledged(lines).count == 6 * rounds)
        #expect(try vault.faults(folder, .client, holding: lines) == [])
        #expect(try folder.names() == ["vault"])
    }
}
