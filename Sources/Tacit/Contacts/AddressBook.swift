import Age
import Exchange
import Practice
import Sealing

/// With whom a role exchanges packages, and which ones came and went.
///
/// Fields (Docs/Format.md, section Role objects): 1 contact, 2 sent, 3 received.
struct AddressBook: Encoded, Sendable {
    /// Ascending in identifier.
    private(set) var contacts: [Contact] = []
    private(set) var sent: [Sent] = []
    private(set) var received: [Received] = []

    /// The number of the last package to somebody.
    struct Sent: Sendable {
        /// ``AddressBook/place(of:)-(AgeRecipient)``, or of a name.
        let recipient: [UInt8]
        var number: UInt64
    }

    /// What came from one sender.
    struct Received: Sendable {
        let signer: [UInt8]
        var highest: UInt64
        var packages: [Identifier]
    }

    init() {}
}

// MARK: Packages

extension AddressBook {
    static func place(of recipient: AgeRecipient) -> [UInt8] { recipient.publicKey }

    /// Of somebody who has a passphrase and no key.
    static func place(ofName name: String) -> [UInt8] {
        Digest.of(Array(FoldedIdentity.name(name).utf8))
    }

    /// The number of the next package to some people: higher than that of each before.
    mutating func nextNumber(to recipients: [[UInt8]]) -> UInt64 {
        let last = sent.filter { recipients.contains($0.recipient) }.map(\.number).max() ?? 0
        for recipient in Set(recipients) {
            sent.removeAll { $0.recipient == recipient }
            let position = sent.partitioningIndex {
                !$0.recipient.lexicographicallyPrecedes(recipient)
            }
            sent.insert(Sent(recipient: recipient, number: last + 1), at: position)
        }
        return last + 1
    }

    func received(from signer: MinisignKey) -> Received? {
        received.first { $0.signer == signer.publicKey }
    }

    /// Remembers that a package came.
    mutating func note(_ package: Identifier, number: UInt64, from signer: MinisignKey) {
        let key = signer.publicKey
        let position = received.partitioningIndex { !$0.signer.lexicographicallyPrecedes(key) }
        if position == received.count || received[position].signer != key {
            received.insert(Received(signer: key, highest: number, packages: []), at: position)
        }
        received[position].highest = max(received[position].highest, number)
        let packages = received[position].packages
        let place = packages.partitioningIndex { $0 >= package }
        if place == packages.count || packages[place] != package {
            received[position].packages.insert(package, at: place)
        }
    }
}

// MARK: Contacts

extension AddressBook {
    mutating func put(_ contact: Contact) {
        let position = contacts.partitioningIndex { $0.id >= contact.id }
        let isThere = position < contacts.count && contacts[position].id == contact.id
        contacts.replaceSubrange(position..<position + (isThere ? 1 : 0), with: [contact])
    }

    mutating func remove(_ id: Identifier) { contacts.removeAll { $0.id == id } }

    func contact(named name: String) -> Contact? {
        let folded = NameFold.fold(name)
        return folded.isEmpty ? nil : contacts.first { NameFold.fold($0.name) == folded }
    }

    func contact(with signer: MinisignKey) -> Contact? {
        contacts.first { $0.signerKey == signer }
    }
}

// MARK: Bytes

extension AddressBook {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        for contact in contacts { writer.put(1, contact.bytes) }
        for sent in sent {
            var inner = FieldWriter()
            inner.put(1, sent.recipient)
            inner.put(2, sent.number)
            writer.put(2, inner.bytes)
        }
        for received in received {
            var inner = FieldWriter()
            inner.put(1, received.signer)
            inner.put(2, received.highest)
            for package in received.packages { inner.put(3, package) }
            writer.put(3, inner.bytes)
        }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        while var inner = try reader.optionalFields(1) {
            let contact = try Contact(&inner)
            if let last = contacts.last, last.id >= contact.id { throw FieldError() }
            contacts.append(contact)
        }
        while var inner = try reader.optionalFields(2) {
            let entry = Sent(recipient: try inner.digest(1), number: try inner.number(2))
            try inner.finish()
            guard entry.number > 0, Self.ascends(sent.last?.recipient, entry.recipient) else {
                throw FieldError()
            }
            sent.append(entry)
        }
        while var inner = try reader.optionalFields(3) {
            let entry = Received(
                signer: try inner.digest(1),
                highest: try inner.number(2),
                packages: try inner.identifiers(3)
            )
            try inner.finish()
            guard entry.highest > 0, !entry.packages.isEmpty,
                zip(entry.packages, entry.packages.dropFirst()).allSatisfy(<),
                Self.ascends(received.last?.signer, entry.signer)
            else { throw FieldError() }
            received.append(entry)
        }
        try reader.finish()
    }

    private static func ascends(_ one: [UInt8]?, _ other: [UInt8]) -> Bool {
        one?.lexicographicallyPrecedes(other) ?? true
    }
}

extension Ledger {
    func addressBook() throws -> AddressBook {
        let id = keys.row("contacts")
        guard let entry = try manifest.entry(id) else { return AddressBook() }
        guard entry.type == .addressBook else {
            throw VaultError.integrity(.malformed, .addressBook, id)
        }
        return try opened(.addressBook, id) { try AddressBook(canonical: text(of: entry)) }
    }

    func put(_ book: AddressBook) throws {
        try put(book.bytes, type: .addressBook, id: keys.row("contacts"))
    }
}
