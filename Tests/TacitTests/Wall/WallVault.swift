import Foundation
import Practice
import Tacit

/// One practitioner who is therapist and coach, with something of every kind in both halves.
enum WallVault {
    /// Words that stand in the therapist's half only, and in the coach's only.
    static let words: [Role: String] = [.therapist: "Arachne", .coach: "Bellerophon"]

    static let shared = Result {
        try SampleVault(roles: [.therapist, .coach]) { vault in
            let word = words[vault.role] ?? ""
            let first = try vault.begin(with: "\(word) One")
            let second = try vault.begin(with: "\(word) Two")
            let record = try vault.write("\(word) first", in: first)
            try vault.rewrite(record.id, parents: [1], as: "\(word) first again")
            let file = Array(repeating: UInt8(ascii: "x"), count: 70_000)
            try vault.write("\(word) files", in: first, attachments: [("\(word).bin", file)])
            try vault.write("\(word) second", in: second)
            guard vault.role == .therapist else { return }
            try vault.write("\(word) process", in: second, kind: "psychotherapy-note")
        }
    }

    static func copy() throws -> (SampleVault, VaultFolder) {
        let vault = try shared.get()
        return (vault, try vault.folder.copy())
    }

    /// For every row of the file, the roles that notice when it is gone.
    static let owners = Result {
        let (vault, folder) = try copy()
        return try folder.objects().map { id, sealed in
            try folder.remove(id)
            let owners = [Role.therapist, .coach].filter { role in
                VaultReading { try vault.unlock(folder, role) }.isNoticed
            }
            try folder.insert(sealed, at: id)
            return (id: id, owners: owners)
        }
    }
}
