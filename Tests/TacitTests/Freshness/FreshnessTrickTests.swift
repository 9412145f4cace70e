import Foundation
import Practice
import Tacit
import Testing

/// What an audit of this code thought of, each once.
@Suite struct `A trick with the vault's file` {
    @Test func `an old log beside the untouched file is set aside, and no note is lost`() throws {
        let (days, folder) = try FreshnessVault.today()
        var open = try days.vault.unlock(folder, .therapist)
        try open.write("while the log was young", in: days.engagement)
        let log = try folder.bytes("-wal")
        try open.lock()
        var later = try days.vault.unlock(folder, .therapist)
        for number in 1...20 { try later.write("later \(number)", in: days.engagement) }
        try later.lock()
        let file = try folder.bytes()
        let truth = VaultReading { try days.vault.unlock(folder, .therapist) }
        // What a sync tool or a backup brings back.
        try folder.place(log, "-wal")
        let next = try days.vault.unlock(folder, .therapist)
        guard case .logSetAside = next.warnings.first else {
            Issue.record("\(next.warnings)")
            return
        }
        try next.lock()
        #expect(try folder.bytes() == file)
        let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
        #expect(reading.problems.isEmpty && reading.lines == truth.lines)
    }

    @Test func `a row of one branch in the other does not make it the one that was seen`() throws {
        let (days, folder) = try FreshnessVault.today()
        let other = try folder.copy()
        var here = try days.vault.unlock(folder, .therapist)
        try here.write("here", in: days.engagement)
        try here.lock()
        let before = Set(try other.objects().map(\.id))
        var there = try days.vault.unlock(other, .therapist)
        for number in 1...4 { try there.write("there \(number)", in: days.engagement) }
        try there.lock()
        // The audit row of the epoch that this device has seen stands in both, under one identifier.
        let mine = Dictionary(uniqueKeysWithValues: try folder.objects())
        let shared = try other.objects().filter { !before.contains($0.id) && mine[$0.id] != nil }
        #expect(shared.count == 1)
        for row in shared { try other.put(#require(mine[row.id]), at: row.id) }
        try folder.place(other.bytes())
        #expect(faults { try days.vault.unlock(folder, .therapist).lock() } == [.forked(seen: 11)])
    }

    @Test func `a second slot of one kind is refused before the KDF runs`() throws {
        let (_, folder) = try FreshnessVault.today()
        let slots = try folder.slots()
        try folder.put(slots: slots + slots)
        #expect(faults { try folder.unlock(.therapist).lock() } == [.surplus(1)])
    }

    @Test func `a file from the year 2300 opens and takes a note`() throws {
        let (days, folder) = try FreshnessVault.today()
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 10_413_792_000)],
            ofItemAtPath: folder.path
        )
        var open = try days.vault.unlock(folder, .therapist)
        try open.write("still here", in: days.engagement)
        try open.lock()
    }

    @Test func `opened twice in one process, neither loses what it writes`() throws {
        let (days, folder) = try FreshnessVault.today()
        var one = try days.vault.unlock(folder, .therapist)
        var other = try days.vault.unlock(folder, .therapist)
        for number in 1...5 {
            try one.write("one \(number)", in: days.engagement)
            try other.write("other \(number)", in: days.engagement)
        }
        try other.lock()
        try one.write("after the other closed", in: days.engagement)
        try one.lock()
        let reading = VaultReading { try days.vault.unlock(folder, .therapist) }
        #expect(reading.problems.isEmpty)
        for text in ["one 5", "other 5", "after the other closed"] {
            #expect(reading.lines.contains { $0.contains(text) })
        }
    }

    @Test func `a damaged client's entry does not stop the work for the others`() throws {
        let vault = try SampleVault(roles: [.therapist]) { vault in
            let ana = try vault.begin(with: "Ana")
            try vault.write("about Ana", in: ana)
            let ben = try vault.begin(with: "Ben")
            try vault.write("about Ben", in: ben)
        }
        var stopped = 0
        for row in try vault.folder.objects() {
            let copy = try vault.folder.copy()
            var bytes = row.sealed
            bytes[bytes.count - 1] ^= 1
            try copy.put(bytes, at: row.id)
            guard let open = try? vault.unlock(copy, .therapist) else { continue }
            let clients = try? open.clients()
            if clients?.count == 1 {
                stopped += 1
                #expect(try open.engagements().count == 2)
                #expect(!open.problems.isEmpty)
            }
            try open.lock()
        }
        // The key and the entry of each of the two.
        #expect(stopped == 4)
    }
}
