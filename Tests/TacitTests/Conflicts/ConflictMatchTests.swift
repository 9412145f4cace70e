import Foundation
import Practice
import Rules
import Testing

@testable import Tacit

@Suite struct `The check for a person of both practices` {
    @Test func `finds who is open in the other role, and says no more than that`() throws {
        let (_, folder) = try ConflictScene.copy()
        let matches = try ConflictScene.asked(ConflictScene.ana(), in: folder)
        #expect(matches == [ConflictMatch(certainty: .same, discipline: .therapy, isOpen: true)])
        // By whichever way it is told, nothing names anybody.
        for word in ["Ana", "Pop", "1990", "721", "xample"] {
            #expect(!"\(matches)".contains(word))
        }
    }

    /// Name and birth date, or a name with an address or a number.
    @Test func `is sure by any of what is known, however it is written`() throws {
        let (_, folder) = try ConflictScene.copy()
        let born = try ConflictScene.day(1990, 5, 17)
        let written: [ClientDetails] = [
            ClientDetails(name: "pop,  ÁNA", born: born),
            ClientDetails(name: "Popescu Ana Maria", born: born),
            ClientDetails(name: "Anna IONESCU", born: born),
            ClientDetails(name: "Ana Pop", email: " ana.pop@example.ORG "),
            ClientDetails(name: "Ana Pop", phone: "0040-721/000.111"),
            ClientDetails(name: "Anna Ionescu", phone: "0721 000 111 ext. 5"),
        ]
        for details in written {
            let matches = try ConflictScene.asked(details, in: folder)
            #expect(matches.map(\.certainty) == [.same], "\(details)")
        }
        var renamed = ClientDetails(name: "Maria Stan", born: born)
        renamed.formerNames = ["Ana Pop"]
        #expect(try ConflictScene.asked(renamed, in: folder).map(\.certainty) == [.same])
    }

    @Test func `does not find a namesake with another birth date`() throws {
        let (_, folder) = try ConflictScene.copy()
        let other = ClientDetails(
            name: "Ana Pop",
            born: try ConflictScene.day(1985, 1, 2),
            email: "other@example.org",
            phone: "0722 333 444"
        )
        #expect(try ConflictScene.asked(other, in: folder).isEmpty)
        let stranger = ClientDetails(name: "Cleo Varga", born: try ConflictScene.day(1990, 5, 17))
        #expect(try ConflictScene.asked(stranger, in: folder).isEmpty)
    }

    /// A name alone, a family's number, one number with two birth dates.
    @Test func `asks where it cannot be sure`() throws {
        let (_, folder) = try ConflictScene.copy()
        let doubtful: [ClientDetails] = [
            ClientDetails(name: "Ana Pop"),
            ClientDetails(name: "Ben Roth"),
            // Nobody knows Ben's birth date.
            ClientDetails(name: "Ben Roth", born: try ConflictScene.day(1970, 1, 1)),
            ClientDetails(name: "Dan Pop", phone: "0721000111"),
            ClientDetails(
                name: "Ana Pop",
                born: try ConflictScene.day(2012, 2, 29),
                phone: "0721000111"
            ),
        ]
        for details in doubtful {
            let matches = try ConflictScene.asked(details, in: folder)
            #expect(matches.map(\.certainty) == [.perhaps], "\(details)")
        }
    }

    @Test func `says which of several clients is meant`() throws {
        let (_, folder) = try ConflictScene.copy()
        let couple = [ClientDetails(name: "Dan Ilie"), try ConflictScene.ana()]
        let matches = try ConflictScene.run(.coach, in: folder) {
            try $0.conflicts(for: couple, now: SampleVault.moment)
        }
        #expect(matches.map(\.client) == [1])
    }

    @Test func `works in either direction, and in the own role but for the person meant`() throws {
        let (_, folder) = try ConflictScene.copy()
        let dan = ClientDetails(name: "Dan Ilie", phone: "0744 555 666")
        try ConflictScene.run(.coach, in: folder) { coach in
            let (client, _) = try coach.open(with: dan)
            let again = try coach.ask(dan)
            #expect(
                again == [ConflictMatch(certainty: .same, discipline: .coaching, isOpen: true)]
            )
            #expect(try coach.ask(dan, known: [client.id]).isEmpty)
        }
        try ConflictScene.run(.therapist, in: folder) { therapist in
            #expect(try therapist.ask(dan).map(\.discipline) == [.coaching])
            let client = try #require(try therapist.clients().first { $0.name == "Ana Pop" })
            #expect(try therapist.ask(client.details, known: [client.id]).isEmpty)
        }
    }

    @Test func `follows what becomes of an engagement`() throws {
        let (_, folder) = try ConflictScene.copy()
        let day = try ConflictScene.day(2026, 2, 28)
        let ana = try ConflictScene.ana()
        let (id, person) = try ConflictScene.run(.therapist, in: folder) { therapist in
            let engagement = try #require(
                try therapist.engagements().first { $0.clients.first?.name == "Ana Pop" }
            )
            try therapist.change {
                try $0.conflicts.closed(engagement: engagement.id, on: day)
            }
            return (engagement.id, engagement.clients[0].id)
        }
        let closed = try ConflictScene.asked(ana, in: folder)
        #expect(closed.map(\.isOpen) == [false] && closed.map(\.closed) == [day])
        // What is open again counts, whatever was closed before.
        let second = try ConflictScene.run(.therapist, in: folder) { therapist in
            try therapist.opened(with: EngagementOpening(clients: [person])).id
        }
        #expect(try ConflictScene.asked(ana, in: folder).map(\.isOpen) == [true])
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try therapist.change { try $0.conflicts.removed(engagement: second) }
        }
        #expect(try ConflictScene.asked(ana, in: folder).map(\.isOpen) == [false])
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try therapist.change { ledger in
                try ledger.conflicts.record(engagement: id, people: [person], standing: .inquiry)
            }
        }
        #expect(try ConflictScene.asked(ana, in: folder).isEmpty)
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try therapist.learnTraces(of: [person])
            try therapist.change { ledger in
                try ledger.conflicts.record(engagement: id, people: [person], standing: .open)
            }
        }
        #expect(try ConflictScene.asked(ana, in: folder).map(\.certainty) == [.same])
        try ConflictScene.run(.therapist, in: folder) { therapist in
            try therapist.change { try $0.conflicts.removed(person: person) }
            #expect(try therapist.conflictShare()?.person(person) == nil)
        }
        #expect(try ConflictScene.asked(ana, in: folder).isEmpty)
    }

    @Test func `follows a person whose name or number changes`() throws {
        let (_, folder) = try ConflictScene.copy()
        try ConflictScene.run(.therapist, in: folder) { therapist in
            let client = try #require(try therapist.clients().first { $0.name == "Ben Roth" })
            _ = try therapist.editClient(client.id, now: SampleVault.moment) { details in
                details.name = "Benjamin Roth"
                details.phone = "0755 111 222"
            }
            #expect(try therapist.conflictCoverage()?.pending == 0)
            #expect(try therapist.verify().isClean)
        }
        let found = ClientDetails(name: "Benjamin Roth", phone: "0755111222")
        #expect(try ConflictScene.asked(found, in: folder).map(\.certainty) == [.same])
        #expect(try ConflictScene.asked(ClientDetails(name: "Ben Roth"), in: folder).isEmpty)
    }

    @Test func `is asked only with a row in the audit log`() throws {
        let (_, folder) = try ConflictScene.copy()
        try ConflictScene.run(.coach, in: folder) { coach in
            let before = try coach.audit().count
            _ = try coach.ask(ClientDetails(name: "Nobody"))
            _ = try coach.conflicts(
                for: [ConflictScene.ana(), ClientDetails(name: "Nobody")],
                now: SampleVault.moment
            )
            let rows = try coach.audit().dropFirst(before)
            #expect(rows.map(\.action) == [.checkConflicts, .checkConflicts])
            #expect(rows.map(\.count) == [1, 2])
            #expect(rows.allSatisfy { $0.person == nil && $0.engagement == nil })
        }
    }

    @Test func `finds a person that is there twice in a practice of one kind, and leaves no index`()
        throws
    {
        let sample = try SampleVault(roles: [.coach]) { coach in
            let dan = ClientDetails(name: "Dan Ilie", phone: "0744 555 666")
            let rows = try coach.audit().count
            let (client, _) = try coach.open(with: dan)
            #expect(try coach.ask(dan).map(\.certainty) == [.same])
            #expect(try coach.ask(dan, known: [client.id]).isEmpty)
            #expect(try coach.conflictCoverage() == nil)
            #expect(try coach.conflictShare() == nil && coach.conflictIndex() == nil)
            #expect(try coach.registerPendingConflicts(now: SampleVault.moment) == 0)
            #expect(try coach.audit().count == rows + 2)
        }
        let open = try sample.unlock(sample.folder, .coach)
        #expect(open.warnings.isEmpty)
        #expect(try open.verify().isClean)
        try open.lock()
    }
}
