import Glibc
import Platform
import Practice
import Tacit

extension ImportCommand {
    /// Whether the file is a sealed package, or is said to be one.
    func isPackage() throws -> Bool {
        if format == .package { return true }
        guard format == .auto, file != "-", !InputFile.isFolder(file) else { return false }
        return try InputFile(file).head().starts(with: "age-encryption.org/".utf8)
    }

    /// Checks a package from beginning to end, and then brings its records in.
    func importPackage() throws {
        let source = try Self.source(file)
        let key = try packageKey()
        let (received, report, supervision) = try VaultAccess(options).unlocked { vault in
            let engagement = try target(in: vault)
            return try logged(in: &vault, engagement) { vault in
                let received = try vault.inspectPackage(
                    source,
                    key: key,
                    vault.gate.permitToImport()
                )
                var request = ReceiptRequest(
                    engagement: engagement,
                    createClients: createClients,
                    isDryRun: dryRun
                )
                request.trustsSender = try trusts(received)
                request.takesOlder = try takes(received)
                let report = try vault.importPackage(
                    source,
                    key: key,
                    request,
                    now: .now(),
                    vault.gate.permitToImport()
                )
                return (received, report, try ImportedSupervision(report, dryRun, vault))
            }
        }
        try show(received, report, supervision)
        supervision.tell(from: received.sender)
    }

    private static func source(_ path: String) throws -> PackageSource {
        guard path != "-" else { throw TransferComplaint.packageFromPipe }
        var file = try InputFile(path)
        return PackageSource {
            file = try InputFile(path)
        } read: {
            try file.piece()
        }
    }

    private func packageKey() throws -> PackageKey {
        guard let sourcePassphraseFile else { return .ofRole }
        let secret = try PassphraseSource(file: sourcePassphraseFile).read(prompt: "")
        return .passphrase(secret)
    }

    /// Whether somebody says that the sender is who it claims to be; a rehearsal asks nobody.
    private func trusts(_ received: ReceivedPackage) throws -> Bool {
        guard case .unknown = received.standing else { return true }
        if let trust {
            guard received.fingerprint.answers(to: trust) else {
                throw TransferComplaint.otherFingerprint(received.fingerprint.words)
            }
            return true
        }
        if dryRun || options.yes { return true }
        guard Terminal.isTerminal(STDIN_FILENO) else { return false }
        try Consent.ask(
            "the words of '\(received.sender)' are: \(received.fingerprint.words). are they right",
            options
        )
        return true
    }

    private func takes(_ received: ReceivedPackage) throws -> Bool {
        guard let seen = received.laterSeen else { return true }
        if options.yes { return true }
        guard Terminal.isTerminal(STDIN_FILENO) else { return false }
        try Consent.ask(
            "this is number \(received.sequence), and number \(seen) came before. take it",
            options
        )
        return true
    }

    private func show(
        _ received: ReceivedPackage,
        _ report: ImportReport,
        _ supervision: ImportedSupervision
    ) throws {
        let document: JSONValue = [
            "imported": .int(report.imported), "skipped": .int(report.skipped),
            "clientsCreated": .int(report.clientsCreated), "dryRun": .bool(dryRun),
            "countersignatures": .array(supervision.documents),
            "toCountersign": .int(report.toCountersign),
            "package": [
                "id": .string(received.id.text), "sequence": .int(received.sequence),
                "created": .string(received.created.iso), "sender": .string(received.sender),
                "role": .string(received.role.rawValue),
                "fingerprint": .string(received.fingerprint.text),
                "words": .string(received.fingerprint.words),
                "recipient": .string(received.recipient), "purpose": .string(received.purpose),
                "ground": .string(received.ground), "client": .optional(received.client),
                "notices": .strings(received.notices), "labels": .strings(received.labels),
                "records": .int(received.records), "files": .int(received.files),
            ],
        ]
        try options.output.result(document) {
            let verb = dryRun ? "would import" : "imported"
            var parts = ["\(verb) \(TransferMessages.count(report.imported, "record"))"]
            if received.files > 0 { parts.append(TransferMessages.count(received.files, "file")) }
            if report.skipped > 0 { parts.append("skipped \(report.skipped) that were there") }
            if report.clientsCreated > 0 {
                parts.append("added \(TransferMessages.count(report.clientsCreated, "client"))")
            }
            return parts.joined(separator: ", ")
                + "\nfrom '\(received.sender)', number \(received.sequence), for "
                + "'\(received.purpose)'; \(received.fingerprint.words)"
        }
    }
}
