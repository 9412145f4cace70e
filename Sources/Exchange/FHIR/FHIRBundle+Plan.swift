import Practice

extension FHIRBundle {
    /// The diagnosis that a record states by its code; words without one stay words.
    func condition(of record: PackageRecord) -> FHIRResource? {
        guard let diagnosis = record.note.statedDiagnosis else { return nil }
        return FHIRResource(
            "Condition",
            FHIRReference(.condition, of: record.id),
            labels: labels(of: record),
            narrative: [diagnosis],
            [
                // Which edition of the ICD was meant is not written down, so no system is claimed.
                "code": .concept(nil, diagnosis),
                "subject": subject.element,
                "recordedDate": FHIRText.dateTime(record.note.at),
                "recorder": author(of: record),
            ]
        )
    }

    /// A treatment plan with its goals, the plan first.
    func plan(_ record: PackageRecord, _ condition: FHIRResource?) -> [FHIRResource] {
        let goals = goals(record, condition)
        let plan = FHIRResource(
            "CarePlan",
            FHIRReference(.carePlan, of: record.id),
            labels: labels(of: record),
            narrative: [record.note.title, record.note.at?.iso ?? ""] + record.planWords,
            [
                "status": planStatus(record),
                "intent": "plan",
                "title": FHIRText.string(record.note.title),
                "description": FHIRText.string(record.note.value(of: "problems")),
                "subject": subject.element,
                "created": FHIRText.dateTime(record.note.at),
                "author": author(of: record),
                "addresses": condition.map { .list([$0.reference.element]) },
                "goal": .list(goals.map(\.reference.element)),
                "activity": .list(record.lines(of: "interventions").compactMap(Self.activity)),
                "note": .list(
                    record.planWords.compactMap { FHIRText.string($0) }.map { ["text": $0] }
                ),
            ]
        )
        return [plan] + goals
    }

    /// A plan that a later one replaced is neither active nor said to be over.
    private func planStatus(_ record: PackageRecord) -> JSONValue {
        if record.status == .draft { return "draft" }
        return record.id == currentPlan ? "active" : "unknown"
    }

    private static func activity(_ intervention: String) -> JSONValue? {
        FHIRText.string(intervention).map { words in
            ["detail": ["status": "unknown", "description": words]]
        }
    }

    private func goals(_ record: PackageRecord, _ condition: FHIRResource?) -> [FHIRResource] {
        let goals = ["goals", "objectives"].flatMap { field in
            record.lines(of: field).map { (field, $0) }
        }
        return goals.enumerated().map { number, goal in
            FHIRResource(
                "Goal",
                FHIRReference(.goal, of: record.id, number: number),
                labels: labels(of: record),
                narrative: [goal.1],
                [
                    "lifecycleStatus": goalStatus(record),
                    "category": goal.0 == "objectives" ? .list([.concept(nil, "Objective")]) : nil,
                    "description": .concept(nil, goal.1),
                    "subject": subject.element,
                    "statusDate": FHIRText.date(record.note.at),
                    "addresses": condition.map { .list([$0.reference.element]) },
                ]
            )
        }
    }

    private func goalStatus(_ record: PackageRecord) -> JSONValue {
        if record.status == .draft { return "proposed" }
        return record.id == currentPlan ? "active" : "accepted"
    }
}

extension PackageRecord {
    /// What a plan says beside its goals and interventions, each with its heading.
    fileprivate var planWords: [String] {
        let told = ["diagnosis", "problems", "goals", "objectives", "interventions"]
        return note.fields.filter { !told.contains($0.name) && !$0.value.isEmpty }.map { field in
            let title = Kind.named(note.kind)?.field(named: field.name)?.title ?? field.name
            return "\(title): \(field.value)"
        }
    }

    /// The items of a list, one a line.
    fileprivate func lines(of field: String) -> [String] {
        (note.value(of: field) ?? "").split(whereSeparator: \.isNewline)
            .map { FHIRText.clean(String($0)) }.filter { !$0.isEmpty }
    }
}
