import Practice

extension Note {
    /// TM-01: whether a coaching session has a topic and leads to a step, or says why not.
    func whereItLeads(_ action: Action) -> [Verdict] {
        var verdicts: [Verdict] = []
        if !answers("goal") {
            verdicts.append(
                .demand(
                    "it has no goal and no topic, and does not say why",
                    wayOut: action.edit("'goal=WHAT, or none: WHY'")
                )
            )
        }
        if !answers("nextStep") {
            verdicts.append(
                .demand(
                    "it has no next step, and does not say why",
                    wayOut: action.edit("'nextStep=WHAT, or none: WHY'")
                )
            )
        } else if says("insight"), deniesNextStep {
            verdicts.append(
                .advise(
                    "an insight is not turned into a step",
                    wayOut: "ask what the client will do with it",
                    episode: "insight"
                )
            )
        }
        return verdicts
    }

    /// TM-02 in therapy: whether a progress note says anything beside the session's frame, and what
    /// the therapist did.
    func whatHappened(_ action: Action) -> [Verdict] {
        let tells = fields.contains { says($0.name) && Self.frame.matching($0.name) == nil }
        if !saysInBody, !tells {
            return [
                .demand(
                    "it says nothing about the session itself",
                    wayOut: action.edit("plan=TEXT")
                )
            ]
        }
        guard !says("intervention"), !saysInBody else { return [] }
        return [
            .advise(
                "it does not say what you did",
                wayOut: "fill in 'intervention': payers and colleagues look for it",
                episode: "intervention"
            )
        ]
    }

    private static let frame: FieldNames = [
        "start", "stop", "sessionNumber", "modality", "linkedGoal", "riskStatement", "orientation",
        "serviceCode", "session",
    ]

    private var saysInBody: Bool { !body.allSatisfy(\.isWhitespace) }

    /// Whether the next step is that there is none.
    private var deniesNextStep: Bool {
        let start = NameFold.fold(value(of: "nextStep") ?? "").prefix { $0.isLetter }
        return start == "none" || start == "nothing" || start == "no"
    }

    /// TM-02 in coaching: the sections of a format of progress notes, or those of a history.
    func clinicalSections(_ action: Action) -> [Verdict] {
        var found: [String] = []
        if let format = Self.formats.first(where: { filled($0.sections).count == $0.sections.count }
        ) {
            found.append("the sections of a \(format.name)")
        }
        let history = filled(.ofHistory)
        if !history.isEmpty { found.append(history.quoted) }
        guard !found.isEmpty else { return [] }
        return [
            action.holdsBack(
                "\(found.joined(separator: ", and ")) belong to a therapist's note",
                wayOut: "tell it along goal, reality, options and next step, or in free text: "
                    + action.edit()
            )
        ]
    }

    private static let formats: [(name: String, sections: FieldNames)] = [
        ("SOAP note", ["subjective", "objective", "assessment", "plan"]),
        ("DAP note", ["data", "assessment", "plan"]),
        ("BIRP note", ["behaviour", "intervention", "response", "plan"]),
        ("GIRP note", ["goal", "intervention", "response", "plan"]),
        ("PIRP note", ["problem", "intervention", "response", "plan"]),
    ]
}
