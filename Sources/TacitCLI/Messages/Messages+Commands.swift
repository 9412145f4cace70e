import Platform
import Practice
import Tacit

extension Messages {
    static func complaint(for error: CommandError) -> Complaint {
        switch error {
        case .roleNeeded(let roles):
            Complaint(
                "roleNeeded",
                .usage,
                "this vault has more than one role",
                hint: "say which: " + roles.map { "--as \($0.rawValue)" }.joined(separator: " or ")
            )
        case .environmentRole(let name):
            Complaint(
                "unknownRole",
                .usage,
                "TACIT_ROLE names no role: '\(name)'",
                hint: "therapist, coach or client"
            )
        case .noHome:
            Complaint(
                "noHome",
                .usage,
                "the variable HOME is not set",
                hint: "set it, or TACIT_VAULT and XDG_STATE_HOME"
            )
        case .clientNeeded:
            Complaint(
                "clientNeeded",
                .usage,
                "whose record is it",
                hint: "--client REF; 'tacit client list' shows the roster"
            )
        case .clientNotForRole(let role):
            Complaint(
                "clientNotForRole",
                .usage,
                "a '\(role.rawValue)' keeps a journal and no clients",
                hint: "leave --client out"
            )
        case .either(let first, let second):
            Complaint("either", .usage, "'\(first)' and '\(second)' do not go together")
        case .malformedCredential(let text):
            Complaint(
                "credential",
                .invalid,
                "'\(text)' is no credential",
                hint: "\"TITLE;NUMBER;JURISDICTION;EXPIRES\", the last an ISO date or empty"
            )
        case .confirmationNeeded(let question):
            Complaint(
                "confirmationNeeded",
                .usage,
                "\(question): there is nobody to ask",
                hint: "--yes says yes"
            )
        case .declined: Complaint("declined", .failed, "nothing was changed")
        case .nothingTyped:
            Complaint("nothingTyped", .failed, "nothing was typed, and nothing was saved")
        case .interrupted(let draft):
            Complaint(
                "interrupted",
                .failed,
                draft.map { "interrupted; what you typed is kept as draft '\($0)'" }
                    ?? "interrupted; nothing was typed yet",
                hint: draft.map { "'tacit add --continue \($0)' goes on" }
            )
        case .amendsWhat:
            Complaint(
                "amendsWhat",
                .usage,
                "an addendum needs the signed record that it adds to",
                hint: "'tacit amend ID' makes one, where that record lies"
            )
        case .noDraft:
            Complaint(
                "noDraft",
                .notFound,
                "there is no draft to go on with",
                hint: "'tacit list' shows what there is"
            )
        case .passphraseNeeded:
            Complaint(
                "passphraseNeeded",
                .locked,
                "the vault is locked and there is no terminal to ask at",
                hint: "'tacit unlock' begins a session; --passphrase-file names a file"
            )
        case .passphrasesDiffer:
            Complaint(
                "passphrasesDiffer",
                .invalid,
                "the two passphrases differ",
                hint: "try again"
            )
        case .emptyPassphraseFile(let path):
            Complaint(
                "emptyPassphrase",
                .invalid,
                "the first line of '\(path)' is empty",
                hint: "the passphrase stands in the first line"
            )
        case .question(.unusable(.empty)):
            Complaint("emptyPassphrase", .locked, "the passphrase is empty", hint: "try again")
        case .question(.unusable(.endOfInput)):
            Complaint("passphraseNeeded", .locked, "there was no passphrase")
        case .question(.unusable(.tooLong)):
            Complaint("tooLong", .invalid, "the passphrase is too long")
        case .question(let error): complaint(for: error)
        case .noKeyring:
            Complaint(
                "noKeyring",
                .failed,
                "this system keeps no sessions",
                hint: "every command asks for the passphrase, or takes --passphrase-file"
            )
        default: complaint(forData: error)
        }
    }

    private static func complaint(forData error: CommandError) -> Complaint {
        switch error {
        case .argumentNotUTF8(let index, let offset):
            Complaint(
                "notUTF8",
                .invalid,
                "argument \(index) is not UTF-8 at byte \(offset)",
                hint: "nothing is repaired: give the text with --file in UTF-8"
            )
        case .notUTF8(let source, let offset):
            Complaint(
                "notUTF8",
                .invalid,
                "'\(source)' is not UTF-8 at byte \(offset)",
                hint: "nothing is repaired: convert it, or keep it with --attach"
            )
        case .tooLong(let source, let limit):
            Complaint(
                "tooLarge",
                .invalid,
                "'\(source)' is longer than \(size(limit))",
                hint: "keep long documents with --attach"
            )
        case .malformedField(let text):
            Complaint(
                "malformedField",
                .usage,
                "'\(text)' is no field",
                hint: "--field NAME=VALUE"
            )
        case .fields(let faults, let kind): complaint(for: faults, of: kind)
        case .malformedSection:
            Complaint(
                "malformedSection",
                .usage,
                "a section needs a heading of one line, and '=' after it",
                hint: "--section 'HEADING=TEXT'"
            )
        case .noSections(let kind):
            Complaint(
                "noSections",
                .invalid,
                "a '\(kind.id)' has no sections of your own",
                hint: "write it into the text, or as one of its fields: "
                    + kind.fields.map(\.name).joined(separator: ", ")
            )
        case .moment(let words, let error): complaint(for: error, words)
        case .unknownKindWord(let word):
            Complaint(
                "unknownKind",
                .invalid,
                "there is no kind '\(word)'",
                hint: "'tacit kinds' lists them; to save it as text, put the kind first"
            )
        default: complaint(forThings: error)
        }
    }

    private static func complaint(forThings error: CommandError) -> Complaint {
        switch error {
        case .noSuchClient(let reference):
            Complaint(
                "clientNotFound",
                .notFound,
                "there is no client '\(reference)'",
                hint: "'tacit client list' shows the roster; 'tacit client add' adds to it"
            )
        case .ambiguousClient(let reference, let clients):
            Complaint(
                "ambiguous",
                .notFound,
                "'\(reference)' names \(clients.count) clients",
                hint: "say which: "
                    + clients.prefix(6).map { "'\($0.id.shortText)' (\($0.name))" }
                    .joined(separator: ", ")
            )
        case .noSuchEngagement(let reference):
            Complaint(
                "engagementNotFound",
                .notFound,
                "there is no engagement '\(reference)'",
                hint: "'tacit engagement list' shows them"
            )
        case .ambiguousEngagement(let reference, let engagements):
            Complaint(
                "ambiguous",
                .notFound,
                "'\(reference)' names \(engagements.count) engagements",
                hint: "say which: "
                    + engagements.prefix(6)
                    .map { "--engagement \($0.id.shortText) (\($0.distinction))" }
                    .joined(separator: " or ")
            )
        case .noOpenEngagement(let name):
            Complaint(
                "noOpenEngagement",
                .notFound,
                "'\(name)' has no open engagement",
                hint: "tacit engagement open --client '\(name)'"
            )
        case .noSuchAttachment(let name):
            Complaint("attachmentNotFound", .notFound, "there is no attachment '\(name)'")
        case .file(let path, let error):
            Complaint(
                "fileFailure",
                .file,
                "'\(path)': \(reason(error))",
                hint: fileHint(error)
            )
        case .exists(let path):
            Complaint(
                "exists",
                .file,
                "'\(path)' is there already",
                hint: "it was not touched; choose another name"
            )
        case .editor(.unusable(.editorKeepsCopies(let editor))):
            Complaint(
                "editorKeepsCopies",
                .failed,
                "'\(editor)' keeps copies of the text on disk",
                hint: "set EDITOR to vim, nano or micro, or give the text with --file"
            )
        case .editor(.unusable(.noEditor)):
            Complaint(
                "noEditor",
                .failed,
                "there is no editor",
                hint: "set EDITOR, or give the text as words, with --file or on standard input"
            )
        case .editor(let error): Complaint("editor", .failed, "the editor: \(reason(error))")
        case .editorFailed(let end):
            Complaint(
                "editorFailed",
                .failed,
                "the editor ended with \(text(end)) and nothing was written",
                hint: "nothing was saved"
            )
        case .editorTextKept(let record, let offset):
            Complaint(
                "notUTF8",
                .invalid,
                "the editor's text is not UTF-8 at byte \(offset); it is kept, as attachment of "
                    + "'\(record)'",
                hint: "tacit extract \(record)"
            )
        default: Complaint("failed", .failed, "something failed that should not have")
        }
    }

    private static func fileHint(_ error: PlatformError) -> String? {
        switch error {
        case .notFound: "look at the path"
        case .noSpace: "make room and try again"
        case .system: "see to the permissions of the file and of its folder"
        case .unusable(.notAFile): "name a file"
        case .unusable(.aVault): "name another file"
        default: nil
        }
    }

    static func text(_ end: ProcessEnd) -> String {
        switch end {
        case .exit(let code): "code \(code)"
        case .signal(let number): "signal \(number)"
        }
    }

    private static func size(_ limit: Int) -> String {
        limit >= 1 << 20 ? "\(limit >> 20) MiB" : "\(limit) bytes"
    }
}
