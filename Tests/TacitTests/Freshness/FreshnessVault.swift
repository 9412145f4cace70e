import Foundation
import Practice
import Tacit

/// A therapist's vault as it was yesterday and as it is today.
enum FreshnessVault {
    struct Days: Sendable {
        let vault: SampleVault
        let yesterday: VaultFolder
        let record: Identifier
        /// A record with a single revision.
        let other: Identifier
        let engagement: Identifier
    }

    static let shared = Result {
        let vault = try SampleVault(roles: [.therapist]) { vault in
            let engagement = try vault.begin(with: "Ana")
            for number in 1...5 { try vault.write("note \(number)", in: engagement) }
        }
        let yesterday = try vault.folder.copy()
        var open = try vault.unlock(vault.folder, .therapist)
        var first: Record?
        _ = try open.forEachRecord(open.gate.permitToSearch()) { first = first ?? $0 }
        guard let first else { throw SampleError.noSuchClient }
        try open.rewrite(first.id, parents: [1], as: "today's text")
        let other = try open.write("today's note", in: first.engagement)
        try open.lock()
        return Days(
            vault: vault,
            yesterday: yesterday,
            record: first.id,
            other: other.id,
            engagement: first.engagement
        )
    }

    /// Today's vault and anchors, to be tampered with.
    static func today() throws -> (Days, VaultFolder) {
        let days = try shared.get()
        return (days, try days.vault.folder.copy())
    }
}
