import Practice

extension Rulebook {
    /// TE-01: past, present and future, by emphasis.
    static let timeEmphasis: [Rule] = [.coachingLooksAhead]
}

extension Rule {
    static let coachingLooksAhead = Rule(
        "TE-01",
        .timeEmphasis,
        .advise,
        "Coaching looks at the present and ahead, therapy anywhere",
        """
        A coaching session says what it was turned to: which time came first, solution or problem, \
        action or insight, outside or inside. The form fills this in as coaching usually is; only an \
        emptied answer is asked for again. Where the past came first in three of the last four \
        sessions, one line says so, once for as long as it goes on. Nothing is refused for its tense; \
        therapy is free.
        """,
        sources: [
            "000:L6", "000:L8a", "000:L44", "000:L60", "001:L9a", "002:L13", "002:L14", "002:L15",
            "002:L16", "002:L20", "003:L5", "003:L11", "003:L12", "003:L13", "003:L20", "003:L22",
            "003:L24", "003:L35c", "003:L37a", "003:L47b", "003:L50f", "003:L54b", "004:L2a",
            "004:L6", "004:L7", "004:L8", "004:L14",
        ],
        grounds: [
            .confirmed("CAMFT: coaches do not delve into the past"),
            .policy("three of four, which is a setting (past-first)"),
        ],
        wayOut: "ask what the client wants now; if the past keeps coming back, think of a referral"
    ) { action, context in
        guard context.isCoaching, let session = action.signing("coaching-session") else {
            return []
        }
        let emptied = ["orientation", "focus", "mode", "locus"].filter { !session.note.says($0) }
        if !emptied.isEmpty {
            return [
                .demand(
                    "it does not say what it was turned to: \(emptied.quoted)",
                    wayOut: "tacit edit \(session.id.shortText)"
                        + emptied.map { " --field \($0)=\(Context.usualOrientation[$0] ?? "")" }
                        .joined()
                )
            ]
        }
        guard let drift = context.driftIntoThePast(upTo: session) else { return [] }
        return [
            .advise(
                "the past came first in \(drift.count) of the last four sessions",
                wayOut: "ask what the client wants now; if the past keeps coming back: "
                    + "tacit add referral\(context.engagementOption)",
                episode: "since \(drift.first.id.shortText)"
            )
        ]
    }
}

extension Context {
    fileprivate static let usualOrientation = [
        "orientation": "present", "focus": "solution", "mode": "action", "locus": "external",
    ]
}
