import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `The wall between therapy and coaching` {
    static let sides: [(Role, Role)] = [(.therapist, .coach), (.coach, .therapist)]

    @Test(arguments: sides)
    func `gives one role nothing that the other wrote`(role: Role, other: Role) throws {
        let (vault, folder) = try WallVault.copy()
        let reading = VaultReading { try vault.unlock(folder, role) }
        let word = try #require(WallVault.words[other])
        #expect(reading.problems.isEmpty && reading.failures.isEmpty)
        #expect(reading.lines.contains { $0.contains(WallVault.words[role] ?? word) })
        #expect(!reading.lines.contains { $0.contains(word) })
        let theirs = VaultReading { try vault.unlock(folder, other) }
        // Both chains begin with a row that says nothing but that the vault was founded, and have
        // rows that say nothing but that somebody asked for conflicts (DR-01).
        let common = Set(reading.lines).intersection(theirs.lines)
        #expect(
            common.allSatisfy { $0.hasPrefix("audit 1 ") || $0.contains(" checkConflicts ") },
            "\(common)"
        )
    }

    @Test(arguments: sides)
    func `does not answer to the other role's identifiers`(role: Role, other: Role) throws {
        let (vault, folder) = try WallVault.copy()
        let (records, engagement, client) = try Self.inventory(vault, folder, other)
        var mine = try vault.unlock(folder, role)
        for record in records {
            expectNothing { _ = try mine.record(record.id, mine.gate.permitToShow()) }
            expectNothing { _ = try mine.history(of: record.id, mine.gate.permitToShow()) }
            expectNothing { _ = try mine.recordID(matching: record.id.text) }
            expectNothing { _ = try mine.recordID(matching: record.id.shortText) }
            expectNothing { try mine.rewrite(record.id, parents: [1], as: "mine") }
            for attachment in record.attachments {
                expectNothing {
                    try mine.readAttachment(
                        attachment.id,
                        of: record.id,
                        mine.gate.permitToShow()
                    ) { _ in }
                }
            }
        }
        var found = 0
        let problems = try mine.forEachRecord(
            of: [engagement],
            mine.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { _ in found += 1 }
        #expect(found == 0 && problems.isEmpty)
        #expect(try mine.audit(engagement: engagement).isEmpty)
        expectNothing { try mine.write("mine", in: engagement) }
        expectNothing {
            _ = try mine.opened(with: EngagementOpening(clients: [client]))
        }
        try mine.lock()
    }

    @Test func `refuses a kind of the other discipline by rule SC-01`() throws {
        let (vault, folder) = try WallVault.copy()
        for (role, kind) in [(Role.therapist, "coaching-session"), (.coach, "progress-note")] {
            let mine = try vault.unlock(folder, role)
            let rules = refusingRules { _ = try mine.gate.permitToSave(kind: kind) }
            #expect(rules == ["SC-01"])
            try mine.lock()
        }
    }

    @Test func `keeps psychotherapy notes out of a search that does not name them`() throws {
        let (vault, folder) = try WallVault.copy()
        let mine = try vault.unlock(folder, .therapist)
        var realms: [Bool: Set<Realm>] = [:]
        for named in [false, true] {
            _ = try mine.forEachRecord(
                mine.gate.permitToSearch(includingPsychotherapyNotes: named)
            ) { realms[named, default: []].insert($0.realm) }
        }
        #expect(realms == [false: [.therapy], true: [.therapy, .psychotherapyNotes]])
        try mine.lock()
    }

    @Test func `opens one role with one unlock, and the role is the one that was asked for`() throws
    {
        let (_, folder) = try WallVault.copy()
        for role in [Role.therapist, .coach] {
            let mine = try folder.unlock(role)
            #expect(mine.role == role)
            try mine.lock()
        }
        #expect(throws: VaultError.self) { try folder.unlock(.client).lock() }
    }

    @Test func `counts the other role's rows as not examined, and together they are all`() throws {
        let (vault, folder) = try WallVault.copy()
        let total = try folder.objects().count + folder.blocks().count
        var sum = 0
        for role in [Role.therapist, .coach] {
            let mine = try vault.unlock(folder, role)
            let report = try mine.verify()
            #expect(report.isClean && report.objects + report.notExamined == total)
            sum += report.objects
            try mine.lock()
        }
        // Both examine the conflict index, which is theirs in common.
        #expect(sum == total + 1)
    }

    private static func inventory(
        _ vault: SampleVault,
        _ folder: VaultFolder,
        _ role: Role
    ) throws -> ([Record], engagement: Identifier, client: Identifier) {
        let theirs = try vault.unlock(folder, role)
        var records: [Record] = []
        _ = try theirs.forEachRecord(
            theirs.gate.permitToSearch(includingPsychotherapyNotes: true)
        ) { records.append($0) }
        let engagement = try #require(try theirs.engagements().first)
        try theirs.lock()
        return (records, engagement.id, try #require(engagement.clients.first).id)
    }
}
