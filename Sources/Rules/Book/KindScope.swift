package import Practice

extension Finding {
    /// SC-01 for a kind that an engagement of this discipline may not hold.
    package static func kindOutsideDiscipline(_ kind: Kind, _ discipline: Discipline) -> Finding {
        Finding(rule: "SC-01", verdict: .kindOutsideDiscipline(kind, discipline))
    }
}

extension Verdict {
    static func kindOutsideDiscipline(_ kind: Kind, _ discipline: Discipline) -> Verdict {
        let own = Kind.kinds(of: discipline).map(\.id).joined(separator: ", ")
        return .refuse(
            "a '\(kind.id)' does not belong to \(discipline.rawValue)",
            wayOut: "choose a kind of \(discipline.rawValue): \(own)"
        )
    }
}
