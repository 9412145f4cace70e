/// What cannot be shown of the rulebook.
enum RulesComplaint: ComplainingError {
    case noSuchRule(String, near: [String])

    var complaint: Complaint {
        switch self {
        case .noSuchRule(let id, let near):
            Complaint(
                "ruleNotFound",
                .notFound,
                "there is no rule '\(id)'",
                hint: near.isEmpty
                    ? "'tacit rules' lists them"
                    : "perhaps " + near.joined(separator: ", ") + "; 'tacit rules' lists them"
            )
        }
    }
}
