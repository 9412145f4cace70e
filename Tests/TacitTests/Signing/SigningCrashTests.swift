import Practice
import Tacit
import Testing

@Suite struct `A process that ends while it signs` {
    static let shared = Result {
        try SampleVault(roles: [.therapist]) { vault in
            let engagement = try vault.begin(with: "Ana")
            let kind = try #require(Kind.named("consultation"))
            for number in 0..<3 { try vault.save(kind.filled("draft \(number)"), in: engagement) }
        }
    }

    @Test func `leaves each record a draft or signed, killed in the middle of any write`() throws {
        let sample = try Self.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        // Three signatures take about 25 writes.
        var numbers = Array(1...36).shuffled(using: &random)
        if !runsEverything { numbers = Array(numbers.prefix(12)) }
        var killed = 0
        for number in numbers {
            let place = "seed \(seed), write \(number)"
            let folder = try sample.folder.copy()
            let process = try CrashProcess(folder, .therapist, "sign", "\(number)")
            let lines = process.lines()
            killed += process.wasKilled ? 1 : 0
            #expect(process.wasKilled || lines.last == "closed", "\(place): \(lines)")
            let told = lines.filter { $0.hasPrefix("signed ") }.map { String($0.dropFirst(7)) }
            let vault = try sample.unlock(folder, .therapist)
            let records = try vault.allRecords()
            #expect(records.count == 3, "\(place)")
            for record in records {
                let shown = try vault.shown(record.id)
                #expect([.draft, .signed].contains(shown.status), "\(place)")
                #expect((shown.signature != nil) == (shown.revision == 2), "\(place)")
            }
            let signed = records.filter { $0.status == .signed }
            #expect(Set(told).isSubset(of: signed.map(\.id.text)), "\(place)")
            // One more may be in the file than the process lived to tell.
            #expect(signed.count - told.count <= 1, "\(place)")
            let rows = try vault.audit().filter { $0.action == .sign }
            #expect(rows.count == signed.count, "\(place)")
            #expect(try vault.find("signed:yes draft").total == signed.count, "\(place)")
            #expect(try vault.verify().isClean, "\(place)")
            try vault.lock()
            #expect(try folder.names() == ["vault"], "\(place)")
        }
        #expect(killed > 3, "seed \(seed)")
    }
}
