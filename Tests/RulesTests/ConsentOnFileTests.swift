import Practice
import Rules
import Testing

/// What is on file, as it is listed, is what the gate goes by (CD-01).
@Suite struct `A paper on file` {
    private let scene = DisclosureScene(.therapist).having("progress-note")

    private func paper(_ scene: DisclosureScene, _ id: Identifier? = nil) throws -> ConsentOnFile {
        let id = id ?? scene.latest
        return try #require(Disclosures.consents(scene.context).first { $0.record == id })
    }

    private static let elements = [
        "description", "discloser", "recipient", "purpose", "expiry", "rightToRevoke",
        "conditioning", "redisclosure", "signature",
    ]

    /// Releases with what is wrong with each, and how it is listed.
    private static let releases: [([String: String], Status, ConsentOnFile.State)] =
        [
            ([:], .signed, .active), ([:], .imported, .active), ([:], .draft, .draft),
            (["type": "psychotherapy-notes"], .signed, .active),
            (["expiry": "2026-03-09"], .signed, .expired),
            (["expiry": "2026-03-10"], .signed, .active),
            (["expiry": "at the end of treatment", "expiresOn": "2026-03-09"], .signed, .expired),
            (["expiry": "at the end of treatment"], .signed, .active),
            (["signature": "the client, on paper"], .signed, .incomplete),
        ] + elements.map { ([$0: ""], .signed, .incomplete) }

    @Test(arguments: releases.indices)
    func `is listed as active exactly where a request can rest on it`(index: Int) throws {
        let (changes, status, state) = Self.releases[index]
        let scene = scene.havingRelease(changes, status: status)
        #expect(try paper(scene).state == state)
        let rests = scene.refusals("CD-01", .onRelease(scene.latest)).isEmpty
        #expect(rests == (state == .active), "\(changes)")
    }

    @Test(arguments: elements)
    func `names the one element that it lacks`(element: String) throws {
        let paper = try paper(scene.havingRelease([element: ""]))
        #expect(paper.lacking.count == 1)
        let refusals = scene.havingRelease([element: ""]).refusals(
            "CD-01",
            .onRelease(paper.record)
        )
        #expect(refusals.contains("the release does not say \(paper.lacking[0])"))
    }

    @Test func `of a minor says with what authority somebody signed, or that the minor may alone`()
        throws
    {
        let child = scene.with {
            $0.engagement?.clients[0].details.born = DisclosureScene.moment("2015-05-05")
        }
        let signed = child.havingRelease()
        let paper = try paper(signed)
        #expect(paper.state == .incomplete && paper.lacking.count == 1)
        #expect(
            signed.refusals("CD-01", .onRelease(signed.latest))
                == ["the release does not say by what authority somebody signed for a minor"]
        )
        let represented = child.havingRelease(["authority": "mother, sole custody"])
        #expect(represented.refusals("CD-01", .onRelease(represented.latest)).isEmpty)
        let alone = signed.with {
            $0.engagement?.fields = [Note.Field(name: "minorConsentsAlone", value: "state law")]
        }
        #expect(alone.refusals("CD-01", .onRelease(alone.latest)).isEmpty)
    }

    @Test func `ends with the treatment, where it was given until then`() throws {
        let closed = scene.havingRelease(["expiry": "at the end of treatment"])
            .with { $0.engagement?.standing = .closed }
        #expect(try paper(closed).state == .expired)
    }

    @Test(arguments: [Status.draft, .signed])
    func `is revoked from the day of the client's word, and says when`(status: Status) throws {
        let given = scene.havingRelease()
        let revoked = given.having(
            "revocation",
            ["release": given.latest.text, "revokedOn": "2026-03-10"],
            status: status
        )
        let paper = try paper(revoked, given.latest)
        #expect(paper.state == .revoked && paper.revokedOn?.iso == "2026-03-10")
        #expect(!revoked.refusals("CD-01", .onRelease(given.latest)).isEmpty)
        #expect(Disclosures.consents(revoked.context).count == 1)
    }

    @Test func `says to whom, what for, until when and for which kinds`() throws {
        let paper = try paper(
            scene.havingRelease(["covers": "progress-note\ndiagnosis", "purpose": "going on"])
        )
        #expect(paper.recipient == "Mia Lang" && paper.purpose == "going on")
        #expect(paper.lastDay?.iso == "2026-12-31" && paper.expiry == "2026-12-31")
        #expect(paper.covers == ["progress-note", "diagnosis"] && paper.kinds == ["progress-note"])
    }

    @Test func `of coaching gives way to a later agreement, at the gate too`() throws {
        let terms = ["sponsorTerms": "attendance"]
        let first = DisclosureScene(.coach).having("session")
            .having("coaching-agreement", on: "2026-01-02", terms)
        let second = first.having("coaching-agreement", on: "2026-02-02", terms)
        func request(_ id: Identifier) -> DisclosureRequest {
            DisclosureRequest(purpose: .sponsor, basis: .consent, document: id, recipient: "Acme")
        }
        #expect(try paper(first).state == .active)
        #expect(first.blocking(request(first.latest)).isEmpty)
        let old = try paper(second, first.latest)
        #expect(old.state == .replaced && old.replacedBy == second.latest)
        #expect(try paper(second).state == .active)
        #expect(second.blocking(request(second.latest)).isEmpty)
        let refusals = second.says("CD-01", to: request(first.latest)).filter(\.isBlocking)
        #expect(refusals.map(\.reason) == ["a later agreement took the place of this one"])
        #expect(refusals[0].wayOut.contains("--basis \(second.latest.shortText)"))
    }

    @Test func `does not give way to a draft, nor to a release beside it`() throws {
        let agreement = DisclosureScene(.coach).having("coaching-agreement", on: "2026-01-02")
        let draft = agreement.having("coaching-agreement", on: "2026-02-02", status: .draft)
        #expect(try paper(draft, agreement.latest).state == .active)
        let first = scene.havingRelease()
        #expect(try paper(first.havingRelease(), first.latest).state == .active)
    }

    @Test func `of a mandate names the kinds that its scope lets through`() throws {
        let mandate = scene.having("mandate", ["reportScope": "attendance"])
        #expect(try paper(mandate).kinds == ["session"])
    }
}
