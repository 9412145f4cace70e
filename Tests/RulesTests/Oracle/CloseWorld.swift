import Practice
import Rules

/// An engagement that is to end.
struct CloseWorld {
    /// How a document of the ending stands.
    enum Paper: String, CaseIterable {
        case none
        case draft
        case onFile = "on file"
        case given = "given with the closing"
    }

    /// What an interruption is explained by.
    enum Interruption: String, CaseIterable {
        case none = "no closure"
        case bare = "a closure without words"
        case explained = "a closure that says why and who goes on"
    }

    static let reasons = [
        "completed", "ended-by-client", "ended-by-practitioner", "interrupted", "transferred",
        "not-begun", "deceased",
    ]

    var role: Role
    var standing: EngagementStanding
    var summary: Paper
    var interruption: Interruption
    var exception: ExceptionState
    var reason: String
    var hasSessions: Bool

    var words: String {
        """
        \(role) closes as \(reason), \(standing), summary \(summary.rawValue), \
        \(interruption.rawValue), exception \(exception), \
        \(hasSessions ? "a session" : "no session")
        """
    }
}

extension CloseWorld {
    static let all: [CloseWorld] = Role.allCases.flatMap { role in
        EngagementStanding.allCases.flatMap { standing in
            Paper.allCases.flatMap { summary in
                Interruption.allCases.flatMap { interruption in
                    ExceptionState.allCases.flatMap { exception in
                        reasons.flatMap { reason in
                            [false, true].map {
                                CloseWorld(
                                    role: role,
                                    standing: standing,
                                    summary: summary,
                                    interruption: interruption,
                                    exception: exception,
                                    reason: reason,
                                    hasSessions: $0
                                )
                            }
                        }
                    }
                }
            }
        }
    }

    var blocking: Set<String> {
        var closing = Closing(reason: reason)
        let kind = role == .coach ? "completion" : "discharge-summary"
        var scene = Scene(role).having(exception)
        if hasSessions {
            let note = role == .coach ? "coaching-session" : "progress-note"
            scene = scene.having(role == .client ? "entry" : note, on: "2026-02-02")
        }
        switch summary {
        case .none: break
        case .draft: scene = scene.having(kind, status: .draft)
        case .onFile: scene = scene.having(kind)
        case .given: closing.documents.append(Scene.note(kind))
        }
        switch interruption {
        case .none: break
        case .bare: closing.documents.append(Scene.note("closure", on: nil, ["reason": reason]))
        case .explained:
            closing.documents.append(
                Scene.note(
                    "closure",
                    on: nil,
                    [
                        "reason": reason, "interruption": "moved abroad within a week",
                        "successor": "two names given",
                    ]
                )
            )
        }
        scene = scene.with {
            $0.engagement?.standing = standing
            if standing == .closed { $0.engagement?.closed = Scene.moment("2026-03-08") }
        }
        return Set(scene.ruling(on: .close(closing)).blocking.map(\.rule))
    }
}
