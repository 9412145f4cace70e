import Practice

extension Note {
    /// Whether a progress note says anything beside the session's frame.
    var tellsOfSession: Bool {
        saysInBody || fields.contains { says($0.name) && Self.frame.matching($0.name) == nil }
    }

    private static let frame: FieldNames = [
        "start", "stop", "sessionNumber", "modality", "linkedGoal", "riskStatement", "orientation",
        "serviceCode", "session",
    ]

    /// Whether there is free text.
    var saysInBody: Bool { !body.allSatisfy(\.isWhitespace) }

    /// Whether the next step is that there is none.
    var deniesNextStep: Bool {
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
