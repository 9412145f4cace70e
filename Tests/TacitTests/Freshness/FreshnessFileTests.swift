import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A vault that is older than this device has seen it` {
    @Test func `is told from today's, with both epochs`() throws {
        let (days, folder) = try FreshnessVault.today()
        try folder.place(days.yesterday.bytes())
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(found == [.rolledBack(seen: 10, found: 8)])
        // Reading the refusal again changes nothing.
        #expect(found == faults { try folder.unlock(.therapist).lock() })
    }

    @Test func `is taken as it is once somebody says so, and is today's from then on`() throws {
        let (days, folder) = try FreshnessVault.today()
        try folder.place(days.yesterday.bytes())
        let accepted = try days.vault.unlock(folder, .therapist, accepting: true)
        #expect(accepted.warnings == [.restoreAccepted(seen: 10, found: 8)])
        let truth = VaultReading { try days.vault.unlock(days.yesterday.copy(), .therapist) }
        let reading = VaultReading(reading: accepted)
        #expect(
            reading.lines.filter { !$0.hasPrefix("audit") }
                == truth.lines.filter { !$0.hasPrefix("audit") }
        )
        #expect(try accepted.audit().last?.action == .acceptRestore)
        try accepted.lock()
        let next = try days.vault.unlock(folder, .therapist)
        #expect(next.warnings.isEmpty)
        try next.lock()
        // What was given up is another past now.
        try folder.place(days.vault.folder.bytes())
        #expect(faults { try days.vault.unlock(folder, .therapist).lock() } == [.forked(seen: 9)])
    }

    @Test func `is noticed in one role while the other writes on`() throws {
        let (vault, folder) = try WallVault.copy()
        let yesterday = try folder.copy()
        var open = try vault.unlock(folder, .therapist)
        try open.write("newer", in: #require(try open.engagements().first).id)
        try open.lock()
        try folder.place(yesterday.bytes())
        try vault.unlock(folder, .coach).lock()
        let found = faults { try vault.unlock(folder, .therapist).lock() }
        #expect(found.count == 1)
        guard case .rolledBack = found.first else {
            Issue.record("\(found)")
            return
        }
    }

    @Test func `a head of yesterday over today's rows is noticed in a vault of two roles`() throws {
        let (vault, folder) = try WallVault.copy()
        let yesterday = try folder.objects()
        var open = try vault.unlock(folder, .coach)
        try open.write("newer", in: #require(try open.engagements().first).id)
        try open.lock()
        let today = Dictionary(uniqueKeysWithValues: try folder.objects())
        for row in yesterday where today[row.id] != row.sealed {
            try folder.put(row.sealed, at: row.id)
            for withAnchors in [true, false] {
                let copy = try folder.copy(withAnchors: withAnchors)
                let reading = VaultReading { try vault.unlock(copy, .coach) }
                #expect(reading.isNoticed, "\(row.id as NSData) anchors: \(withAnchors)")
            }
            try folder.put(#require(today[row.id]), at: row.id)
        }
    }

    @Test func `a vault with another past than this device has seen is a fork`() throws {
        let (days, folder) = try FreshnessVault.today()
        let other = try days.yesterday.copy()
        var open = try days.vault.unlock(other, .therapist)
        for number in 1...4 { try open.write("elsewhere \(number)", in: days.engagement) }
        try open.lock()
        try folder.place(other.bytes())
        #expect(faults { try days.vault.unlock(folder, .therapist).lock() } == [.forked(seen: 10)])
    }

    @Test func `a copy that went on from what this device has seen is taken`() throws {
        let (days, folder) = try FreshnessVault.today()
        let other = try folder.copy()
        var open = try days.vault.unlock(other, .therapist)
        try open.write("elsewhere", in: days.engagement)
        try open.lock()
        try folder.place(other.bytes())
        let newer = try days.vault.unlock(folder, .therapist)
        #expect(newer.warnings.isEmpty)
        try newer.lock()
        // And what was only read is remembered as well.
        try folder.place(days.vault.folder.bytes())
        let found = faults { try days.vault.unlock(folder, .therapist).lock() }
        #expect(found == [.rolledBack(seen: 11, found: 10)])
    }

    @Test func `a device that never saw the vault says so once`() throws {
        let (days, folder) = try FreshnessVault.today()
        try folder.forgetAnchors()
        let first = try days.vault.unlock(folder, .therapist)
        #expect(first.warnings == [.noAnchor])
        try first.lock()
        let second = try days.vault.unlock(folder, .therapist)
        #expect(second.warnings.isEmpty)
        try second.lock()
        try folder.place(days.yesterday.bytes())
        #expect(!faults { try days.vault.unlock(folder, .therapist).lock() }.isEmpty)
    }

    @Test func `an anchor that cannot be written is a warning, and the note is saved`() throws {
        let (days, folder) = try FreshnessVault.today()
        try folder.forgetAnchors()
        // A file where the folder should be.
        try Data().write(to: URL(fileURLWithPath: folder.anchorPath))
        var open = try days.vault.unlock(folder, .therapist)
        let saved = try open.write("saved nevertheless", in: days.engagement)
        #expect(open.warnings.contains(.anchorNotWritten))
        #expect(try open.record(saved.id, open.gate.permitToShow()).revision == 1)
        try open.lock()
    }
}
