import Practice

/// What a word of a mandate's scope lets through to who sent the client (MA-01).
enum MandateScope: String, CaseIterable {
    case attendance
    case participation
    case goalStatus = "goal-status"
    case completion
    case risk

    func shares(in discipline: Discipline) -> [PurposeProfile.Share] {
        let isTherapy = discipline == .therapy
        return switch self {
        case .attendance: .some("session", "attendance", "start", "stop", "modality")
        case .participation: .some("group-note", "participation")
        case .goalStatus:
            isTherapy
                ? .some("treatment-plan", "goals")
                : .some("goal", "statement", "status", "progress")
        case .completion:
            isTherapy
                ? .some("discharge-summary", "reason", "dates")
                : .some("completion", "goalsOutcome", "nextSteps")
        case .risk:
            isTherapy ? .some(PurposeProfile.progressNotes, "riskStatement") : []
        }
    }

    static func shares(in discipline: Discipline) -> [PurposeProfile.Share] {
        allCases.flatMap { $0.shares(in: discipline) }
    }

    /// The kinds that mandates let through by the words of their scope.
    static func kinds(_ mandates: [Note], in discipline: Discipline) -> Set<String> {
        let scope = mandates.flatMap { $0.lines(of: "reportScope") }
            .compactMap(MandateScope.init(rawValue:))
        return Set(scope.flatMap { $0.shares(in: discipline) }.map(\.kind))
    }
}

extension Context {
    /// The kinds that the mandates on file let through; `nil` without a mandate.
    var mandatedKinds: Set<String>? {
        let mandates = final("mandate")
        guard !mandates.isEmpty else { return nil }
        return MandateScope.kinds(mandates.map(\.note), in: role.discipline)
    }
}
