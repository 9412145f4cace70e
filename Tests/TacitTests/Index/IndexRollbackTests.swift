import Foundation
import Practice
import Tacit
import Testing

@Suite struct `An index and its state of different days` {
    /// What searches give and say, and whether the vault opened and gave anything at all.
    private static func search(
        _ sound: IndexVault.Sound,
        _ folder: VaultFolder,
        accepting: Bool = false
    ) -> (hits: [String: Set<Identifier>], isTold: Bool) {
        var hits: [String: Set<Identifier>] = [:]
        var isTold = false
        do {
            let vault = try sound.vault.unlock(folder, .therapist, accepting: accepting)
            for text in IndexVault.queries {
                let results = try vault.find(text, IndexOracle.Scope(isNamed: true))
                hits[text] = Set(results.hits.map(\.id))
                isTold = isTold || !results.problems.isEmpty
            }
            try vault.lock()
        } catch VaultError.integrity, SearchError.vault(.integrity) {
            isTold = true
        } catch {
            Issue.record("\(error)")
        }
        return (hits, isTold)
    }

    @Test func `are told apart, whichever row is yesterday's`() throws {
        let sound = try IndexVault.shared.get()
        let truth = Self.search(sound, try sound.copy())
        #expect(!truth.isTold && truth.hits.count == IndexVault.queries.count)
        let folder = try sound.copy()
        var changed = 0
        for row in try folder.objects() {
            guard let old = sound.older[row.id], old != row.sealed else { continue }
            changed += 1
            try folder.put(old, at: row.id)
            let found = Self.search(sound, folder)
            #expect(found.isTold, "\(row.id as NSData)")
            for (text, hits) in found.hits {
                #expect(hits.isSubset(of: truth.hits[text] ?? []), "\(text)")
            }
            try folder.put(row.sealed, at: row.id)
        }
        // The head, a page of the role, and a state and a page of each compartment.
        #expect(changed >= 10)
    }

    @Test func `yesterday's blocks under today's state are named, and the same is found`() throws {
        let sound = try IndexVault.shared.get()
        let truth = Self.search(sound, try sound.copy())
        let folder = try sound.copy()
        try folder.replaceBlocks(sound.yesterday)
        let found = Self.search(sound, folder)
        #expect(found.isTold && found.hits == truth.hits)
    }

    @Test func `today's blocks under yesterday's vault are named once that was accepted`() throws {
        let sound = try IndexVault.shared.get()
        let folder = try sound.copy()
        let today = try folder.objects()
        for row in today {
            if let old = sound.older[row.id] {
                try folder.put(old, at: row.id)
            } else {
                try folder.remove(row.id)
            }
        }
        // This device has seen today's.
        #expect(Self.search(sound, folder).hits.isEmpty)
        #expect(Self.search(sound, folder).isTold)
        let found = Self.search(sound, folder, accepting: true)
        #expect(found.isTold)
        let vault = try sound.vault.unlock(folder, .therapist)
        let oracle = try IndexOracle(vault)
        #expect(oracle.records.count == sound.records.count - 6)
        for text in IndexVault.queries {
            let scope = IndexOracle.Scope(isNamed: true)
            let wanted = Set(try oracle.answer(text, scope).hits.map(\.id))
            #expect(found.hits[text] == wanted, "\(text)")
        }
        try vault.lock()
    }

    @Test func `of one engagement are named for that one only`() throws {
        let sound = try IndexVault.shared.get()
        let folder = try sound.copy()
        // A block whose row held another one yesterday.
        let yesterday = Dictionary(sound.yesterday.map { ($0.n, $0.sealed) }) { first, _ in first }
        let row = try #require(
            sound.blocks.first { yesterday[$0.n] != nil && yesterday[$0.n] != $0.sealed }
        )
        let owner = try #require(sound.places[row.n])
        try folder.put(block: #require(yesterday[row.n]), row.n)
        let vault = try sound.vault.unlock(folder, .therapist)
        for engagement in try vault.engagements() {
            let scope = IndexOracle.Scope(isNamed: true, engagements: [engagement.id])
            let problems = try vault.find(IndexVault.all, scope).problems
            #expect(
                problems.map(\.id) == (engagement.id == owner.engagement ? [owner.segment] : [])
            )
        }
        try vault.lock()
    }
}
