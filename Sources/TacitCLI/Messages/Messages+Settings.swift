import Practice
import Rules
import Tacit

extension Messages {
    /// What is wrong with a setting or a mark.
    static func setting(_ input: VaultError.InvalidInput) -> Complaint {
        switch input {
        case .unknownProfile(let id):
            Complaint(
                "unknownProfile",
                .invalid,
                "there is no jurisdiction profile '\(id)'",
                hint: "there are: " + JurisdictionProfile.all.map(\.id).joined(separator: ", ")
            )
        case .outOfBounds(let name, let bounds):
            Complaint(
                "outOfBounds",
                .invalid,
                "'\(name)' is a number from \(bounds.lowerBound) to \(bounds.upperBound)",
                hint: "'tacit settings' shows what is set"
            )
        case .liftedWithoutPermit:
            Complaint(
                "liftedWithoutPermit",
                .invalid,
                "what was set is lifted with a reason",
                hint: "tacit hold --lift --reason TEXT"
            )
        default: Complaint("failed", .failed, "something failed that should not have")
        }
    }
}
