public import Practice

extension UnlockedVault {
    /// Notes in the log that something was refused that was to go out or to come in.
    ///
    /// What was asked for stands in the row, sealed under the engagement's key; of a refusal that is
    /// about no engagement only that there was one.
    ///
    /// - Parameter matter: in a few words, such as `export insurer`.
    public mutating func logRefusal(
        of matter: String,
        engagement: Identifier?,
        rules: [String],
        now: Moment
    ) throws(VaultError) {
        try writing { ledger in
            let compartment = try engagement.map {
                try ledger.compartment(
                    of: $0,
                    realm: ledger.keys.role.discipline.mainRealm,
                    creating: false
                )
            }
            let reason = ([matter] + Set(rules).sorted()).joined(separator: " ")
            return (
                (),
                AuditEvent(
                    action: .refuse,
                    compartment: compartment?.keys,
                    subject: compartment.map { _ in AuditSubject(reason: reason) },
                    now: now
                )
            )
        }
    }
}
