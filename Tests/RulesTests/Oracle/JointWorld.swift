import Practice
import Rules

/// A request to let the notes of joint work out, and who of the clients signed for it.
struct JointWorld {
    /// Who came, besides an adult.
    enum Party: String, CaseIterable {
        case couple
        case withMinor = "a parent and a child"
        case alone
    }

    /// How the release of one client stands.
    enum Signature: String, CaseIterable {
        case none = "no release"
        case draft = "a draft"
        case valid = "a release"
        case expired = "an expired one"
        case revoked = "a revoked one"
        case other = "one for somebody else"

        var holds: Bool { self == .valid }
    }

    /// Whose notes are asked for.
    enum Matter: String, CaseIterable {
        case joint = "everybody's notes"
        case own = "the notes about the first alone"
    }

    var role: Role
    var party: Party
    var matter: Matter
    var basis: DisclosureRequest.Basis
    var first: Signature
    var second: Signature

    var words: String {
        """
        \(role), \(party.rawValue), \(matter.rawValue), on \(basis.rawValue), first \(first.rawValue), \
        second \(second.rawValue)
        """
    }
}

extension JointWorld {
    static let all: [JointWorld] = [Role.therapist, .coach].flatMap { role in
        Party.allCases.flatMap { party in
            Matter.allCases.flatMap { matter in
                DisclosureRequest.Basis.allCases.flatMap { basis in
                    Signature.allCases.flatMap { first in
                        Signature.allCases.map {
                            JointWorld(
                                role: role,
                                party: party,
                                matter: matter,
                                basis: basis,
                                first: first,
                                second: $0
                            )
                        }
                    }
                }
            }
        }
    }

    /// To a new therapist, whose name a release on file gives; the first client's before the second's.
    private static let ana = Scene.identifier(0xC1)
    private static let ben = Scene.identifier(0xC2)

    /// The rules that keep it from leaving: for want of a ground, and as what belongs to both.
    var blocking: Set<String> {
        let kind = role == .coach ? "coaching-session" : "progress-note"
        let scene = signing(second, Self.ben, signing(first, Self.ana, parties))
            .having(kind, matter == .own ? ["person": Self.ana.text] : [:])
        let release = scene.context.records.first { $0.note.kind == "release-of-information" }
        var request = DisclosureRequest(
            purpose: .newTherapist,
            basis: basis,
            document: release?.id,
            recipient: "Mia Lang",
            recipientType: "therapist",
            facts: "said so on the telephone",
            clientNotice: "told",
            person: matter == .own ? Self.ana : nil
        )
        if request.isBreakGlass || request.isLegalDemand { request.items = [scene.latest.id] }
        let blocking = scene.ruling(on: .disclose(request)).blocking.map(\.rule)
        return Set(blocking).intersection(["CD-01", "JC-02"])
    }

    private var parties: Scene {
        Scene(role).with {
            guard party != .alone else { return }
            var details = ClientDetails(name: "Ben Pop")
            details.born = Scene.moment(party == .withMinor ? "2015-05-05" : "1980-05-05")
            $0.engagement?.clients.append(ClientFacts(id: Self.ben, details: details))
        }
    }

    private func signing(_ signature: Signature, _ person: Identifier, _ scene: Scene) -> Scene {
        guard signature != .none else { return scene }
        let scene = scene.having(
            "release-of-information",
            on: "2026-02-01",
            [
                "type": "general",
                "recipient": signature == .other ? "Tom Ruiz" : "Mia Lang",
                "expiry": signature == .expired ? "2026-03-09" : "2026-12-31",
                "person": person.text,
            ],
            status: signature == .draft ? .draft : .signed
        )
        guard signature == .revoked else { return scene }
        return scene.having(
            "revocation",
            on: "2026-02-20",
            ["release": scene.latest.id.text, "revokedOn": "2026-02-20"]
        )
    }
}
