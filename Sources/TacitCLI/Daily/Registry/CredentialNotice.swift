import Practice
import Tacit

/// What is to be said about credentials that end soon or have ended; it keeps nobody from anything.
enum CredentialNotice {
    /// The credentials of the role whose session runs that deserve a word; `nil` where none runs, since
    /// without a key nobody knows.
    static func credentials(_ access: VaultAccess, on day: Moment) -> [Credential]? {
        guard let vault = try? access.locked(),
            let role = VaultSession.standing(of: vault.id)?.role,
            let open = try? vault.unlockWithSession(role, renewing: false, now: day)
        else { return nil }
        let profile = try? open.profile()
        try? open.lock()
        return profile?.credentials.filter { $0.validity(on: day) != .valid }
    }
}

extension Credential {
    func document(_ day: Moment) -> JSONValue {
        let (word, days): (String, Int?) =
            switch validity(on: day) {
            case .valid: ("valid", nil)
            case .expiring(let days): ("expiring", days)
            case .expired(let days): ("expired", days)
            }
        return [
            "title": .string(title), "number": .string(number),
            "jurisdiction": .string(jurisdiction), "expires": .optional(expires?.iso),
            "validity": .string(word), "days": days.map { .int($0) } ?? .null,
        ]
    }

    /// Empty where it does not expire.
    func validityText(_ day: Moment) -> String {
        guard let expires else { return "" }
        let date = expires.iso.prefix(10)
        return switch validity(on: day) {
        case .valid: "until \(date)"
        case .expiring(0): "expires today"
        case .expiring(let days): "expires in \(Self.count(days)), on \(date)"
        case .expired(let days): "expired \(Self.count(days)) ago, on \(date)"
        }
    }

    private static func count(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
