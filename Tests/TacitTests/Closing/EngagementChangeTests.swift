import Practice
import Tacit
import Testing

@Suite struct `What an engagement is` {
    @Test func `is said anew in its state and in the roster`() throws {
        try ClosingScene.fresh { vault, id in
            let now = try SampleVault.moment
            let client = try #require(try vault.engagements().first?.clients.first).id
            let changed = try vault.changeEngagement(id, now: now) {
                $0.subtype = "couple"
                $0.name = "Tuesday"
                $0.fields = [Note.Field(name: "fee", value: "90")]
                $0.roles = [ClientRole(person: client, label: "partner")]
            }
            let listed = try #require(try vault.engagements().first)
            for one in [changed, listed] {
                #expect(one.subtype == "couple" && one.name == "Tuesday")
                #expect(one.fields.map(\.value) == ["90"] && one.role(of: client) == "partner")
            }
            #expect(try vault.audit().last?.action == .editEngagement)
            let stranger = ClientRole(person: id, label: "partner")
            expectNothing { try vault.changeEngagement(id, now: now) { $0.roles = [stranger] } }
        }
    }

    @Test func `carries marks in the order in which they were set, and a lift needs a reason`()
        throws
    {
        try ClosingScene.fresh { vault, id in
            let now = try SampleVault.moment
            let hold = EngagementMark(.legalHold, reason: "subpoena", since: now)
            try vault.mark(id, hold, now: now)
            let part = EngagementMark(.dismissed, subject: "TE-01", since: now)
            try vault.mark(id, part, now: now)
            #expect(try vault.engagements().first?.marks == [hold, part])
            let lifted = EngagementMark(.lifted, subject: "legal-hold", since: now)
            #expect(invalidInput { try vault.mark(id, lifted, now: now) } == .liftedWithoutPermit)
            #expect(
                refusingRules {
                    _ = try vault.permitToLift(.legalHold, of: id, reason: "", now: now)
                } == ["CL-04"]
            )
            let open = try vault.lift(
                now: now,
                vault.permitToLift(.legalHold, of: id, reason: "settled", now: now)
            )
            #expect(open.marks.last?.reason == "settled" && open.marks.count == 3)
            #expect(try vault.audit().last?.reason == "settled")
        }
    }
}
