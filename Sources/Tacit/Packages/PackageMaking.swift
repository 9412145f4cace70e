import Age
import Exchange
public import Practice
import Rules
import Sealing

/// A package that was made: what is in it, and which one it is.
public struct MadePackage: Sendable {
    public let id: Identifier
    public let disclosure: Disclosure
    /// Which one it is to this recipient, counted from 1.
    public let sequence: UInt64
    /// The texts that lie in it.
    public let notices: [Disclosure.Notice]
    /// Attached files that are in it.
    public let files: Int
    /// Whose keys it went to, where there is a name.
    public let contact: Contact?
    /// Whether that is the first package to them.
    public let isNewContact: Bool
}

/// Makes a PDF of what it is handed piece by piece, an empty piece being the end (`tacit-pdf`); `nil`
/// where it cannot.
public typealias PackagePrinter = (_ next: () -> [UInt8]) -> [UInt8]?

extension UnlockedVault {
    /// Writes what a permit allows as a sealed package (Docs/Package.md).
    ///
    /// The audit row and the package's number are written before the first byte leaves. Attached
    /// files pass through memory piece by piece, and nothing lies on the disk in clear.
    ///
    /// - Parameter seal: for whom. With one `age1…` and a recipient who has a name, the address book
    ///   remembers both.
    /// - Parameter printer: makes the PDF that is to lie in it; `nil` for none.
    /// - Throws: ``TransferError/package(_:)`` with ``PackageProblem/changedKey(_:_:)`` where that
    ///   name is known with another key, which then waits to be confirmed, and with
    ///   ``PackageProblem/notPrinted`` where the printer gives nothing; ``TransferError/stream(_:)``
    ///   with what the sink threw; ``TransferError/vault(_:)``, also where nothing would go.
    public mutating func disclosePackage(
        sealedFor seal: ExportSeal,
        printedBy printer: PackagePrinter? = nil,
        now: Moment,
        _ permit: consuming Permit<DiscloseAction>,
        to sink: ExportSink
    ) throws(TransferError) -> MadePackage {
        let action = permit.action
        let standing = try standing(of: action.request.recipient, seal, now: now)
        let made = try prepare(action, seal, standing, now: now)
        try withoutActuallyEscaping(sink) { sink throws(TransferError) in
            let envelope = try seal.writer { bytes in
                do {
                    try sink(bytes)
                } catch {
                    throw TransferError.stream(error)
                }
            }
            try emit(made, action, seal, printedBy: printer, to: envelope)
        }
        return made
    }

    private mutating func prepare(
        _ action: DiscloseAction,
        _ seal: ExportSeal,
        _ standing: Contact?,
        now: Moment
    ) throws(TransferError) -> MadePackage {
        do throws(VaultError) {
            guard !action.selection.items.isEmpty else { throw .notFound(.record) }
            return try writing { ledger in
                let gathering = try DisclosureGathering(action, ledger)
                let disclosure = gathering.disclosure(at: now)
                var book = try ledger.addressBook()
                let contact = standing ?? Contact(action.request.recipient, seal, now)
                if let contact { book.put(contact) }
                let number = book.nextNumber(to: seal.places(action.request.recipient))
                try ledger.put(book)
                let made = MadePackage(
                    id: .random(),
                    disclosure: disclosure,
                    sequence: number,
                    notices: disclosure.notices.filter { $0.id != DisclosureNotice.unencrypted.id },
                    files: disclosure.records.map(\.source.files.count).reduce(0, +),
                    contact: contact,
                    isNewContact: contact != nil && standing == nil
                )
                return (made, try gathering.event(at: now, ledger))
            }
        } catch {
            throw .vault(error)
        }
    }

    private func emit(
        _ made: MadePackage,
        _ action: DiscloseAction,
        _ seal: ExportSeal,
        printedBy printer: PackagePrinter?,
        to envelope: AgeWriter
    ) throws(TransferError) {
        let fault = TransferFault()
        try fault.leaving { () throws(VaultError) in
            try reading { ledger in
                try fault.noting {
                    let seed = try RoleIdentity.key(
                        "signpkg",
                        as: PackageSigningPurpose.self,
                        in: ledger
                    )
                    let rendering = try PackageRendering(made, action, ledger)
                    do {
                        let files = try rendering.files(printedBy: printer)
                        try PackageWriter.write(
                            rendering.manifest(files, for: seal),
                            files,
                            signedWith: seed,
                            to: envelope
                        )
                    } catch let error as PackageFault {
                        throw TransferError.package(PackageProblem(error))
                    }
                }
            }
        }
    }
}

// MARK: Recipients

extension UnlockedVault {
    /// The contact of a recipient who has a name and one key; `nil` for a new one.
    ///
    /// Another key than the one that is known is remembered, and refused until it is confirmed.
    private mutating func standing(
        of name: String,
        _ seal: ExportSeal,
        now: Moment
    ) throws(TransferError) -> Contact? {
        guard let key = seal.onlyRecipient else { return nil }
        let changed: Contact
        do throws(VaultError) {
            let book = try reading { try $0.addressBook() }
            guard var contact = book.contact(named: name) else { return nil }
            if contact.recipientKey == nil { contact.recipientKey = key }
            if contact.recipientKey == key { return contact }
            contact.laterRecipient = key
            try keep(contact, now: now)
            changed = contact
        } catch {
            throw .vault(error)
        }
        throw .package(
            .changedKey(changed.reference, changed.laterFingerprint ?? changed.fingerprint)
        )
    }
}

extension Contact {
    /// A new one; `nil` without a name, or for a passphrase or several keys.
    fileprivate init?(_ name: String, _ seal: ExportSeal, _ now: Moment) {
        guard let key = seal.onlyRecipient, !name.allSatisfy(\.isWhitespace) else { return nil }
        self.init(name: name, recipient: key, firstSeen: now)
    }
}
