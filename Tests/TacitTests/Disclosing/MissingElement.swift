import Practice
import Rules
import Tacit

/// A request that lacks one thing, and what the refusal has to say of it.
struct MissingElement: Sendable {
    let lacks: String
    var papers: [String] = []
    var purpose: DisclosureRequest.Purpose = .newTherapist
    var basis: DisclosureRequest.Basis = .authorization
    /// By the identifier with which it was brought in.
    var document: String?
    var isPart2 = false
    var change: @Sendable (inout DisclosureRequest, borrowing UnlockedVault) throws -> Void = {
        _,
        _ in
    }
    let rule: String
    let reason: String
    let wayOut: String
}

extension MissingElement {
    private static let elements = [
        "type": "general", "description": "what is asked for", "discloser": "this practice",
        "recipient": "Mia Lang", "purpose": "going on", "expiry": "2099-12-31",
        "rightToRevoke": "told", "conditioning": "told", "redisclosure": "told",
        "signature": "on paper, 2026-02-01",
    ]

    private static func paper(
        _ kind: String,
        _ id: String,
        _ fields: [String: String],
        status: String = "signed"
    ) -> String {
        let members = fields.sorted { $0.key < $1.key }.map { "\"\($0)\":\"\($1)\"" }
            .joined(separator: ",")
        return #"{"client":"Ana Pop","kind":"\#(kind)","id":"\#(id)","at":"2026-02-01","#
            + #""status":"\#(status)","fields":{\#(members)}}"#
    }

    private static func release(
        _ changes: [String: String] = [:],
        status: String = "signed"
    ) -> String {
        let fields = elements.merging(changes) { $1 }.filter { !$0.value.isEmpty }
        return paper("release-of-information", "X", fields, status: status)
    }

    private static func demand(_ changes: [String: String]) -> String {
        let fields = [
            "demand": "subpoena", "from": "the court", "received": "2026-02-01",
            "deadline": "2026-04-10", "assurance": "notice", "privilege": "waived",
        ]
        return paper("legal-demand", "X", fields.merging(changes) { $1 })
    }

    private static let authorization: [MissingElement] = [
        ("description", "what may be disclosed"), ("discloser", "who discloses"),
        ("recipient", "to whom"), ("purpose", "what for"), ("expiry", "when it ends"),
        ("signature", "who signed, and when"), ("rightToRevoke", "that it can be revoked"),
        ("conditioning", "what does not depend on signing"),
        ("redisclosure", "that protection may end"),
    ].map { field, words in
        MissingElement(
            lacks: field,
            papers: [release([field: ""])],
            document: "X",
            rule: "CD-01",
            reason: "the release does not say \(words)",
            wayOut: "ask the client for a new one: tacit add release-of-information"
        )
    }

    private static let standing: [MissingElement] = [
        MissingElement(
            lacks: "a ground",
            basis: .noneGiven,
            rule: "CD-01",
            reason: "no ground is named",
            wayOut: "name one of: authorization"
        ),
        MissingElement(
            lacks: "a release",
            rule: "CD-01",
            reason: "no signed release of this engagement is named",
            wayOut: "--basis with its id"
        ),
        MissingElement(
            lacks: "a signed release",
            papers: [release(status: "draft")],
            document: "X",
            rule: "CD-01",
            reason: "no signed release of this engagement is named",
            wayOut: "sign it"
        ),
        MissingElement(
            lacks: "time",
            papers: [release(["expiry": "2026-01-31"])],
            document: "X",
            rule: "CD-01",
            reason: "the release has expired",
            wayOut: "a new one"
        ),
        MissingElement(
            lacks: "the client's word, taken back in what was brought in",
            papers: [
                release(),
                paper("revocation", "Y", ["release": "X", "revokedOn": "2026-02-20", "how": "x"]),
            ],
            document: "X",
            rule: "CD-01",
            reason: "the release was revoked",
            wayOut: "a new one"
        ),
        MissingElement(
            lacks: "this recipient",
            papers: [release(["recipient": "Otto Kern"])],
            document: "X",
            rule: "CD-01",
            reason: "for another recipient",
            wayOut: "a new one"
        ),
        MissingElement(
            lacks: "a recipient",
            papers: [release()],
            document: "X",
            change: { request, _ in request.recipient = "" },
            rule: "CD-01",
            reason: "nobody is named who gets it",
            wayOut: "--recipient-name"
        ),
        MissingElement(
            lacks: "these kinds",
            papers: [release(["covers": "progress-note"])],
            document: "X",
            change: { request, _ in request.kinds = ["intake"] },
            rule: "CD-01",
            reason: "does not cover records of the kind 'intake'",
            wayOut: "a new one"
        ),
        MissingElement(
            lacks: "these days",
            papers: [release(["recordsFrom": "2026-01-01"])],
            document: "X",
            change: { request, _ in request.since = Moment(iso: "2025-01-01") },
            rule: "CD-01",
            reason: "does not reach back so far",
            wayOut: "a new one"
        ),
        MissingElement(
            lacks: "a release for psychotherapy notes",
            papers: [release()],
            document: "X",
            change: { request, _ in request.includesPsychotherapyNotes = true },
            rule: "CD-02",
            reason: "a release of the type 'general' does not reach psychotherapy notes",
            wayOut: "--field type=psychotherapy-notes"
        ),
        MissingElement(
            lacks: "a release for nothing but them",
            papers: [release(["type": "psychotherapy-notes", "covers": "progress-note"])],
            document: "X",
            change: { request, _ in request.includesPsychotherapyNotes = true },
            rule: "CD-02",
            reason: "is not combined with one for other records",
            wayOut: "a release of their own"
        ),
        MissingElement(
            lacks: "a release that names the field",
            papers: [release()],
            purpose: .newCoach,
            document: "X",
            change: { request, _ in request.extraFields = ["diagnosis"] },
            rule: "CL-03",
            reason: "a coach learns 'diagnosis' only where the client's release names it",
            wayOut: "--field covers=diagnosis"
        ),
    ]

    private static let part2: [MissingElement] = [
        MissingElement(
            lacks: "a consent of the type part2",
            papers: [release()],
            document: "X",
            isPart2: true,
            rule: "CD-05",
            reason: "is no consent for substance-use treatment records",
            wayOut: "--field type=part2"
        ),
        MissingElement(
            lacks: "the statement",
            papers: [release(["type": "part2"])],
            document: "X",
            isPart2: true,
            rule: "CD-05",
            reason: "the statement that has to lie with these records is missing",
            wayOut: "--part2-statement FILE"
        ),
        MissingElement(
            lacks: "an order of the special kind",
            papers: [demand(["demand": "court-order"])],
            purpose: .court,
            basis: .courtOrder,
            document: "X",
            isPart2: true,
            change: { request, vault in request.items = [try vault.recordID(matching: "P")] },
            rule: "CD-05",
            reason: "an ordinary demand does not reach substance-use treatment records",
            wayOut: "ask counsel"
        ),
        MissingElement(
            lacks: "a medical need",
            purpose: .emergency,
            basis: .seriousThreat,
            isPart2: true,
            change: { request, vault in
                request.items = [try vault.recordID(matching: "P")]
                request.facts = "x"
            },
            rule: "CD-05",
            reason: "a threat alone does not reach",
            wayOut: "by telephone without naming the programme"
        ),
    ]

    private static let danger: [MissingElement] = [
        MissingElement(
            lacks: "who can help",
            purpose: .emergency,
            basis: .seriousThreat,
            change: { request, _ in request.recipient = "" },
            rule: "CD-06",
            reason: "nobody is named who can help",
            wayOut: "--recipient-name"
        ),
        MissingElement(
            lacks: "facts",
            purpose: .abuseReport,
            basis: .abuseReport,
            rule: "CD-06",
            reason: "the facts are missing",
            wayOut: "--facts"
        ),
        MissingElement(
            lacks: "a choice of records",
            purpose: .emergency,
            basis: .emergencyTreatment,
            change: { request, _ in request.facts = "x" },
            rule: "CD-06",
            reason: "a whole record is more than danger or a report needs",
            wayOut: "--item ID"
        ),
    ]

    private static let courts: [MissingElement] = [
        MissingElement(
            lacks: "the demand",
            purpose: .court,
            basis: .subpoena,
            rule: "CD-07",
            reason: "the demand and its deadline are not written down",
            wayOut: "do not ignore it: tacit add legal-demand"
        ),
        MissingElement(
            lacks: "more than a letter",
            papers: [demand(["demand": "attorney-letter"])],
            purpose: .court,
            basis: .attorneyLetter,
            document: "X",
            rule: "CD-07",
            reason: "a lawyer's letter alone opens no record",
            wayOut: "respond or object by 2026-04-10"
        ),
        MissingElement(
            lacks: "a word on privilege",
            papers: [demand(["privilege": "not-asked"])],
            purpose: .court,
            basis: .subpoena,
            document: "X",
            rule: "CD-07",
            reason: "nobody has waived the privilege or ruled on it",
            wayOut: "respond or object by 2026-04-10"
        ),
        MissingElement(
            lacks: "assurance",
            papers: [demand(["assurance": "none"])],
            purpose: .court,
            basis: .subpoena,
            document: "X",
            rule: "CD-07",
            reason: "notice to the client or a protective order",
            wayOut: "ask for the assurance in writing"
        ),
        MissingElement(
            lacks: "what is ordered",
            papers: [demand(["demand": "court-order"])],
            purpose: .court,
            basis: .courtOrder,
            document: "X",
            rule: "CD-07",
            reason: "only what is expressly named leaves",
            wayOut: "--item ID"
        ),
    ]

    private static let persons: [MissingElement] = [
        MissingElement(
            lacks: "a representative on file",
            purpose: .representative,
            basis: .representative,
            rule: "CD-01",
            reason: "nothing on file says that the recipient decides for the client",
            wayOut: "--representative"
        ),
        MissingElement(
            lacks: "a death",
            purpose: .executor,
            basis: .representative,
            rule: "DE-01",
            reason: "no client of this engagement is known to have died",
            wayOut: "--died DATE"
        ),
        MissingElement(
            lacks: "a custodian on file",
            purpose: .custodian,
            basis: .professionalWill,
            rule: "CD-01",
            reason: "the recipient is not the custodian on file",
            wayOut: "tacit settings custodian=NAME"
        ),
        MissingElement(
            lacks: "a supervisor on file",
            purpose: .supervisor,
            basis: .ownTraining,
            rule: "CD-09",
            reason: "the recipient is not the supervisor of record",
            wayOut: "tacit settings supervisor=NAME"
        ),
        MissingElement(
            lacks: "a mandate",
            papers: [release()],
            purpose: .mandatedReport,
            document: "X",
            rule: "MA-01",
            reason: "mandate",
            wayOut: "tacit add mandate"
        ),
    ]

    static let all = authorization + standing + part2 + danger + courts + persons
}
