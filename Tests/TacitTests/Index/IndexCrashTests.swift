import Foundation
import Practice
import Tacit
import TestSupport
import Testing

@Suite struct `A process that ends while it writes to an index` {
    /// A journal in which the next long note overflows the tail, and the one after that the tail
    /// that was made of it.
    static let shared = Result {
        try SampleVault(roles: [.client]) { vault in
            let engagement = try vault.engagements()[0].id
            for number in 0..<6 {
                let title = number < 5 ? "\(CrashText.long) first \(number)" : "first"
                _ = try vault.add(
                    NewRecord(
                        engagement: engagement,
                        note: Note(kind: "entry", title: title, body: CrashText.body(of: title))
                    ),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "entry")
                )
            }
        }
    }

    /// Writes of three long notes, with the log taken into the file at the end.
    private static let writes = 1...110

    @Test func `finds each note that it had acknowledged, killed at random as the index grows`()
        throws
    {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var lines: [String] = []
        var shapes: Set<[Int]> = []
        let wanted = runsEverything ? 300 : 24
        while acknowledged(lines).count < wanted {
            let label = "\(random.chance(80) ? CrashText.long : "short") \(lines.count)"
            let process = try CrashProcess(folder, .client, "add", "0", label)
            for _ in 0..<Int.random(in: 1...8, using: &random) {
                guard let line = process.line() else { break }
                lines.append(line)
            }
            usleep(UInt32.random(in: 0...9_000, using: &random))
            lines += process.kill()
            #expect(process.wasKilled, "seed \(seed)")
            #expect(try vault.faults(folder, .client, holding: lines) == [], "seed \(seed)")
            shapes.insert(try folder.blocks().map(\.sealed.count).sorted())
        }
        // Merges of the main segment took place between the kills.
        #expect(shapes.count > 3, "seed \(seed)")
        #expect(try folder.names() == ["vault"])
    }

    @Test func `leaves all or nothing of each note, killed in any write of any merge`() throws {
        let vault = try Self.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        var numbers = Array(Self.writes).shuffled(using: &random)
        // The first ones are reached in any case, whatever a write is worth to SQLite.
        if !runsEverything { numbers = Array((1...40).shuffled(using: &random).prefix(14)) }
        let sound = try vault.folder.copy()
        let before = try vault.recordCount(sound, .client)
        let main = try sound.blocks().filter { $0.sealed.count == 2_032 }
        #expect(main.count > 2)
        var killed = 0
        var merged = 0
        for number in numbers {
            let folder = try vault.folder.copy()
            let process = try CrashProcess(
                folder,
                .client,
                "killed",
                "\(number)",
                CrashText.long
            )
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            #expect(process.wasKilled || lines.last == "closed", "write \(number)")
            let place = "seed \(seed), write \(number)"
            #expect(try vault.faults(folder, .client, holding: lines) == [], "\(place)")
            let count = try vault.recordCount(folder, .client) - before
            let told = acknowledged(lines).count
            #expect(count == told || count == told + 1, "\(place)")
            let kept = Set(try folder.blocks())
            if main.contains(where: { !kept.contains($0) }) { merged += 1 }
            #expect(try folder.names() == ["vault"], "\(place)")
        }
        #expect(killed > 4, "seed \(seed)")
        // Some were killed before a main segment was replaced, and some after.
        if runsEverything { #expect(merged > 10 && merged < numbers.count, "seed \(seed)") }
    }

    @Test(arguments: ["reindex", "import"])
    func `leaves the index as it was or as it was to be, killed in any write of`(
        work: String
    ) throws {
        let vault = try Self.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        // A sample has one of each eighth, so that some are killed early, whatever the seed.
        let last = work == "reindex" ? 30 : 70
        let numbers =
            runsEverything
            ? Array(1...last)
            : (0..<8).map { eighth in
                Int.random(in: eighth * last / 8 + 1...(eighth + 1) * last / 8, using: &random)
            }
        let before = try vault.recordCount(vault.folder.copy(), .client)
        var killed = 0
        for number in numbers {
            let folder = try vault.folder.copy()
            let process = try CrashProcess(folder, .client, work, "\(number)")
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            let place = "seed \(seed), write \(number)"
            #expect(process.wasKilled || lines.last == "closed", "\(place): \(lines)")
            #expect(try vault.faults(folder, .client, holding: []) == [], "\(place)")
            let count = try vault.recordCount(folder, .client) - before
            if lines.contains("imported 60") {
                #expect(count == 60, "\(place)")
            } else {
                #expect(count == 0 || (work == "import" && count == 60), "\(place)")
            }
            #expect(try folder.names() == ["vault"], "\(place)")
        }
        #expect(killed > 2, "seed \(seed)")
    }

    @Test(arguments: ["full", "device"])
    func `keeps index and notes as they were where the disk fails in a merge`(
        fault: String
    ) throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let before = try vault.recordCount(folder, .client)
        let process = try CrashProcess(
            folder,
            .client,
            fault,
            CrashText.long,
            runsEverything ? "1" : "3"
        )
        let lines = process.lines()
        #expect(process.succeeded, "\(lines.last ?? "-")")
        let failed = lines.filter { $0.hasPrefix("failed ") }
        #expect(failed.count > 3, "\(lines)")
        #expect(failed.allSatisfy { $0.contains("io(") }, "\(failed)")
        #expect(try vault.faults(folder, .client, holding: lines) == [])
        let count = try vault.recordCount(folder, .client) - before
        #expect(count == acknowledged(lines).count)
        #expect(try folder.names() == ["vault"])
    }

    @Test func `writes long notes beside another one and a reindex, and all are found`() throws {
        let vault = try Self.shared.get()
        let folder = try vault.folder.copy()
        let before = try vault.recordCount(folder, .client)
        let count = runsEverything ? 100 : 12
        let processes = try ["one", "other"].map {
            try CrashProcess(folder, .client, "add", "\(count)", "\(CrashText.long) \($0)")
        }
        var open = try vault.unlock(folder, .client)
        for _ in 0..<3 {
            let results = try open.find("in:body \"body of\"")
            #expect(results.problems.isEmpty && results.total >= before)
            #expect(try open.verify().problems == [])
            #expect(try open.reindex(now: SampleVault.moment).problems.isEmpty)
        }
        let lines = processes.flatMap { $0.lines() }
        try open.lock()
        #expect(!processes.contains { !$0.succeeded }, "\(lines.filter { $0.hasPrefix("error") })")
        #expect(acknowledged(lines).count == 2 * count)
        #expect(try vault.faults(folder, .client, holding: lines) == [])
        #expect(try vault.recordCount(folder, .client) == before + 2 * count)
    }
}
