import Foundation
import Practice
import Tacit
import Testing

@Suite struct `Sessions of an engagement` {
    private static let shared = Result {
        try SampleVault(roles: [.coach]) { vault in
            for name in ["Ana", "Ben"] { _ = try vault.begin(with: name) }
        }
    }

    private static func save(
        _ session: Session,
        in engagement: Identifier,
        _ vault: inout UnlockedVault
    ) throws -> SavedRecord {
        var note = Note(kind: Session.kind)
        session.write(to: &note)
        return try vault.add(
            NewRecord(engagement: engagement, note: note),
            now: SampleVault.moment,
            vault.gate.permitToSave(kind: Session.kind)
        )
    }

    private static func session(_ day: String, _ start: String, number: Int?) -> Session {
        var session = Session(at: Moment(iso: day), attendance: number == nil ? .noShow : .late)
        session.start = start
        session.number = number
        return session
    }

    @Test(arguments: [true, false])
    func `are its own, in order of time, and numbered, with and without an index`(
        hasIndex: Bool
    ) throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        var open = try sample.unlock(folder, .coach)
        let ids = try open.engagements().map(\.id)
        let expected = [
            Self.session("2026-03-01", "09:00", number: 1),
            Self.session("2026-03-02", "08:00", number: nil),
            Self.session("2026-03-02", "15:00", number: 2),
        ]
        for session in expected.reversed() { _ = try Self.save(session, in: ids[0], &open) }
        _ = try Self.save(Self.session("2026-03-01", "09:00", number: 7), in: ids[1], &open)
        for index in 0..<30 { try open.write("note \(index)", in: ids[0]) }
        try open.lock()
        if !hasIndex { try folder.run("DELETE FROM block") }
        let later = try sample.unlock(folder, .coach)
        let found = try later.sessions(of: ids[0], later.gate.permitToSearch())
        #expect(try found.map { try $0.session.get() } == expected)
        #expect(try later.nextSessionNumber(of: ids[0]) == 3)
        #expect(try later.nextSessionNumber(of: ids[1]) == 8)
        #expect(later.problems.isEmpty == hasIndex)
        expectNothing { _ = try later.nextSessionNumber(of: Identifier(high: 1, low: 1)) }
        try later.lock()
    }

    @Test func `are read in their latest revision, and one that cannot be understood is kept`()
        throws
    {
        let sample = try Self.shared.get()
        var open = try sample.unlock(sample.folder.copy(), .coach)
        let engagement = try #require(try open.engagements().first).id
        let saved = try Self.save(
            Self.session("2026-03-01", "09:00", number: 1),
            in: engagement,
            &open
        )
        var changed = Note(kind: Session.kind)
        Self.session("2026-03-01", "10:00", number: 5).write(to: &changed)
        let permit = try open.gate.permitToSave(kind: Session.kind)
        _ = try open.edit(saved.id, parents: [1], note: changed, now: SampleVault.moment, permit)
        #expect(try open.nextSessionNumber(of: engagement) == 6)
        var broken = Note(kind: Session.kind)
        broken.set("attendance", "who knows")
        _ = try open.add(
            NewRecord(engagement: engagement, note: broken),
            now: SampleVault.moment,
            open.gate.permitToSave(kind: Session.kind)
        )
        let found = try open.sessions(of: engagement, open.gate.permitToSearch())
        #expect(found.count == 2)
        #expect(found.compactMap { try? $0.session.get() }.map(\.start) == ["10:00"])
        #expect(try open.nextSessionNumber(of: engagement) == 6)
        try open.lock()
    }

    @Test func `that do not open are named, and the others are given`() throws {
        let sample = try Self.shared.get()
        let folder = try sample.folder.copy()
        var open = try sample.unlock(folder, .coach)
        let engagement = try #require(try open.engagements().first).id
        let first = try Self.save(
            Self.session("2026-03-01", "09:00", number: 1),
            in: engagement,
            &open
        )
        _ = try Self.save(Self.session("2026-03-02", "09:00", number: 2), in: engagement, &open)
        try open.lock()
        let row = try #require(try folder.objects().first { [UInt8]($0.id) == first.id.bytes })
        try folder.put(row.sealed.dropLast() + [row.sealed.last.map { $0 ^ 1 } ?? 0], at: row.id)
        let later = try sample.unlock(folder, .coach)
        let found = try later.sessions(of: engagement, later.gate.permitToSearch())
        #expect(try found.map { try $0.session.get().number } == [2])
        #expect(later.problems.map(\.id) == [first.id])
        try later.lock()
    }

    @Test func `use up the units of a package`() throws {
        let sample = try Self.shared.get()
        var open = try sample.unlock(sample.folder.copy(), .coach)
        let engagement = try #require(try open.engagements().first).id
        var package = Note(kind: PackageUse.kind, at: Moment(iso: "2026-03-01"))
        package.set("units", "10")
        _ = try open.add(
            NewRecord(engagement: engagement, note: package),
            now: SampleVault.moment,
            open.gate.permitToSave(kind: PackageUse.kind)
        )
        var session = Self.session("2026-03-01", "09:00", number: 1)
        session.unitsCharged = 3
        _ = try Self.save(session, in: engagement, &open)
        let use = try #require(try open.packages(of: engagement, open.gate.permitToSearch()).first)
        #expect(use.used == 3 && use.left == 7)
        try open.lock()
    }
}
