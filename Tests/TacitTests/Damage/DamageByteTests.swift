import Foundation
import Practice
import Tacit
import Testing

@Suite struct `A vault with one byte changed` {
    /// A byte of the file and what is done to it.
    private struct Change {
        let position: Int
        let mask: UInt8
    }

    private static let parts = 4

    /// In parts, which run beside one another.
    @Test(arguments: 0..<parts)
    func `is named as damaged, or gives every text as it was`(part: Int) throws {
        let sound = try DamageVault.shared.get()
        let seed = UInt64.random(in: 0 ... .max)
        let changes = Self.changes(sound, seed: seed).enumerated()
            .filter { $0.offset % Self.parts == part }.map(\.element)
        let folder = try sound.vault.folder.copy()
        var unnoticed = 0
        for change in changes {
            let place = "seed \(seed), byte \(change.position) ^ \(change.mask)"
            var bytes = sound.bytes
            bytes[change.position] ^= change.mask
            folder.removeLogs()
            try folder.place(bytes)
            let reading = VaultReading {
                // Where a slot is changed, the passphrase has to be tried as well.
                sound.isInSlot(change.position)
                    ? try folder.unlock(.therapist) : try sound.vault.unlock(folder, .therapist)
            }
            #expect(reading.failures.isEmpty, "\(place)")
            #expect(reading.saysOnly(sound.truth), "\(place)")
            #expect(reading.isComplete(sound.truth), "\(place)")
            guard !reading.isNoticed else { continue }
            unnoticed += 1
            #expect(reading.lines == sound.truth.lines, "\(place)")
            #expect(!sound.isWritten(change.position), "\(place)")
        }
        // What goes unnoticed is SQLite's slack: most of a file this small is that.
        #expect(unnoticed < changes.count, "seed \(seed)")
    }

    /// All bytes, or about 1,500 of them: mostly where something stands.
    private static func changes(_ sound: DamageVault.Sound, seed: UInt64) -> [Change] {
        var random = SeededRandom(seed: seed)
        func change(_ position: Int) -> Change {
            Change(position: position, mask: UInt8.random(in: 1...255, using: &random))
        }
        guard !runsEverything else { return sound.bytes.indices.map(change) }
        let filled = sound.bytes.indices.filter { sound.bytes[$0] != 0 }
        let unsealed = filled.filter { !sound.isWritten($0) }
        return filled.shuffled(using: &random).prefix(600).map(change)
            + unsealed.shuffled(using: &random).prefix(500).map(change)
            + sound.bytes.indices.shuffled(using: &random).prefix(300).map(change)
            + (0..<100).map(change)
    }
}
