import Age
import Exchange
public import Practice

extension UnlockedVault {
    /// Everybody in the role's address book, by name.
    public func contacts() throws(VaultError) -> [Contact] {
        try reading { ledger in
            try ledger.addressBook().contacts.sorted {
                (NameFold.fold($0.name), $0.id) < (NameFold.fold($1.name), $1.id)
            }
        }
    }

    /// Adds somebody by the keys that they gave, or gives keys to somebody who has none of that kind.
    ///
    /// - Parameters:
    ///   - recipient: an `age1…`.
    ///   - signer: a minisign public key of a vault.
    /// - Throws: ``TransferError/recipient(_:)`` for an `age1…` that is none;
    ///   ``TransferError/signer`` for a key that is none, or for neither;
    ///   ``TransferError/package(_:)`` with ``PackageProblem/changedKey(_:_:)`` where that name is
    ///   known with another key, which then waits to be confirmed.
    public mutating func addContact(
        _ name: String,
        recipient: String?,
        signer: String?,
        now: Moment
    ) throws(TransferError) -> Contact {
        var key: AgeRecipient?
        if let recipient {
            key = try? AgeRecipient(parsing: recipient)
            if key == nil { throw .recipient(0) }
        }
        let signerKey = signer.flatMap(MinisignKey.init(text:))
        guard (signer == nil) == (signerKey == nil), key != nil || signerKey != nil else {
            throw .signer
        }
        let contact: Contact
        do throws(VaultError) {
            guard !name.allSatisfy(\.isWhitespace) else { throw .invalid(.emptyName) }
            var known =
                try reading { try $0.addressBook() }.contact(named: name)
                ?? Contact(name: name, recipient: key, signer: signerKey, firstSeen: now)
            known.take(key, signerKey)
            try keep(known, now: now)
            contact = known
        } catch {
            throw .vault(error)
        }
        if let fingerprint = contact.laterFingerprint {
            throw .package(.changedKey(contact.reference, fingerprint))
        }
        return contact
    }

    /// Says that somebody compared the fingerprint: keys that waited count from now on.
    ///
    /// - Throws: ``VaultError/notFound(_:)``.
    public mutating func confirmContact(
        _ id: Identifier,
        now: Moment
    ) throws(VaultError) -> Contact {
        var contact = try contact(id)
        contact.confirm(now)
        try keep(contact, now: now)
        return contact
    }

    /// Takes somebody out of the address book; which packages came and went stays known.
    ///
    /// - Throws: ``VaultError/notFound(_:)``.
    public mutating func forgetContact(_ id: Identifier, now: Moment) throws(VaultError) {
        _ = try contact(id)
        try writing { ledger in
            var book = try ledger.addressBook()
            book.remove(id)
            try ledger.put(book)
            return ((), AuditEvent(action: .contacts, now: now))
        }
    }

    private func contact(_ id: Identifier) throws(VaultError) -> Contact {
        guard let contact = try contacts().first(where: { $0.id == id }) else {
            throw .notFound(.contact)
        }
        return contact
    }

    /// Writes a contact into the address book.
    mutating func keep(_ contact: Contact, now: Moment) throws(VaultError) {
        try writing { ledger in
            var book = try ledger.addressBook()
            book.put(contact)
            try ledger.put(book)
            return ((), AuditEvent(action: .contacts, now: now))
        }
    }
}

extension Contact {
    /// Takes keys where there are none; others than those that are there wait to be confirmed.
    ///
    /// What was compared were the keys that were there: with one more, nobody has compared them all.
    mutating func take(_ recipient: AgeRecipient?, _ signer: MinisignKey?) {
        if recipientKey == nil && recipient != nil || signerKey == nil && signer != nil {
            confirmed = nil
        }
        if recipientKey == nil { recipientKey = recipient }
        if signerKey == nil { signerKey = signer }
        if let recipient, recipient != recipientKey { laterRecipient = recipient }
        if let signer, signer != signerKey { laterSigner = signer }
    }
}
