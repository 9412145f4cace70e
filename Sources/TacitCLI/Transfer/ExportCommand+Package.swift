import Platform
import Practice
import Rules
import Tacit

extension ExportCommand {
    /// Writes what the gate lets through as a sealed package.
    func package(
        _ request: DisclosureRequest,
        _ engagement: Engagement,
        _ seal: ExportSeal,
        in vault: inout UnlockedVault,
        replaces: Bool
    ) throws -> DisclosureOutcome {
        let now = Moment.now()
        let permit = try permit(request, engagement.id, now: now, in: &vault)
        guard !permit.selection.items.isEmpty else { throw TransferComplaint.nothingGoes }
        if permit.isRestricted || !permit.isIdentified, !isFolder,
            names(engagement)
        {
            throw TransferComplaint.namesClient(output)
        }
        let day = permit.isIdentified ? now : nil
        let path = try isFolder ? neutralPath(day, ending: "age") : output
        let file = try OutputFile(path, overwrite: replaces)
        do {
            let made = try vault.disclosePackage(
                sealedFor: seal,
                printedBy: printer(),
                now: now,
                permit
            ) { bytes in
                try file.write(bytes)
            }
            try file.commit()
            return DisclosureOutcome(package: made, path: path)
        } catch TransferError.stream(let error as PlatformError) {
            throw CommandError.file(path, error)
        } catch TransferError.package(let problem) {
            // A key that changed, or a PDF that could not be made: it was to go out, and did not.
            logRefusal([], of: engagement.id, in: &vault, now: now)
            throw TransferError.package(problem)
        }
    }

    /// A PDF is held in memory, so it has a limit: 256 MiB.
    private static let longestPDF = 256 << 20

    /// What makes the PDF, where one was asked for.
    func printer() throws -> PackagePrinter? {
        guard disclosure.pdf else { return nil }
        guard let program = PrintingProgram.find() else { throw TransferComplaint.noPrinter }
        return { next in try? program.pdf(limit: Self.longestPDF, of: next) }
    }

    /// For whom: recipients by their keys, or by their names in the address book, or a passphrase.
    ///
    /// - Returns: also the name of a contact who was named and no key.
    func packageSeal(
        in vault: borrowing UnlockedVault
    ) throws -> (seal: ExportSeal, contact: String?) {
        if let toPassphraseFile {
            guard recipients.isEmpty else {
                throw CommandError.either("--to", "--to-passphrase-file")
            }
            let secret = try PassphraseSource(file: toPassphraseFile).read(prompt: "")
            return (ExportSeal.passphrase(secret), nil)
        }
        let book = try AddressBookReference(vault)
        var name: String?
        let keys = try recipients.map { text in
            guard !text.lowercased().hasPrefix("age1") else { return text }
            let contact = try book.contact(text)
            guard let key = contact.recipient else {
                throw TransferComplaint.noKey(contact.name)
            }
            name = contact.name
            return key
        }
        return (try ExportSeal.recipients(keys), recipients.count == 1 ? name : nil)
    }
}
