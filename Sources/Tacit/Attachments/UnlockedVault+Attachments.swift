public import Practice

extension UnlockedVault {
    /// Lends the content of an attachment, piece by piece, in constant memory.
    ///
    /// - Throws: ``VaultError/notFound(_:)``; ``VaultError/integrity(_:)`` before anything that is
    ///   not authentic was lent. What was lent before the fault is the true beginning.
    public func readAttachment(
        _ attachment: Identifier,
        of record: Identifier,
        _ permit: consuming Permit<ShowAction>,
        _ body: ([UInt8]) throws -> Void
    ) throws(VaultError) {
        try reading { ledger in
            let (compartment, entry) = try ledger.find(record)
            let (revision, _) = try ledger.revision(entry, in: compartment.keys)
            guard let reference = revision.attachments.first(where: { $0.id == attachment }) else {
                throw VaultError.notFound(.attachment)
            }
            try ledger.read(reference, in: compartment, body)
        }
    }
}
