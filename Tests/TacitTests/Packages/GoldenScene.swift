import Foundation
import Practice
import Rules
import Tacit
import Testing

/// A practice in which every kind of record has a word of its own in each field.
enum GoldenScene {
    /// Kinds whose fields mean something for a request: they are there once, and as they should be.
    private static let meaningful = [
        "release-of-information", "coaching-agreement", "legal-demand", "mandate", "revocation",
        "informed-consent", "addendum", "amendment-request",
    ]

    static func id(of kind: String) -> String { "K-\(kind)" }

    /// A word that stands nowhere else.
    static func canary(_ kind: String, _ part: String) -> String {
        let letters = "\(kind)x\(part)".unicodeScalars.filter {
            $0.properties.isAlphabetic && $0.isASCII
        }
        return "Q" + String(String.UnicodeScalarView(letters)).lowercased() + "Q"
    }

    static func kinds(of discipline: Discipline) -> [Kind] {
        Kind.kinds(of: discipline).filter { !meaningful.contains($0.id) }
    }

    /// Who gets it, whatever it is.
    static let recipient = "Mia Lang"

    /// Fills a vault with everything that a transfer could let through, and what it rests on.
    static func fill(_ vault: inout UnlockedVault, for transfer: Transfer) throws {
        let discipline = vault.role.discipline
        var lines = kinds(of: discipline).map { line(of: $0, discipline) }
        if discipline != .journal {
            lines += ConsentState.allCases.compactMap(\.line)
            lines += [mandate, demand] + (discipline == .therapy ? [informedConsent] : [agreement])
            lines.append(
                #"{"client":"Ben Okafor","kind":"session","id":"B","body":"\#(canary("other", "client"))"}"#
            )
        }
        _ = try vault.bring(jsonLines: lines.joined(separator: "\n") + "\n")
        guard discipline != .journal else { return }
        _ = try vault.setSettings(now: SampleVault.moment) {
            $0.supervisor = recipient
            $0.custodian = recipient
        }
        let ana = try #require(try vault.clients().first { $0.name == "Ana Pop" })
        let died = try #require(Moment(iso: "2026-02-10"))
        _ = try vault.editClient(ana.id, now: SampleVault.moment) {
            $0.representatives = [
                Representative(name: recipient, relation: "executor", authority: "by the court")
            ]
            if transfer.purpose == .executor { $0.died = died }
        }
    }

    static func engagement(in vault: borrowing UnlockedVault) throws -> Identifier {
        let isJournal = vault.role.discipline == .journal
        return try #require(
            try vault.engagements().first { isJournal || $0.clients.map(\.name) == ["Ana Pop"] }
        ).id
    }

    private static func line(of kind: Kind, _ discipline: Discipline) -> String {
        let fields = kind.fields.map { #""\#($0.name)":"\#(canary(kind.id, $0.name))""# }
        return (discipline == .journal ? "{" : #"{"client":"Ana Pop","#)
            + #""kind":"\#(kind.id)","id":"\#(id(of: kind.id))","at":"2026-02-02","#
            + #""title":"\#(canary(kind.id, "title"))","tags":["\#(canary(kind.id, "tag"))"],"#
            + #""body":"\#(canary(kind.id, "body"))","fields":{\#(fields.joined(separator: ","))}}"#
    }

    private static let demand = """
        {"client":"Ana Pop","kind":"legal-demand","id":"D","at":"2026-02-01","fields":{\
        "demand":"court-order","from":"Mia Lang","received":"2026-02-01",\
        "deadline":"2026-04-10","items":"the notes","assurance":"none","privilege":"ruled"}}
        """

    private static let informedConsent = """
        {"client":"Ana Pop","kind":"informed-consent","id":"IC","at":"2026-02-01",\
        "fields":{"service":"with Mia Lang as supervisor"}}
        """

    private static let agreement = """
        {"client":"Ana Pop","kind":"coaching-agreement","id":"A","at":"2026-02-01",\
        "fields":{"parties":"three","sponsorTerms":"attendance, goals; Mia Lang"}}
        """

    private static let mandate = """
        {"client":"Ana Pop","kind":"mandate","id":"M","at":"2026-02-01","fields":{\
        "referrer":"the court","reportTo":"Mia Lang","limitsExplainedOn":"2026-02-01",\
        "reportScope":"attendance\\nparticipation\\ngoal-status\\ncompletion\\nrisk"}}
        """

    /// All canaries that are in some bytes, one line for each kind: what stands in the golden lists.
    static func found(in bytes: [UInt8], _ discipline: Discipline) -> [String] {
        let data = Data(bytes)
        func has(_ kind: String, _ part: String) -> Bool {
            data.range(of: Data(canary(kind, part).utf8)) != nil
        }
        var lines = kinds(of: discipline).compactMap { kind -> String? in
            let parts = ["title", "tag"] + kind.fields.map(\.name) + ["body"]
            let found = parts.filter { has(kind.id, $0) }
            return found.isEmpty ? nil : "\(kind.id): \(found.joined(separator: " "))"
        }
        if has("other", "client") { lines.append("other: client") }
        return lines
    }
}
