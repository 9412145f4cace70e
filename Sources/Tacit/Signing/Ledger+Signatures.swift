import Practice
import Sealing

extension Ledger {
    /// The public half of the key with which the role signs records.
    func publicRecordKey() throws -> [UInt8] {
        if let recordSigner { return recordSigner }
        let key = try RoleIdentity.key("signrec", as: RecordSigningPurpose.self, in: self)
        let publicKey = Signing.publicKey(of: key)
        recordSigner = publicKey
        return publicKey
    }

    /// Signs a revision that is about to be saved under a number.
    func sign(
        _ revision: RecordRevision,
        number: UInt64,
        of record: Identifier,
        at moment: Moment
    ) throws -> RecordSignature {
        let key = try RoleIdentity.key("signrec", as: RecordSigningPurpose.self, in: self)
        let statement = RecordSignature.Statement(
            at: moment,
            author: try profile().holder,
            role: keys.role,
            publicKey: Signing.publicKey(of: key)
        )
        let message = statement.message(of: record, revision: number, content: revision.content)
        return RecordSignature(statement, value: Signing.sign(message, with: key))
    }

    /// Checks the signature of a revision, where it has one.
    ///
    /// - Throws: ``VaultError/integrity(_:)`` with ``IntegrityProblem/Fault/signature``.
    func checkSignature(
        of revision: RecordRevision,
        number: UInt64,
        record: Identifier
    ) throws {
        guard revision.signature != nil else { return }
        let publicKey = try publicRecordKey()
        do {
            try revision.checkSignature(
                number: number,
                of: record,
                role: keys.role,
                publicKey: publicKey
            )
        } catch SealingError.badSignature {
            throw VaultError.integrity(.signature, .record, record)
        } catch is FieldError {
            throw VaultError.integrity(.malformed, .record, record)
        }
    }

    /// As ``checkedRevision(_:in:)``, for a single record that is shown: what is final was not
    /// followed by anything but what withdraws it.
    func shownRevision(
        _ entry: ManifestEntry,
        in compartment: CompartmentKeys
    ) throws -> (revision: RecordRevision, arrival: Int64) {
        let found = try checkedRevision(entry, in: compartment)
        guard let previous = found.revision.previous else { return found }
        let earlier = ManifestEntry(
            id: entry.id,
            type: .record,
            revision: entry.revision - 1,
            commitment: previous
        )
        let (revision, _) = try revision(earlier, in: compartment)
        try opened(.record, entry.id) { try found.revision.checkSuccession(of: revision) }
        return found
    }
}

extension RecordRevision {
    /// Checks the signature, which is there.
    ///
    /// - Parameters:
    ///   - role: the one that holds the record.
    ///   - publicKey: with which that role signs.
    /// - Throws: `FieldError` for another role's, ``SealingError/badSignature``.
    func checkSignature(
        number: UInt64,
        of record: Identifier,
        role: Role,
        publicKey: [UInt8]
    ) throws {
        guard let signature, signature.role == role else { throw FieldError() }
        guard signature.publicKey == publicKey else { throw SealingError.badSignature }
        let message = signature.statement.message(
            of: record,
            // What withdraws a record keeps the signature of the revision before.
            revision: status == .withdrawn ? number - 1 : number,
            content: content
        )
        try Signing.verify(signature.value, of: message, by: signature.publicKey)
    }
}
