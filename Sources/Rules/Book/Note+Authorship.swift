import Practice

extension Note {
    /// Whether the client's confirmation is noted: when and how (TM-03).
    var isConfirmedByClient: Bool { answers("clientConfirmation") }

    /// TM-03: what was designed together, and by whom.
    func authorshipOfCoaching(_ action: Action) -> [Verdict] {
        var verdicts: [Verdict] = []
        if !isConfirmedByClient {
            verdicts.append(
                .demand(
                    "the client's confirmation is missing",
                    wayOut: action.edit("'clientConfirmation=HOW AND WHEN'")
                )
            )
        }
        if says("coAuthor", only: Self.wordsForCoach) {
            verdicts.append(
                .demand(
                    "the plan is the coach's alone",
                    wayOut: "go through it together, then: "
                        + action.edit("'coAuthor=client and coach'")
                )
            )
        }
        if says("owner", only: Self.wordsForCoach) {
            verdicts.append(
                .demand(
                    "the goal is the coach's, and it does not say why",
                    wayOut: action.edit("owner=client") + ", or 'owner=coach: WHY'"
                )
            )
        }
        return verdicts
    }

    /// TM-03: who is responsible for a treatment plan, and whether the client agreed.
    func authorshipOfTreatment(_ action: Action) -> [Verdict] {
        var verdicts: [Verdict] = []
        if !says("responsible") || says("responsible", only: Self.wordsForClient) {
            verdicts.append(
                .demand(
                    "the plan names no responsible therapist",
                    wayOut: action.edit("'responsible=the therapist, with the client'")
                )
            )
        }
        let isNotGiven = ["declined", "not-yet"].contains(value(of: "clientAcknowledgment") ?? "")
        if isNotGiven, !answers("acknowledgmentNote") {
            verdicts.append(
                .demand(
                    "it does not say why the client has not agreed",
                    wayOut: action.edit("'acknowledgmentNote=WHY'")
                )
            )
        }
        return verdicts
    }

    private static let wordsForCoach: Set<String> = [
        "the", "coach", "coaches", "only", "alone", "me", "myself", "i", "practitioner",
    ]

    private static let wordsForClient: Set<String> = [
        "the", "client", "clients", "patient", "only", "alone", "self", "themselves", "herself",
        "himself",
    ]
}

extension Context {
    /// TM-03: what counts only once the client has confirmed it.
    var goalsToConfirm: [Verdict] {
        let waiting = records.filter { record in
            record.note.kind == "goal" && record.status != .withdrawn
                && record.note.says("status", "open") && !record.note.isConfirmedByClient
        }
        guard let first = waiting.first else { return [] }
        let many = waiting.count == 1 ? "a goal waits" : "\(waiting.count) goals wait"
        return [
            .advise(
                "\(many) for the client's confirmation",
                wayOut: "tacit edit \(first.id.shortText) "
                    + "--field 'clientConfirmation=HOW AND WHEN'",
                episode: "goals since \(first.id.shortText)"
            )
        ]
    }

    /// TM-01: a new version of an action plan has a number of its own, so that the earlier ones stay
    /// what they were.
    func adviseNextVersion(of plan: DatedRecord) -> [Verdict] {
        let earlier = final("action-plan").filter {
            $0.id != plan.id && $0.note.value(of: "goal") == plan.note.value(of: "goal")
        }
        let newest = earlier.compactMap { $0.note.value(of: "version").flatMap { Int($0) } }.max()
        let own = plan.note.value(of: "version").flatMap { Int($0) } ?? 1
        guard let newest, own <= newest else { return [] }
        return [
            .advise(
                "an earlier plan for this goal has the same number or a higher one",
                wayOut: "count from there: the next version is \(newest + 1)",
                episode: "version \(newest)"
            )
        ]
    }
}
