import Foundation
import Practice
import Rules
import Tacit
import Testing

/// A practice with records of Ana and Ben that are ready to be handed to somebody.
enum DisclosingScene {
    static let release = """
        "type":"general","description":"what is asked for","discloser":"this practice",\
        "recipient":"Mia Lang","purpose":"going on","expiry":"2026-12-31","rightToRevoke":"told",\
        "conditioning":"told","redisclosure":"told","signature":"on paper, 2026-02-01"
        """

    static let therapy = """
        {"client":"Ana Pop","kind":"intake","id":"I","at":"2026-02-01","body":"INTAKE","fields":\
        {"strengths":"STRENGTH","diagnosis":"DIAGNOSIS"}}
        {"client":"Ana Pop","kind":"progress-note","id":"P","at":"2026-02-02","title":"TITLE",\
        "tags":["TAG"],"body":"PROGRESS","fields":{"plan":"PLAN"}}
        {"client":"Ana Pop","kind":"psychotherapy-note","id":"N","at":"2026-02-02","body":"PROCESS"}
        {"client":"Ana Pop","kind":"crisis-contact","id":"C","at":"2026-02-03","fields":\
        {"purpose":"called","said":"CRISIS"}}
        {"client":"Ana Pop","kind":"consultation","id":"Q","at":"2026-02-03","fields":\
        {"with":"a colleague","question":"QUESTION"}}
        {"client":"Ana Pop","kind":"release-of-information","id":"R","at":"2026-02-01","fields":{\
        \(release)}}
        {"client":"Ana Pop","kind":"release-of-information","id":"RN","at":"2026-02-01","fields":{\
        \(release.replacing("general", with: "psychotherapy-notes"))}}
        {"client":"Ben Okafor","kind":"progress-note","id":"B","at":"2026-02-02","body":"OTHER"}

        """

    static let coaching = """
        {"client":"Ana Pop","kind":"goal","id":"G","at":"2026-02-01","fields":{"statement":"GOAL"}}
        {"client":"Ana Pop","kind":"coaching-session","id":"S","at":"2026-02-02","body":"SESSION"}
        {"client":"Ana Pop","kind":"release-of-information","id":"R","at":"2026-02-01","fields":{\
        \(release)}}

        """

    static func fresh(
        _ role: Role = .therapist,
        _ body: (inout UnlockedVault, Identifier) throws -> Void
    ) throws {
        try TransferScene.fresh(role) { vault in
            _ = try vault.bring(jsonLines: role == .coach ? coaching : therapy)
            let engagement = try #require(
                try vault.engagements().first { $0.clients.map(\.name) == ["Ana Pop"] }
            )
            try body(&vault, engagement.id)
        }
    }
}

extension String {
    fileprivate func replacing(_ word: String, with other: String) -> String {
        replacingOccurrences(of: word, with: other)
    }
}

extension UnlockedVault {
    /// A request on a release for Mia Lang.
    func toMia(
        _ purpose: DisclosureRequest.Purpose = .newTherapist,
        release: String = "R"
    ) throws -> DisclosureRequest {
        DisclosureRequest(
            purpose: purpose,
            basis: .authorization,
            document: try recordID(matching: release),
            recipient: "Mia Lang",
            recipientType: "therapist"
        )
    }

    /// A break-glass request for one record.
    func inDanger(_ record: String) throws -> DisclosureRequest {
        DisclosureRequest(
            purpose: .emergency,
            basis: .seriousThreat,
            recipient: "EMERGENCY ROOM",
            recipientAddress: "ADDRESS",
            items: [try recordID(matching: record)],
            facts: "FACTS",
            clientNotice: "TOLD"
        )
    }

    mutating func disclose(
        _ request: DisclosureRequest,
        of engagement: Identifier,
        on day: Moment? = nil
    ) throws -> Disclosure {
        let now = try day ?? SampleVault.moment
        return try disclosure(
            now: now,
            permitToDisclose(request, engagement: engagement, now: now)
        )
    }

    func account(of name: String, on day: Moment? = nil) throws -> DisclosureAccount {
        let client = try #require(try clients().first { $0.name == name })
        return try disclosureAccount(
            of: client.id,
            now: day ?? SampleVault.moment,
            gate.permitToShow()
        )
    }
}
