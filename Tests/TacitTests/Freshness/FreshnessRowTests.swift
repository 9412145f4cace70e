import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Rows that are missing, older, doubled or strange` {
    @Test func `each row that is taken away is missed`() throws {
        let (days, folder) = try FreshnessVault.today()
        for row in try folder.objects() {
            try folder.remove(row.id)
            let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
            #expect(reading.isNoticed && reading.failures.isEmpty, "\(row.id as NSData)")
            try folder.insert(row.sealed, at: row.id)
        }
    }

    @Test func `each row that is put back as it was yesterday is noticed`() throws {
        let (days, folder) = try FreshnessVault.today()
        let truth = VaultReading { try days.vault.unlock(folder, .therapist) }
        let today = Dictionary(uniqueKeysWithValues: try folder.objects())
        var changed = 0
        for row in try days.yesterday.objects() where today[row.id] != row.sealed {
            changed += 1
            try folder.put(row.sealed, at: row.id)
            let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
            #expect(reading.isNoticed, "\(row.id as NSData)")
            #expect(reading.saysOnly(truth))
            try folder.put(#require(today[row.id]), at: row.id)
        }
        // Head, page of the role, state and page of the engagement.
        #expect(changed >= 4)
    }

    @Test func `all rows but the head as they were yesterday are noticed`() throws {
        let (days, folder) = try FreshnessVault.today()
        let older = Dictionary(uniqueKeysWithValues: try days.yesterday.objects())
        let changed = try folder.objects().filter { row in
            older[row.id].map { $0 != row.sealed } ?? false
        }
        for kept in changed {
            for row in changed where row.id != kept.id {
                try folder.put(#require(older[row.id]), at: row.id)
            }
            let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
            #expect(reading.isNoticed, "\(kept.id as NSData)")
            for row in changed { try folder.put(row.sealed, at: row.id) }
        }
    }

    @Test func `a row that stands there a second time is noticed`() throws {
        let (days, folder) = try FreshnessVault.today()
        for (index, row) in try folder.objects().enumerated() where index.isMultiple(of: 5) {
            let strange = Data((0..<16).map { _ in UInt8.random(in: 0...255) })
            try folder.insert(row.sealed, at: strange)
            let open = try days.vault.unlock(folder, .therapist)
            #expect(open.warnings == [.rowCount(surplus: 1)])
            let named = try open.verify().problems
            #expect(named.map(\.fault) == [.surplus(1)])
            #expect(named.map { $0.id.map { Data($0.bytes) } } == [strange])
            try open.lock()
            try folder.remove(strange)
        }
    }

    @Test func `an audit row that is gone, or another's, is named`() throws {
        let (days, folder) = try FreshnessVault.today()
        func complaints() -> [IntegrityProblem] {
            VaultReading { try days.vault.unlock(folder, .therapist) }.problems
        }
        let audit = try folder.objects().filter { row in
            try folder.remove(row.id)
            defer { try? folder.insert(row.sealed, at: row.id) }
            return complaints().contains { $0.object == "audit row" && $0.fault == .missing }
        }
        let open = try days.vault.unlock(folder, .therapist)
        #expect(try open.audit().count == audit.count)
        try open.lock()
        for (row, other) in zip(audit, audit.dropFirst() + audit.prefix(1)) {
            try folder.put(other.sealed, at: row.id)
            #expect(complaints().contains { $0.object == "audit row" && $0.fault == .replaced })
            try folder.put(row.sealed, at: row.id)
        }
        #expect(complaints().isEmpty)
    }

    @Test func `a record that is gone is named, and the others are read`() throws {
        // With two roles the file may hold rows that this role cannot count.
        let (vault, folder) = try WallVault.copy()
        let truth = VaultReading { try vault.unlock(folder, .coach) }
        var open = try vault.unlock(folder, .coach)
        let engagement = try #require(try open.engagements().first)
        let lost = try open.write("to be lost", in: engagement.id)
        try open.lock()
        try folder.remove(Data(lost.id.bytes))
        let mine = try vault.unlock(folder, .coach)
        let missed = problems { _ = try mine.record(lost.id, mine.gate.permitToShow()) }
        #expect(missed.map(\.fault) == [.missing] && missed.map(\.id) == [lost.id])
        var others: [String] = []
        let named = try mine.forEachRecord(mine.gate.permitToSearch()) {
            others.append("record \(VaultReading.line($0))")
        }
        #expect(named.map(\.id) == [lost.id])
        #expect(others.sorted() == truth.lines.filter { $0.hasPrefix("record ") })
        #expect(try mine.verify().problems.contains { $0.id == lost.id })
        try mine.lock()
    }

    @Test func `one row that is lost does not keep a holder from all the others`() throws {
        let (days, folder) = try FreshnessVault.today()
        try folder.remove(Data(days.other.bytes))
        let mine = try days.vault.unlock(folder, .therapist)
        #expect(mine.warnings == [.rowCount(surplus: -1)])
        var others = 0
        let named = try mine.forEachRecord(mine.gate.permitToSearch()) { _ in others += 1 }
        #expect(others == 5 && named.map(\.id) == [days.other])
        #expect(try !mine.verify().isClean)
        try mine.lock()
    }
}
