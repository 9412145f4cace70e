import Age
import Exchange
public import Practice

/// How a package is brought in.
public struct ReceiptRequest: Sendable {
    /// Where its records go; `nil` for the open engagement of the client whom it names.
    public var engagement: Identifier?
    /// Whether a client who is not on the roster is added.
    public var createClients: Bool
    /// Whether all is checked and nothing is kept.
    public var isDryRun: Bool
    /// Whether somebody says that an unknown sender's keys are theirs.
    public var trustsSender: Bool
    /// Whether a package is wanted that is older than one that came before.
    public var takesOlder: Bool

    public init(
        engagement: Identifier? = nil,
        createClients: Bool = false,
        isDryRun: Bool = false,
        trustsSender: Bool = false,
        takesOlder: Bool = false
    ) {
        self.engagement = engagement
        self.createClients = createClients
        self.isDryRun = isDryRun
        self.trustsSender = trustsSender
        self.takesOlder = takesOlder
    }
}

extension UnlockedVault {
    /// Reads a package from beginning to end and checks all of it; nothing is kept.
    ///
    /// - Throws: ``TransferError/package(_:)``; ``TransferError/stream(_:)`` with what the source
    ///   threw; ``TransferError/vault(_:)`` with ``VaultError/refused(_:)`` for records from therapy
    ///   in coaching (SC-01).
    public func inspectPackage(
        _ source: PackageSource,
        key: PackageKey = .ofRole,
        _ permit: borrowing Permit<ImportAction>
    ) throws(TransferError) -> ReceivedPackage {
        let role = permit.action.role
        let fault = TransferFault()
        return try fault.leaving { () throws(VaultError) in
            try reading { ledger in
                try fault.noting {
                    let intake = PackageIntake(source)
                    let package = try intake.open(key.opener(ledger))
                    let filing = PackageFiling(role: role, package.manifest)
                    return try intake.naming {
                        try package.read(
                            record: { try filing.check($0, $1) },
                            attachment: { _, _ in nil }
                        )
                        return try ReceivedPackage(package.manifest, ledger.addressBook())
                    }
                }
            }
        }
    }

    /// Brings the records of a package in: all of them or, after any error, none.
    ///
    /// It is read twice: first all of it is checked (``inspectPackage(_:key:_:)``), then it is
    /// checked again while records and files are sealed, in one transaction. Records become
    /// ``Status/imported`` and say where they come from (``Record/provenance``); those that are there
    /// already are skipped. The sender's keys are remembered.
    ///
    /// - Throws: as ``inspectPackage(_:key:_:)``; ``PackageProblem/alreadyHere``,
    ///   ``PackageProblem/older(number:seen:)``, ``PackageProblem/unknownSender(name:_:)``,
    ///   ``PackageProblem/changedKey(_:_:)``; ``TransferError/input(_:)`` where the client is not to
    ///   be found.
    public mutating func importPackage(
        _ source: PackageSource,
        key: PackageKey = .ofRole,
        _ request: ReceiptRequest = ReceiptRequest(),
        now: Moment,
        _ permit: consuming Permit<ImportAction>
    ) throws(TransferError) -> ImportReport {
        let received = try inspectPackage(source, key: key, permit)
        try admit(received, request, now: now)
        let role = permit.action.role
        let fault = TransferFault()
        var rehearsed: ImportReport?
        do throws(TransferError) {
            return try fault.leaving { () throws(VaultError) in
                try writing(isLarge: true) { ledger in
                    try fault.noting {
                        let intake = PackageIntake(source)
                        let package = try intake.open(key.opener(ledger))
                        // What was checked is what is kept, though the file may be another by now.
                        guard package.manifest.id == received.id else {
                            throw TransferError.package(.damaged(PackageFault.manifest.rawValue))
                        }
                        var run = try PackageRun(
                            ledger,
                            package.manifest,
                            request,
                            role: role,
                            now: now
                        )
                        try intake.naming { try run.run(package) }
                        guard !request.isDryRun else {
                            rehearsed = run.report
                            throw GivenUp()
                        }
                        return (run.report, try run.event())
                    }
                }
            }
        } catch {
            guard let rehearsed else { throw error }
            return rehearsed
        }
    }

    /// Whether a package that is whole is wanted.
    private mutating func admit(
        _ received: ReceivedPackage,
        _ request: ReceiptRequest,
        now: Moment
    ) throws(TransferError) {
        let isHere: Bool
        do throws(VaultError) {
            isHere = try reading { ledger in
                try ledger.addressBook().received.contains { $0.packages.contains(received.id) }
            }
        } catch {
            throw .vault(error)
        }
        if isHere { throw .package(.alreadyHere) }
        switch received.standing {
        case .known: break
        case .unknown:
            guard request.trustsSender else {
                throw .package(
                    .unknownSender(name: received.sender, received.fingerprint)
                )
            }
        case .changed(var contact):
            contact.take(received.recipientKey, received.signerKey)
            if !request.isDryRun { try remember(contact, now: now) }
            throw .package(.changedKey(contact.reference, received.fingerprint))
        }
        if let seen = received.laterSeen, !request.takesOlder {
            throw .package(.older(number: received.sequence, seen: seen))
        }
    }

    /// Other keys of somebody who is known wait to be confirmed.
    private mutating func remember(_ contact: Contact, now: Moment) throws(TransferError) {
        do throws(VaultError) {
            try keep(contact, now: now)
        } catch {
            throw .vault(error)
        }
    }

    private struct GivenUp: Error {}
}
