import Practice
import Rules

/// A request to let content out, otherwise complete: recipient, facts, and records named where they
/// have to be.
struct DiscloseWorld {
    typealias Purpose = DisclosureRequest.Purpose
    typealias Basis = DisclosureRequest.Basis

    /// How the paper stands on which it rests.
    enum Paper: String, CaseIterable {
        case none = "no paper"
        case draft = "a draft"
        case valid = "a valid paper"
        case expired = "one that expired"
        case revoked = "one that was revoked"
        case other = "one for another recipient"
        case notes = "one for psychotherapy notes"
        /// A demand of a court or a lawyer: without an assurance, and privilege not asked about.
        case bare = "a bare demand"
    }

    var role: Role
    var purpose: Purpose
    var basis: Basis
    var paper: Paper
    var asksForNotes: Bool

    var words: String {
        """
        \(role) to \(purpose.rawValue) on \(basis.rawValue), \(paper.rawValue)\
        \(asksForNotes ? ", psychotherapy notes asked for" : "")
        """
    }
}

extension DiscloseWorld {
    static let all: [DiscloseWorld] = Role.allCases.flatMap { role in
        Purpose.allCases.flatMap { purpose in
            Basis.allCases.flatMap { basis in
                papers(of: basis).flatMap { paper in
                    [false, true].map {
                        DiscloseWorld(
                            role: role,
                            purpose: purpose,
                            basis: basis,
                            paper: paper,
                            asksForNotes: $0
                        )
                    }
                }
            }
        }
    }

    /// The states that a paper of the kind can be in.
    private static func papers(of basis: Basis) -> [Paper] {
        switch basis {
        case .authorization: Paper.allCases.filter { $0 != .bare }
        case .consent: [.none, .draft, .valid, .revoked]
        case .courtOrder, .part2Order, .subpoena, .attorneyLetter: [.none, .valid, .bare]
        default: [.none, .valid]
        }
    }

    /// In danger, for a report, and to a court records are named one by one; pages of a journal too.
    var namesRecords: Bool {
        if role == .client, purpose == .share, paper == .valid { return true }
        return switch basis {
        case .seriousThreat, .abuseReport, .requiredByLaw, .emergencyTreatment, .courtOrder,
            .part2Order, .subpoena, .attorneyLetter:
            true
        default: false
        }
    }

    var blocking: Set<String> {
        var scene = scene
        let note = scene.context.records.last { $0.note.kind == sessionNote }?.id
        let analysis = scene.context.records.last { $0.note.kind == "psychotherapy-note" }?.id
        var request = DisclosureRequest(
            purpose: purpose,
            basis: basis,
            recipient: "Mia Lang",
            recipientType: "therapist",
            includesPsychotherapyNotes: asksForNotes,
            facts: "said so on the telephone",
            clientNotice: "told"
        )
        (scene, request.document) = havingPaper(scene, orders: [note, analysis].compactMap(\.self))
        if namesRecords {
            request.items = [note, asksForNotes ? analysis : nil].compactMap(\.self)
        }
        return Set(scene.ruling(on: .disclose(request)).blocking.map(\.rule))
    }

    private var sessionNote: String {
        switch role {
        case .therapist: "progress-note"
        case .coach: "coaching-session"
        case .client: "entry"
        }
    }

    private var scene: Scene {
        let scene = Scene(role).having(sessionNote, on: "2026-02-02").with {
            if purpose == .executor {
                $0.engagement?.clients[0].details.died = Scene.moment("2026-03-01")
            }
            guard paper == .valid else { return }
            $0.engagement?.clients[0].details.representatives = [
                Representative(
                    name: "Mia Lang",
                    relation: purpose == .executor ? "executor" : "guardian",
                    authority: "order seen, 2026-02-01"
                )
            ]
            $0.settings.custodian = "Mia Lang"
            $0.settings.supervisor = "Mia Lang"
        }
        return role == .therapist ? scene.having("psychotherapy-note", on: "2026-02-03") : scene
    }

    private func havingPaper(_ scene: Scene, orders: [Identifier]) -> (Scene, Identifier?) {
        guard paper != .none, role != .client else { return (scene, nil) }
        let status: Status = paper == .draft ? .draft : .signed
        let scene = scene.having(kindOfPaper, on: "2026-02-01", fields(orders), status: status)
        guard paper == .revoked else { return (scene, scene.latestOf(kindOfPaper)) }
        let named = scene.latestOf(kindOfPaper)
        return (
            scene.having(
                "revocation",
                on: "2026-02-20",
                ["release": named?.text ?? "", "revokedOn": "2026-02-20"]
            ),
            named
        )
    }

    private var kindOfPaper: String {
        switch basis {
        case .courtOrder, .part2Order, .subpoena, .attorneyLetter: "legal-demand"
        case .consent where purpose == .mandatedReport: "mandate"
        case .authorization: "release-of-information"
        default: role == .coach ? "coaching-agreement" : "informed-consent"
        }
    }

    private func fields(_ orders: [Identifier]) -> [String: String] {
        switch kindOfPaper {
        case "release-of-information":
            [
                "type": paper == .notes ? "psychotherapy-notes" : "general",
                "recipient": paper == .other ? "Tom Ruiz" : "Mia Lang",
                "expiry": paper == .expired ? "2026-03-09" : "2026-12-31",
            ]
        case "legal-demand":
            [
                "demand": basis == .part2Order ? "court-order" : basis.rawValue,
                "received": "2026-02-01",
                "deadline": "2026-04-01",
                "items": orders.map(\.text).joined(separator: "\n"),
                "assurance": paper == .bare ? "none" : "notice",
                "privilege": paper == .bare
                    ? "not-asked"
                    : role == .coach ? "no-privilege" : "waived",
            ]
        case "coaching-agreement":
            [
                "endDate": "2026-12-31",
                "sponsorTerms": "Mia Lang pays and learns attendance only",
            ]
        case "informed-consent": ["service": "psychotherapy, under the supervision of Mia Lang"]
        case "mandate": ["reportTo": "Mia Lang", "reportScope": "attendance"]
        default: [:]
        }
    }
}

extension Scene {
    fileprivate func latestOf(_ kind: String) -> Identifier? {
        context.records.last { $0.note.kind == kind }?.id
    }
}
