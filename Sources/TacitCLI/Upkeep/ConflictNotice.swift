import Platform
import Practice
import Tacit

/// What is to be said about people whom a check for conflicts of roles would not find.
enum ConflictNotice {
    /// How far the index can be relied on, by the role whose session runs; `nil` where none runs, or
    /// where the holder has one practice only.
    static func coverage(_ access: VaultAccess) -> ConflictCoverage? {
        guard let vault = try? access.locked(),
            let role = VaultSession.standing(of: vault.id)?.role,
            let open = try? vault.unlockWithSession(role, renewing: false, now: .now())
        else { return nil }
        let coverage = try? open.conflictCoverage()
        try? open.lock()
        return coverage ?? nil
    }

    /// Registers whom this role brought in, and says of whom the check that follows cannot know.
    static func settle(in vault: inout UnlockedVault, now: Moment) throws {
        guard let before = try vault.conflictCoverage() else { return }
        if before.pending > 0 {
            var bar = Progress("registering", total: before.pending)
            try vault.registerPendingConflicts(now: now) { done, _ in bar.update(done) }
        }
        guard let after = try vault.conflictCoverage(), !after.incomplete.isEmpty else { return }
        Talk.warn(text(after))
        for role in after.incomplete {
            Talk.hint("the next 'tacit engagement open --as \(role.rawValue)' registers them")
        }
    }

    static func text(_ coverage: ConflictCoverage) -> String {
        var parts: [String] = []
        if coverage.pending > 0 {
            let people = coverage.pending == 1 ? "1 person" : "\(coverage.pending) people"
            parts.append("\(people) not registered for the check of conflicts between your roles")
        }
        for role in coverage.incomplete {
            parts.append("not everybody of your work as \(role.rawValue) is registered for it")
        }
        return parts.joined(separator: "; ")
    }
}
