import Foundation
import Practice
import Tacit
import TestSupport
import Testing

/// A therapist and a coach with Ana, whose papers and last documents are on file.
enum ClosingScene {
    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            let engagement = try vault.begin(with: "Ana")
            try vault.importPaperwork(of: "Ana")
            let ending = vault.role == .therapist ? "discharge-summary" : "completion"
            try vault.bring(#"{"client":"Ana","kind":"\#(ending)","body":"the end"}"#)
            let kind = try #require(Kind.named(vault.role.everydayKind))
            try vault.save(kind.filled("first"), in: engagement)
            try vault.save(kind.filled("second"), in: engagement)
        }
    }

    static func fresh(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault, Identifier) throws -> Void
    ) throws {
        let sample = try shared.get()
        var vault = try sample.unlock(sample.folder.copy(), role)
        let engagement = try #require(try vault.engagements().first)
        try body(&vault, engagement.id)
        #expect(try vault.verify().isClean)
        try vault.lock()
    }

    /// A day so many days after the one on which everything is written.
    static func day(_ ahead: Int) throws -> Moment {
        try #require(Moment(dayNumber: SampleVault.moment.dayNumber + ahead))
    }
}

extension UnlockedVault {
    mutating func bring(_ line: String) throws {
        _ = try importRecords(
            from: .jsonLines(pieces(line + "\n")),
            now: SampleVault.moment,
            gate.permitToImport()
        )
    }

    @discardableResult
    mutating func close(_ engagement: Identifier, at now: Moment) throws -> ClosedEngagement {
        try closeEngagement(
            now: now,
            permitToClose(engagement, reason: "completed", now: now)
        )
    }

    mutating func save(_ note: Note, in engagement: Identifier, at now: Moment) throws {
        _ = try add(
            NewRecord(engagement: engagement, note: note),
            now: now,
            gate.permitToSave(kind: note.kind)
        )
    }
}

@Suite struct `A closed engagement` {
    @Test(arguments: [Role.therapist, .coach])
    func `says when it was closed, and is found so after the file was opened anew`(
        role: Role
    ) throws {
        let sample = try ClosingScene.shared.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, role)
        let id = try #require(try vault.engagements().first).id
        let day = try ClosingScene.day(9)
        let closed = try vault.close(id, at: day)
        #expect(closed.engagement.standing == .closed && closed.engagement.closed == day)
        #expect(try vault.audit().last?.action == .closeEngagement)
        #expect(try vault.audit().last?.reason == "completed")
        try vault.lock()
        let again = try sample.unlock(folder, role)
        #expect(try again.engagements().first?.closed == day)
        #expect(try again.verify().isClean)
        try again.lock()
    }

    @Test(arguments: [Role.therapist, .coach])
    func `takes no new note about a later day, and keeps every text that it has`(
        role: Role
    ) throws {
        try ClosingScene.fresh(role) { vault, id in
            try vault.close(id, at: ClosingScene.day(9))
            let before = try vault.allRecords().map(\.whole).sorted()
            let later = try ClosingScene.day(10)
            let kind = try #require(Kind.named(role.everydayKind))
            var note = kind.filled("late")
            note.at = later
            #expect(refusingRules { try vault.save(note, in: id, at: later) } == ["CL-02"])
            note.at = nil
            #expect(refusingRules { try vault.save(note, in: id, at: later) } == ["CL-02"])
            #expect(try vault.allRecords().map(\.whole).sorted() == before)
            let request = ImportRequest(engagement: id)
            #expect(
                Self.importRefusal {
                    _ = try vault.importRecords(
                        from: .jsonLines(pieces(#"{"body":"x"}"# + "\n")),
                        request,
                        now: later,
                        vault.gate.permitToImport()
                    )
                } == ["CL-02"]
            )
            #expect(
                refusingRules {
                    try vault.changeEngagement(id, now: later) { $0.subtype = "other" }
                } == ["CL-02"]
            )
        }
    }

    @Test(arguments: [Role.therapist, .coach])
    func `takes what happened before it was closed, and what has no other place`(
        role: Role
    ) throws {
        try ClosingScene.fresh(role) { vault, id in
            try vault.close(id, at: ClosingScene.day(9))
            let later = try ClosingScene.day(30)
            let everyday = try #require(Kind.named(role.everydayKind))
            var late = everyday.filled("what happened before")
            late.at = try ClosingScene.day(9)
            try vault.save(late, in: id, at: later)
            let kinds = [
                "crisis-contact", "contact", "exception", "disclosure", "legal-demand",
                "access-request", "amendment-request", "receipt", "release-of-information",
            ]
            for name in kinds {
                let kind = try #require(Kind.named(name))
                try vault.save(kind.filled(name), in: id, at: later)
            }
            #expect(try vault.allRecords().count { kinds.contains($0.note.kind) } == kinds.count)
        }
    }

    @Test func `has its drafts finished and signed, and takes addenda to what is signed`() throws {
        try ClosingScene.fresh { vault, id in
            let first = try #require(vault.allRecords().first { $0.note.title == "first" }).id
            try vault.close(id, at: ClosingScene.day(9))
            try vault.rewrite(first, parents: [1], as: "finished")
            let second = try #require(vault.allRecords().first { $0.note.title == "second" }).id
            try vault.sign(second)
            let addendum = try vault.amend(second, "said later", reason: "forgotten")
            try vault.sign(addendum)
            #expect(try vault.shown(addendum).status == .signed)
            #expect(try vault.shown(first).note.title == "finished")
        }
    }

    @Test func `is opened again with a reason that stays, and not without one`() throws {
        try ClosingScene.fresh(.coach) { vault, id in
            let now = try ClosingScene.day(12)
            expectNothing { _ = try vault.permitToReopen(id, reason: "why", now: now) }
            try vault.close(id, at: ClosingScene.day(9))
            #expect(refusingRules { try vault.close(id, at: now) } == ["CL-02"])
            #expect(
                refusingRules { _ = try vault.permitToReopen(id, reason: " ", now: now) }
                    == ["CL-02"]
            )
            let open = try vault.reopenEngagement(
                now: now,
                vault.permitToReopen(
                    id,
                    reason: "came back",
                    isAnotherPerson: true,
                    now: now
                )
            )
            #expect(open.standing == .open && open.closed == nil)
            #expect(try vault.audit().last?.reason == "came back")
            try vault.write("again", in: id)
        }
    }

    @Test func `is not closed on facts that somebody changed meanwhile`() throws {
        try ClosingScene.fresh { vault, id in
            let now = try ClosingScene.day(9)
            let permit = try vault.permitToClose(id, reason: "completed", now: now)
            try vault.write("meanwhile", in: id)
            do {
                _ = try vault.closeEngagement(now: now, permit)
                Issue.record("a later text was overlooked")
            } catch VaultError.busy {}
            #expect(try vault.engagements().first?.standing == .open)
        }
    }

    @Test func `keeps the documents that came with the ending, as drafts`() throws {
        try ClosingScene.fresh { vault, id in
            let now = try ClosingScene.day(9)
            let document = try #require(Kind.named("closure")).filled("the closure")
            let closed = try vault.closeEngagement(
                now: now,
                vault.permitToClose(id, reason: "moved", documents: [document], now: now)
            )
            let draft = try #require(closed.drafts.first)
            #expect(try vault.shown(draft).note.changes(since: document).isEmpty)
            #expect(try vault.shown(draft).status == .draft)
        }
    }

    private static func importRefusal(_ body: () throws -> Void) -> [String] {
        do {
            try body()
            return []
        } catch TransferError.vault(.refused(let refusals)) {
            return refusals.map(\.rule)
        } catch {
            return ["\(error)"]
        }
    }
}
