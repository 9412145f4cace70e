import Foundation
import Practice
import Tacit
import Testing

/// A therapist's vault with Ana yesterday, and with Ben besides today.
enum RosterVault {
    struct Days: Sendable {
        let vault: SampleVault
        let yesterday: VaultFolder
        /// The row of the roster, which nobody without the key can tell from others.
        let row: Data
        let truth: [String]
    }

    static let shared = Result {
        let vault = try SampleVault(roles: [.therapist]) { vault in
            try vault.write("about Ana", in: vault.begin(with: "Ana"))
        }
        let yesterday = try vault.folder.copy()
        var open = try vault.unlock(vault.folder, .therapist)
        try open.write("about Ben", in: open.begin(with: "Ben"))
        let truth = try open.registry().lines
        try open.lock()
        return Days(
            vault: vault,
            yesterday: yesterday,
            row: try #require(try row(in: vault.folder, of: vault)),
            truth: truth
        )
    }

    static func today() throws -> (Days, VaultFolder) {
        let days = try shared.get()
        return (days, try days.vault.folder.copy())
    }

    /// The row without which the roster is missed; `nil` where there is no roster.
    static func row(in folder: VaultFolder, of vault: SampleVault) throws -> Data? {
        try row(in: folder) { try vault.unlock($0, .therapist) }
    }

    static func row(
        in folder: VaultFolder,
        _ unlock: (VaultFolder) throws -> UnlockedVault
    ) throws -> Data? {
        for row in try folder.objects() {
            let copy = try folder.copy()
            try copy.remove(row.id)
            guard let open = try? unlock(copy) else { continue }
            _ = try? open.registry()
            let isRoster = open.problems.contains { $0.object == "roster" }
            try open.lock()
            if isRoster { return row.id }
        }
        return nil
    }
}

extension Registry {
    /// Everything that it says, a line each.
    var lines: [String] {
        people.map { "person \($0.id.text) \($0.names)" }
            + engagements.map { engagement in
                "engagement \(engagement.id.text) \(engagement.discipline) \(engagement.standing)"
                    + " \(engagement.opened.iso) \(engagement.subtype ?? "-")"
                    + " \(engagement.clients.map { "\($0.id.text) \($0.name)" })"
                    + " \(engagement.fields.map { "\($0.name)=\($0.value)" })"
                    + " \(engagement.roles.map(\.label)) \(engagement.name ?? "-")"
            }
    }
}
