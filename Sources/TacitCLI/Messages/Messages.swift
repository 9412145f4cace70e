import ArgumentParser
import Platform
import Practice
import Tacit

/// The one home of wording: every error in words, with the code, the hint and the exit status.
enum Messages {
    static func complaint(for error: any Error) -> Complaint {
        switch error {
        case let error as VaultError: complaint(for: error)
        case let error as CommandError: complaint(for: error)
        case let error as PlatformError: complaint(for: error)
        case let error as any ComplainingError: error.complaint
        default: usage(error)
        }
    }

    /// What the parser says, in our voice.
    private static func usage(_ error: any Error) -> Complaint {
        guard TacitCommand.exitCode(for: error) == .validationFailure else {
            return Complaint("failed", .failed, "something failed that should not have")
        }
        let message = TacitCommand.message(for: error)
        let full = TacitCommand.fullMessage(for: error)
        let help = full.firstRange(of: "See '").map { full[$0.upperBound...].prefix { $0 != "'" } }
        return Complaint(
            "usage",
            .usage,
            voiced(message),
            hint: "see '\(help ?? "tacit --help")'"
        )
    }

    private static func voiced(_ message: String) -> String {
        var text = message.split(separator: "\n").first.map(String.init) ?? "wrong usage"
        if text.last == "." { text.removeLast() }
        return text.prefix(1).lowercased() + text.dropFirst()
    }

    // MARK: The library

    static func complaint(for error: VaultError) -> Complaint {
        switch error {
        case .refused(let refusals): refused(refusals)
        case .locked(let reason): locked(reason)
        case .integrity(let problems): integrity(problems)
        case .notFound(let referent): notFound(referent)
        case .ambiguous(let referent, let candidates): ambiguous(referent, candidates)
        case .busy:
            Complaint(
                "busy",
                .busy,
                "another process is writing to the vault",
                hint: "try again in a moment"
            )
        case .invalid(let input): invalid(input)
        case .io(let failure): io(failure)
        }
    }

    private static func refused(_ refusals: [Refusal]) -> Complaint {
        // Each rule once, in the order in which they stand below.
        let rules = refusals.map(\.rule)
        let ids = rules.indices.filter { rules.firstIndex(of: rules[$0]) == $0 }
            .map { "'\(rules[$0])'" }.joined(separator: ", ")
        var complaint = Complaint(
            "refused",
            .refused,
            "refused by \(ids)",
            hint: refusals.first?.wayOut
        )
        complaint.rules = refusals.map(RuleMessage.init)
        return complaint
    }

    private static func locked(_ reason: VaultError.LockReason) -> Complaint {
        switch reason {
        case .wrongPassphrase:
            Complaint(
                "wrongPassphrase",
                .locked,
                "the passphrase does not open this role",
                hint: "try again; 'tacit recovery use' opens the vault with the recovery code"
            )
        case .wrongRecoveryCode:
            Complaint(
                "wrongRecoveryCode",
                .locked,
                "the recovery code does not open this role",
                hint: "a later code replaces the earlier one: look for the newest"
            )
        case .noSuchRole(let role):
            Complaint(
                "noSuchRole",
                .locked,
                "this vault has no role '\(role.rawValue)'",
                hint: "'tacit status' names its roles"
            )
        case .noSlot:
            Complaint(
                "noKeySlot",
                .locked,
                "this role has no key slot of that kind",
                hint: "open it with the passphrase"
            )
        case .sessionEnded:
            Complaint(
                "sessionEnded",
                .locked,
                "the session has ended",
                hint: "'tacit unlock' begins another"
            )
        }
    }

    private static func notFound(_ referent: VaultError.Referent) -> Complaint {
        switch referent {
        case .vault:
            Complaint(
                "vaultNotFound",
                .notFound,
                "there is no vault",
                hint: "'tacit init' makes one; '--vault PATH' or TACIT_VAULT names another place"
            )
        case .client:
            Complaint(
                "clientNotFound",
                .notFound,
                "there is no such client",
                hint: "'tacit client list' shows the roster"
            )
        case .engagement:
            Complaint(
                "engagementNotFound",
                .notFound,
                "there is no such engagement",
                hint: "'tacit engagement list' shows them"
            )
        case .record:
            Complaint(
                "recordNotFound",
                .notFound,
                "there is no such record",
                hint: "'tacit list' shows the ids; four characters of one are enough"
            )
        case .revision(let number):
            Complaint(
                "revisionNotFound",
                .notFound,
                "the record has no revision '\(number)'",
                hint: "'tacit history ID' shows them"
            )
        case .contact:
            Complaint(
                "contactNotFound",
                .notFound,
                "nobody in the address book is called so",
                hint: "'tacit contact list' shows it"
            )
        case .attachment:
            Complaint(
                "attachmentNotFound",
                .notFound,
                "there is no such attachment",
                hint: "'tacit show ID' names them"
            )
        case .finding(let number):
            Complaint(
                "findingNotFound",
                .notFound,
                "the record has no finding '\(number)'",
                hint: "'tacit show ID' numbers them"
            )
        case .openEngagement:
            Complaint(
                "noOpenEngagement",
                .notFound,
                "the client has no open engagement",
                hint: "'tacit engagement open --client REF' opens one"
            )
        }
    }

    private static func ambiguous(
        _ referent: VaultError.Referent,
        _ candidates: [Identifier]
    ) -> Complaint {
        Complaint(
            "ambiguous",
            .notFound,
            "that names \(candidates.count) things and not one",
            hint: "give more characters: "
                + candidates.prefix(6).map { "'\($0.shortText)'" }.joined(separator: ", ")
        )
    }

    private static func invalid(_ input: VaultError.InvalidInput) -> Complaint {
        switch input {
        case .emptyPassphrase: Complaint("emptyPassphrase", .invalid, "the passphrase is empty")
        case .passphraseNotUTF8:
            Complaint("passphraseNotUTF8", .invalid, "the passphrase is not UTF-8")
        case .recoveryCode:
            Complaint(
                "recoveryCode",
                .invalid,
                "these characters are no recovery code",
                hint: "it has 36 characters in six groups; one of them is mistyped"
            )
        case .unknownKind(let kind):
            unknownKind(kind)
        case .emptyName:
            Complaint("emptyName", .invalid, "the name is empty", hint: "give a name")
        case .incompletePerson(let part):
            Complaint(
                "incompletePerson",
                .invalid,
                "'\(part)' is incomplete",
                hint: "'tacit client edit --help' shows what it consists of"
            )
        case .emptyNote:
            Complaint(
                "emptyNote",
                .invalid,
                "there is nothing to save",
                hint: "give the text as words, with --file, on standard input, or with --edit"
            )
        case .tooLarge(let limit):
            Complaint(
                "tooLarge",
                .invalid,
                "the text is longer than \(limit >> 20) MiB",
                hint: "keep long documents with --attach"
            )
        case .noRoles:
            Complaint(
                "noRoles",
                .invalid,
                "a vault needs at least one role, and none twice",
                hint: "--role therapist, --role coach or --role client"
            )
        case .kdfCost:
            Complaint(
                "kdfCost",
                .invalid,
                "the cost of the passphrase is out of range",
                hint: "--kdf-operations 2 to 8, --kdf-memory 64 to 1024"
            )
        case .occupied:
            Complaint(
                "occupied",
                .invalid,
                "there is a file in that place already",
                hint: "it was not touched; '--vault PATH' names another place"
            )
        case .anotherVault: Complaint("anotherVault", .invalid, "that is another vault")
        case .notEditable, .notSignable, .journalNotSigned, .unsettled, .superseded, .incomplete,
            .amendsNothing, .notAmendable, .notWithdrawable, .settledForNoReason:
            standing(input)
        case .unknownProfile, .outOfBounds, .liftedWithoutPermit: setting(input)
        }
    }

    private static func unknownKind(_ kind: String) -> Complaint {
        let near = Kind.all.map(\.id).filter { $0.hasPrefix(kind) || $0.hasSuffix("-\(kind)") }
        let meant = near.isEmpty || kind.isEmpty ? "" : ": perhaps " + near.joined(separator: ", ")
        return Complaint(
            "unknownKind",
            .invalid,
            "there is no kind '\(kind)'",
            hint: "'tacit kinds' lists them\(meant)"
        )
    }

    private static func io(_ failure: VaultError.FileFailure) -> Complaint {
        switch failure {
        case .full:
            Complaint(
                "diskFull",
                .file,
                "the disk is full; nothing was changed",
                hint: "make room and try again"
            )
        case .readOnly: Complaint("readOnly", .file, "the vault lies where nothing can be written")
        case .denied: Complaint("denied", .file, "the system does not let us at the vault's file")
        case .outOfMemory: Complaint("outOfMemory", .file, "there is not enough memory")
        case .failed(let code):
            Complaint(
                "fileFailure",
                .file,
                "reading or writing the vault's file failed (\(code))"
            )
        }
    }
}
