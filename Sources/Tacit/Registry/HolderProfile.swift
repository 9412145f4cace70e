public import Practice

/// Who holds the vault, as the role in hand states it.
public struct HolderProfile: Hashable, Sendable {
    public var holder: String
    public var credentials: [Credential]

    public init(holder: String, credentials: [Credential] = []) {
        self.holder = holder
        self.credentials = credentials
    }
}

/// Fields (Docs/Format.md, section Profile): 1 holder, 2 credentials (1 title, 2 number,
/// 3 jurisdiction, 4 expires).
extension HolderProfile: Encoded {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, holder)
        for credential in credentials {
            var inner = FieldWriter()
            inner.put(1, credential.title)
            inner.put(2, credential.number)
            inner.put(3, credential.jurisdiction)
            inner.put(4, optional: credential.expires?.iso)
            writer.put(2, inner.bytes)
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        holder = try reader.text(1)
        credentials = []
        while var inner = try reader.optionalFields(2) {
            credentials.append(
                Credential(
                    title: try inner.text(1),
                    number: try inner.text(2),
                    jurisdiction: try inner.text(3),
                    expires: try inner.optionalMoment(4)
                )
            )
            try inner.finish()
        }
        try reader.finish()
    }
}

extension UnlockedVault {
    /// Who holds the vault, as the role in hand states it; the other role has a profile of its own.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` where it does not open.
    public func profile() throws(VaultError) -> HolderProfile {
        try reading { ledger in try ledger.profile() }
    }

    /// Changes the profile of the role in hand, in one transaction with its row in the audit log.
    ///
    /// - Parameter change: is given what stands there at that moment, so that two writers do not
    ///   undo each other's changes.
    /// - Throws: ``VaultError/InvalidInput/emptyName`` without a holder, or for a credential without
    ///   a title.
    public mutating func setProfile(
        now: Moment,
        _ change: (inout HolderProfile) -> Void
    ) throws(VaultError) -> HolderProfile {
        try writing { ledger in
            var profile = try ledger.profile()
            change(&profile)
            let names = [profile.holder] + profile.credentials.map(\.title)
            guard !names.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
                throw VaultError.invalid(.emptyName)
            }
            try ledger.put(profile.bytes, type: .profile, id: ledger.keys.row("profile"))
            return (profile, AuditEvent(action: .profile, now: now))
        }
    }
}

extension Ledger {
    func profile() throws -> HolderProfile {
        let id = keys.row("profile")
        guard let entry = try manifest.entry(id), entry.type == .profile else {
            throw VaultError.integrity(.missing, .profile, id)
        }
        return try opened(.profile, id) { try HolderProfile(canonical: text(of: entry)) }
    }
}
