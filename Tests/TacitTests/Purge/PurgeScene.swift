import Foundation
import GRDB
import Practice
import Tacit
import Testing

/// A therapist and a coach, each with Ana and Ben, written in several sittings; every sealed byte
/// that ever stood in the file while that went on is remembered.
struct PurgeScene: Sendable {
    let vault: SampleVault
    let seen: Set<Data>

    static let shared = Result { try PurgeScene() }

    private init() throws {
        vault = try SampleVault(roles: [.therapist, .coach]) { vault in
            let ana = try vault.begin(with: "Ana")
            try vault.write("canary one of Ana", in: ana)
            let ben = try vault.begin(with: "Ben")
            try vault.write("about Ben", in: ben)
        }
        var seen = try Self.sealed(in: vault.folder)
        for round in 0..<4 {
            for role in [Role.therapist, .coach] {
                var open = try vault.unlock(vault.folder, role)
                try Self.sit(&open, round: round)
                try open.lock()
                seen.formUnion(try Self.sealed(in: vault.folder))
            }
        }
        self.seen = seen
    }

    /// Notes, edits, files small and large, and blocks of an index that come and go.
    private static func sit(_ vault: inout UnlockedVault, round: Int) throws {
        for engagement in try vault.engagements() {
            let name = try #require(engagement.clients.first).name
            let saved = try vault.write(
                "canary \(round) of \(name)",
                in: engagement.id,
                attachments: [
                    ("small", Array("canary file of \(name)".utf8)),
                    ("large", Array(repeating: 7, count: 70_000 * (round + 1))),
                ]
            )
            try vault.rewrite(saved.id, parents: [1], as: "canary edited \(round) of \(name)")
            for number in 0..<12 {
                try vault.write("canary bulk \(round) \(number) of \(name)", in: engagement.id)
            }
            guard vault.role == .therapist else { continue }
            try vault.write("process \(name)", in: engagement.id, kind: "psychotherapy-note")
        }
        if round == 1 { _ = try vault.addClient(named: "Cleo") }
        if round == 2 { _ = try vault.reindex(now: SampleVault.moment) }
    }

    /// What stands in all rows of the file.
    static func sealed(in folder: VaultFolder) throws -> Set<Data> {
        try folder.tamper { database in
            let objects = try Data.fetchAll(database, sql: "SELECT sealed FROM object")
            let blocks = try Data.fetchAll(database, sql: "SELECT sealed FROM block")
            return Set(objects + blocks)
        }
    }

    /// How many of the bytes that ever stood there and stand in no row any more are found in file or
    /// log.
    func remains(in folder: VaultFolder) throws -> Int {
        try Self.found(seen.subtracting(Self.sealed(in: folder)), in: folder)
    }

    /// How many of some sealed bytes are found in file or log.
    static func found(_ sealed: Set<Data>, in folder: VaultFolder) throws -> Int {
        let bytes = ["", "-wal"].compactMap { try? folder.bytes($0) }.map { Data($0) }
        return sealed.count { gone in
            // From a random place of it, past what one row may have in common with another.
            let middle = gone.count / 2
            let probes = [
                gone.dropFirst(24).prefix(32), gone.dropFirst(middle).prefix(32),
                gone.suffix(32),
            ]
            return probes.contains { probe in bytes.contains { $0.range(of: Data(probe)) != nil } }
        }
    }

    static func ana(_ vault: borrowing UnlockedVault) throws -> Engagement {
        try #require(try vault.engagements().first { $0.clients.contains { $0.name == "Ana" } })
    }

    /// Long after everything's time.
    static let late = Moment(year: 2044, month: 1, day: 1)

    static func lateMoment() throws -> Moment { try #require(late) }
}

extension UnlockedVault {
    mutating func addClient(named name: String) throws -> Client {
        try addClient(ClientDetails(name: name), now: SampleVault.moment)
    }

    /// Closes and destroys an engagement, long after its time.
    @discardableResult
    mutating func purge(_ engagement: Identifier) throws -> PurgeReceipt {
        let late = try PurgeScene.lateMoment()
        try closeForGood(engagement)
        return try purge(now: late, permitToPurge(engagement, now: late))
    }

    /// Closes an engagement after a death: nothing is asked of its ending.
    mutating func closeForGood(_ engagement: Identifier) throws {
        guard role != .client else { return }
        let now = try SampleVault.moment
        _ = try closeEngagement(
            now: now,
            permitToClose(engagement, reason: "deceased", now: now)
        )
    }
}
