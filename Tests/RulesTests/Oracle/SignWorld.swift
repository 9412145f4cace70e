import Practice
import Rules

/// What is on file when a note of 8 March 2026, complete in its own fields, is to be signed.
struct SignWorld {
    enum Standing: String, CaseIterable {
        case inquiry
        case open
        case imported
        /// The note is of a day before the closing.
        case closedSince = "closed on 9 March"
        /// It is of a day after it.
        case closedBefore = "closed on 7 March"
    }

    /// How a document stands: the informed consent of a therapy, the agreement of a coaching.
    enum Paper: String, CaseIterable {
        case none
        case draft
        case signed
        case imported
        case revoked
        /// In coaching: its term is over.
        case ended
    }

    /// An intake, in coaching the suitability.
    enum Beginning: String, CaseIterable {
        case none
        case draft
        case signed
    }

    enum History: String, CaseIterable {
        case first = "first session"
        case fourth = "fourth session"
        case planned = "fourth session, a plan, its goal named"
        case unlinked = "fourth session, a plan, no goal named"

        var hasPlan: Bool { self == .planned || self == .unlinked }
    }

    var role: Role
    var standing: Standing
    var consent: Paper
    var beginning: Beginning
    var exception: ExceptionState
    var history: History

    var words: String {
        """
        \(role), \(standing.rawValue), consent \(consent), \(beginning) beginning, \
        exception \(exception), \(history.rawValue)
        """
    }
}

extension SignWorld {
    /// Every world of a role, each with its scene.
    static let all: [Role: [(world: SignWorld, scene: Scene)]] = Dictionary(
        uniqueKeysWithValues: Role.allCases.map { role in
            (role, worlds(of: role).map { ($0, $0.scene) })
        }
    )

    /// A journal has no paperwork, coaching no plan that a note names the goal of.
    private static func worlds(of role: Role) -> [SignWorld] {
        let isJournal = role == .client
        let papers = Paper.allCases.filter { $0 != .ended || role == .coach }
        let histories = History.allCases.filter { !$0.hasPlan || role == .therapist }
        return Standing.allCases.flatMap { standing in
            (isJournal ? [.none] : papers).flatMap { consent in
                (isJournal ? [.none] : Beginning.allCases).flatMap { beginning in
                    (isJournal ? [.none] : ExceptionState.allCases).flatMap { exception in
                        (isJournal ? [.first] : histories).map {
                            SignWorld(
                                role: role,
                                standing: standing,
                                consent: consent,
                                beginning: beginning,
                                exception: exception,
                                history: $0
                            )
                        }
                    }
                }
            }
        }
    }

    /// Whether a coordinate makes a difference to a note of a session at most: earlier sessions, a
    /// draft of what comes first, a consent that was taken back.
    var isOfSessionsOnly: Bool {
        history != .first || beginning == .draft || consent == .revoked
    }

    /// The ids of the rules that keep a note from being signed.
    func blocking(_ note: Note, _ scene: Scene) -> Set<String> {
        var note = note
        if history == .planned, let plan = scene.context.latest("treatment-plan") {
            note.set("linkedGoal", plan.id.text)
        }
        return Set(scene.signing(note).blocking.map(\.rule))
    }

    private var scene: Scene {
        havingHistory(havingBeginning(havingConsent(Scene(role, opened: "2026-01-01"))))
            .having(exception)
            .with {
                switch standing {
                case .inquiry: $0.engagement?.standing = .inquiry
                case .open: break
                case .imported: $0.engagement?.standing = .imported
                case .closedSince, .closedBefore:
                    let day = standing == .closedSince ? "2026-03-09" : "2026-03-07"
                    $0.engagement?.standing = .closed
                    $0.engagement?.closed = Scene.moment("\(day)T12:00:00+00:00")
                }
                $0.credentials = [
                    Credential(title: "Psychologist", number: "1", jurisdiction: "US", expires: nil)
                ]
            }
    }

    private func havingConsent(_ scene: Scene) -> Scene {
        guard consent != .none else { return scene }
        let kind = role == .coach ? "coaching-agreement" : "informed-consent"
        let status: Status =
            switch consent {
            case .draft: .draft
            case .imported: .imported
            default: .signed
            }
        let end = consent == .ended ? "2026-03-07" : "2026-12-31"
        let scene = scene.having(
            kind,
            on: "2026-01-01",
            role == .coach ? ["endDate": end] : [:],
            status: status
        )
        guard consent == .revoked else { return scene }
        return scene.having(
            "revocation",
            on: "2026-01-02",
            ["release": scene.latest.id.text, "revokedOn": "2026-01-02"]
        )
    }

    private func havingBeginning(_ scene: Scene) -> Scene {
        guard beginning != .none else { return scene }
        return scene.having(
            role == .coach ? "suitability" : "intake",
            on: "2026-01-02",
            status: beginning == .draft ? .draft : .signed
        )
    }

    private func havingHistory(_ scene: Scene) -> Scene {
        guard history != .first else { return scene }
        let kind = role == .coach ? "coaching-session" : "progress-note"
        let fields = role == .coach ? ["outsideCompetence": "no"] : [:]
        let scene = ["2026-01-05", "2026-01-12", "2026-01-19"].reduce(scene) {
            $0.having(kind, on: $1, fields)
        }
        guard history.hasPlan else { return scene }
        return scene.having("treatment-plan", on: "2026-01-20", ["reviewDate": "2026-04-20"])
    }
}

extension Note {
    /// A note of a kind that is complete and of which no rule has anything to say by itself.
    static func benign(_ kind: String) -> Note {
        var note = Scene.note(kind, on: "2026-03-08")
        for field in Kind.named(kind)?.fields ?? [] where field.required {
            guard case .date(let isAhead) = field.type else { continue }
            note.set(field.name, isAhead ? "2026-06-30" : "2026-03-01")
        }
        for (name, value) in benignAnswers[kind] ?? [:] { note.set(name, value) }
        return note
    }

    private static let benignAnswers: [String: [String: String]] = [
        "birp-note": ["intervention": "went through one evening"],
        "coaching-agreement": ["endDate": "2026-12-31"],
        "coaching-session": ["outsideCompetence": "no"],
        "consultation": ["basis": "anonymised"],
        "contact": ["purpose": "scheduling"],
        "group-note": ["member": "Ana Pop"],
        "handover": ["goals": "says no without apologising"],
        "relationship": ["relation": "friend", "consultation": "a colleague, 2026-03-02"],
        "renewal": ["endDate": "2027-12-31"],
        "treatment-plan": ["clientAcknowledgment": "given"],
    ]
}
