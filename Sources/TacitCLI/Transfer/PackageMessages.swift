import Practice
import Tacit

extension TransferMessages {
    /// Why a package does not go out, or does not come in.
    static func complaint(_ problem: PackageProblem) -> Complaint {
        switch problem {
        case .notForYou:
            Complaint(
                "notForYou",
                .invalid,
                "the package is for somebody else",
                hint: "'tacit identity' shows the key that others encrypt for; a package for a "
                    + "passphrase takes --source-passphrase-file PATH"
            )
        case .rewrapped:
            Complaint(
                "rewrapped",
                .integrity,
                "the package names another recipient: somebody has wrapped it anew",
                hint: "nothing of it was taken; ask its sender for one of your own"
            )
        case .damaged(let part):
            Complaint(
                "damagedPackage",
                .integrity,
                "the package is not as it was made: '\(part)'",
                hint: "nothing of it was taken; ask for it once more"
            )
        case .unknownVersion:
            Complaint(
                "unknownVersion",
                .invalid,
                "the package is of a version that this program does not read",
                hint: "a later version of this program may"
            )
        case .tooLarge:
            Complaint(
                "tooLarge",
                .invalid,
                "a part of the package is longer than its format allows",
                hint: "a file has less than 8 GiB, and a package at most 100,000 of them"
            )
        case .alreadyHere:
            Complaint(
                "alreadyHere",
                .invalid,
                "this very package came before",
                hint: "nothing was taken; its records are here, or were"
            )
        case .older(let number, let seen):
            Complaint(
                "olderPackage",
                .usage,
                "the package is number \(number), and number \(seen) came before",
                hint: "it may be a copy of an old one; --yes takes it nevertheless"
            )
        case .unknownSender(let name, let fingerprint):
            Complaint(
                "unknownSender",
                .usage,
                "nobody has said yet that these are the keys of '\(name)': \(fingerprint.words)",
                hint: "compare the words with the person, then: --trust \"\(fingerprint.words)\""
            )
        case .changedKey(let contact, let fingerprint):
            Complaint(
                "changedKey",
                .invalid,
                "'\(contact.name)' is known with other keys than these: \(fingerprint.words)",
                hint: "compare the words with the person, then: tacit contact confirm "
                    + contact.id.shortText
            )
        case .notPrinted:
            Complaint(
                "notPrinted",
                .file,
                "the PDF could not be made",
                hint: "the package without it: leave out '--pdf'"
            )
        }
    }
}
