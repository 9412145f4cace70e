import Age
public import Sealing

/// For whom a copy is encrypted, as an age file.
public struct ExportSeal: Sendable {
    private enum Opener: Sendable {
        case recipients([AgeRecipient])
        case passphrase(AgePassphrase)
    }

    private let opener: Opener

    /// Whoever holds an identity to one of these `age1…`; at least one.
    ///
    /// - Throws: ``TransferError/recipient(_:)`` with the place in the list of one that is none.
    public static func recipients(_ texts: [String]) throws(TransferError) -> ExportSeal {
        guard !texts.isEmpty else { throw .recipient(0) }
        var recipients: [AgeRecipient] = []
        for (index, text) in texts.enumerated() {
            guard let recipient = try? AgeRecipient(parsing: text) else { throw .recipient(index) }
            recipients.append(recipient)
        }
        return ExportSeal(opener: .recipients(recipients))
    }

    /// Whoever knows a passphrase.
    public static func passphrase(_ passphrase: borrowing SecretBytes) -> ExportSeal {
        ExportSeal(opener: .passphrase(AgePassphrase(passphrase)))
    }

    /// The `age1…` for which it is, ascending, each once; none for a passphrase.
    var recipientTexts: [String] {
        guard case .recipients(let recipients) = opener else { return [] }
        return Set(recipients.map(\.text)).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// The one key for which it is, if it is one.
    var onlyRecipient: AgeRecipient? {
        guard case .recipients(let recipients) = opener, Set(recipients).count == 1 else {
            return nil
        }
        return recipients.first
    }

    /// Where the address book counts packages to those for whom it is.
    func places(_ name: String) -> [[UInt8]] {
        guard case .recipients(let recipients) = opener else {
            return [AddressBook.place(ofName: name)]
        }
        return recipients.map(AddressBook.place)
    }

    func writer(to sink: @escaping ExportSink) throws(TransferError) -> AgeWriter {
        do {
            switch opener {
            case .recipients(let recipients):
                return try AgeWriter(recipients: recipients, output: sink)
            case .passphrase(let passphrase):
                return try AgeWriter(passphrase: passphrase, output: sink)
            }
        } catch AgeError.outOfMemory {
            throw .vault(.io(.outOfMemory))
        } catch AgeError.malformedRecipient {
            throw .recipient(0)
        } catch let error as TransferError {
            throw error
        } catch {
            throw .stream(error)
        }
    }
}
