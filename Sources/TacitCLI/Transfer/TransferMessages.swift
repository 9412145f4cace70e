import Practice
import Tacit

/// What the commands of this group cannot do.
enum TransferComplaint: ComplainingError {
    case unknownPurpose(String)
    case packageIsOneForm
    case packageFromPipe
    case pdfInPackagesOnly
    case noPrinter
    case otherFingerprint(String)
    case noKey(String)
    case notForOwnUse
    case disclosureFormat
    case unknownBasis(String)
    case noBasis(String)
    case nothingCounts(String)
    case nothingGoes
    case namesClient(String)
    case folderNeedsMarkdown
    case unknownFormat(String)
    case sealedInput(String)
    case emptyFolder(String)
    case needsFolder(String)
    case noJournal(String)

    var complaint: Complaint {
        switch self {
        case .unknownPurpose(let purpose):
            Complaint(
                "unknownPurpose",
                .usage,
                "there is no purpose '\(purpose)'",
                hint: "own, \(DisclosureOptions.purposes)"
            )
        case .packageIsOneForm:
            Complaint(
                "packageIsOneForm",
                .usage,
                "a sealed package holds every form, and takes no '--format'",
                hint: "without '--to' and '--to-passphrase-file' the copy is written plain"
            )
        case .packageFromPipe:
            Complaint(
                "packageFromPipe",
                .usage,
                "a package is read twice, and standard input only once",
                hint: "write it into a file first"
            )
        case .pdfInPackagesOnly:
            Complaint(
                "pdfInPackagesOnly",
                .usage,
                "a PDF lies in a sealed package, and nowhere else",
                hint: "say for whom it is sealed: '--to' or '--to-passphrase-file'"
            )
        case .noPrinter:
            Complaint(
                "noPrinter",
                .notFound,
                "there is no 'tacit-pdf' beside 'tacit', which makes the PDF",
                hint: "'make install' installs it where libpango1.0-dev is; 'index.html' prints too"
            )
        case .otherFingerprint(let words):
            Complaint(
                "otherFingerprint",
                .invalid,
                "the sender has another fingerprint: \(words)",
                hint: "nothing was taken; ask the person for theirs: 'tacit identity'"
            )
        case .noKey(let name):
            Complaint(
                "noKey",
                .invalid,
                "there is no key to encrypt for '\(name)'",
                hint: "tacit contact add NAME --recipient AGE1…"
            )
        case .notForOwnUse:
            Complaint(
                "notForOwnUse",
                .usage,
                "a copy for yourself has no recipient, ground or items",
                hint: "leave them out, or say what for: \(DisclosureOptions.purposes)"
            )
        case .disclosureFormat:
            Complaint(
                "disclosureFormat",
                .usage,
                "a copy for somebody else is markdown, jsonl or html",
                hint: "a table has no place for what has to lie with it"
            )
        case .unknownBasis(let words):
            Complaint(
                "unknownBasis",
                .notFound,
                "'\(words)' is neither a ground nor a record",
                hint: "the id of a release, an agreement or a demand, or one of: "
                    + DisclosureOptions.grounds
            )
        case .noBasis(let kind):
            Complaint(
                "noBasis",
                .invalid,
                "a record of the kind '\(kind)' is no ground",
                hint: "a release-of-information, coaching-agreement, mandate or legal-demand is"
            )
        case .nothingCounts(let kind):
            Complaint(
                "nothingCounts",
                .notFound,
                "no '\(kind)' of this engagement counts today",
                hint: "'tacit consent list' says how each paper stands"
            )
        case .nothingGoes:
            Complaint(
                "nothingGoes",
                .notFound,
                "nothing on file goes for this purpose",
                hint: "'--dry-run' tells what stays, and why"
            )
        case .namesClient(let path):
            Complaint(
                "namesClient",
                .invalid,
                "the name of '\(path)' gives away whose copy it is",
                hint: "--output FOLDER/ chooses a name that says nothing (SF-01)"
            )
        case .folderNeedsMarkdown:
            Complaint(
                "folderNeedsMarkdown",
                .usage,
                "a folder takes Markdown that is not encrypted",
                hint: "--format markdown, or leave out the '/' at the end of the path"
            )
        case .unknownFormat(let path):
            Complaint(
                "unknownFormat",
                .invalid,
                "it cannot be told what '\(path)' is",
                hint: "--format jsonl, csv, markdown, jrnl or dayone says it"
            )
        case .sealedInput(let path):
            Complaint(
                "sealedInput",
                .invalid,
                "'\(path)' is encrypted",
                hint:
                    "'age --decrypt' opens a copy of your own; --format package brings in a package"
            )
        case .emptyFolder(let path):
            Complaint(
                "emptyFolder",
                .invalid,
                "there are no Markdown documents in '\(path)'",
                hint: "their names end in '.md'"
            )
        case .noJournal(let path):
            Complaint(
                "noJournal",
                .invalid,
                "there is no journal in '\(path)'",
                hint: "Day One's export has a file that ends in '.json' beside its photos"
            )
        case .needsFolder(let path):
            Complaint(
                "needsFolder",
                .usage,
                "'\(path)' is no folder",
                hint: "notes of Obsidian and Joplin are brought in by the folder that holds them"
            )
        }
    }
}

/// A problem of an import, with the file it is in.
struct ImportFailure: ComplainingError {
    let file: String
    let problem: ImportProblem

    var complaint: Complaint {
        let (code, status, text, hint) = TransferMessages.text(problem.reason)
        var complaint = Complaint(code, status, "\(place): \(text)", hint: hint)
        if case .refused(let refusal) = problem.reason {
            complaint.rules = [RuleMessage(refusal)]
        }
        return complaint
    }

    private var place: String {
        var parts = [file == "-" ? NoteText.standardInputName : "'\(file)'"]
        if let line = problem.line {
            parts.append("line \(line)")
        } else if problem.record > 0 {
            parts.append("record \(problem.record)")
        }
        if let field = problem.field { parts.append("'\(field)'") }
        return parts.joined(separator: ", ")
    }
}

extension TransferError: ComplainingError {
    var complaint: Complaint {
        switch self {
        case .vault(let error): Messages.complaint(for: error)
        case .input(let problem): ImportFailure(file: "input", problem: problem).complaint
        case .package(let problem): TransferMessages.complaint(problem)
        case .signer:
            Complaint(
                "signer",
                .invalid,
                "that is no key that signs packages",
                hint: "--recipient AGE1… or --signer KEY, as 'tacit identity' shows them"
            )
        case .stream(let error): Messages.complaint(for: error)
        case .recipient:
            Complaint(
                "recipient",
                .invalid,
                "that is no age recipient",
                hint: "it begins with 'age1'; 'tacit identity' or 'age-keygen -y' shows one"
            )
        }
    }
}

extension SearchError: ComplainingError {
    var complaint: Complaint {
        switch self {
        case .vault(let error): return Messages.complaint(for: error)
        case .query(let problem, let column):
            let (status, text, hint) = TransferMessages.text(problem)
            return Complaint("query", status, "\(text), at character \(column)", hint: hint)
        }
    }
}

enum TransferMessages {
    /// `1 record`, `2 records`.
    static func count(_ count: Int, _ noun: String) -> String {
        "\(count) \(noun)\(count == 1 ? "" : "s")"
    }

    static func text(_ reason: ImportProblem.Reason) -> (String, ExitStatus, String, String?) {
        let roster = "'tacit client list' shows the roster"
        switch reason {
        case .format(let fault):
            let (text, hint) = text(fault)
            return ("format", .invalid, text, hint)
        case .unknownKind(let kind):
            return (
                "unknownKind", .invalid, "there is no kind '\(kind)'", "'tacit kinds' lists them"
            )
        case .refused(let refusal):
            return ("refused", .refused, "refused by '\(refusal.rule)'", refusal.wayOut)
        case .noClient:
            return (
                "noClient", .invalid, "the record names no client",
                "--client REF says whose such records are"
            )
        case .clientInJournal:
            return (
                "clientInJournal", .invalid, "a journal takes no records about a client",
                "'--map client=-' leaves the column out"
            )
        case .unknownClient:
            return (
                "unknownClient", .invalid, "there is no such client",
                "--create-clients adds them; \(roster)"
            )
        case .ambiguousClient:
            return (
                "ambiguousClient", .invalid, "several engagements fit the name",
                "write the very name, or bring these records in with --client REF"
            )
        case .noOpenEngagement:
            return (
                "noOpenEngagement", .invalid, "the client has no open engagement",
                "'tacit engagement open --client REF', or --create-clients"
            )
        case .sourceNotOpened:
            return (
                "sourceNotOpened", .locked, "the passphrase does not open it, or it is damaged",
                "--source-passphrase-file PATH, or a terminal to be asked at"
            )
        case .archive(let fault): return text(fault)
        case .sourceMalformed:
            return ("sourceMalformed", .invalid, "it is damaged, or not what it seems", nil)
        case .emptyNote: return ("emptyNote", .invalid, "the record says nothing", nil)
        case .tooLarge(let limit):
            return ("tooLarge", .invalid, "the text is longer than \(limit >> 20) MiB", nil)
        }
    }

    private static func text(_ fault: ArchiveFault) -> (String, ExitStatus, String, String?) {
        let text =
            switch fault {
            case .noLibrary: "zip files are read with libarchive, which is not installed"
            case .malformed: "the archive is damaged, or none"
            case .badName: "a name in the archive leads out of it, or is no text"
            case .doubleName: "a name stands twice in the archive"
            case .notAFile: "there is more than files and folders in the archive"
            case .encrypted: "the archive is encrypted"
            case .bomb: "the archive holds far more than its length allows"
            }
        let hint =
            fault == .noLibrary
            ? "the Debian package is libarchive13; or unpack it and bring in the folder"
            : "nothing of it was taken; unpack it yourself, and bring in the folder"
        return ("archive", .invalid, text, hint)
    }

    static func text(_ fault: FormatFault) -> (String, String?) {
        switch fault {
        case .notUTF8: ("this is not UTF-8", "save the file as UTF-8")
        case .tooLong: ("this is longer than 128 MiB", nil)
        case .notJSON: ("this is no JSON object", "one record a line, no blank lines")
        case .unknownKeys(let keys):
            (
                "nobody knows what this means: "
                    + keys.prefix(8).map { "'\($0)'" }.joined(separator: ", "),
                "--map COLUMN=FIELD says it, --map COLUMN=- leaves it out"
            )
        case .missing: ("the record has neither a body nor fields", "--map COLUMN=body names it")
        case .badDate:
            ("neither a date nor a time with an offset", "2026-03-02 or 2026-03-02T10:00:00+01:00")
        case .badStatus: ("no such status", "draft, signed, imported or withdrawn")
        case .wrongType: ("a value of another type is expected", nil)
        case .duplicateKey: ("this stands there twice", nil)
        case .noHeader: ("the table has no header", "its first row names the columns")
        case .cellCount(let expected, let found):
            ("the row has \(found) cells, the header has \(expected)", nil)
        case .strayQuote: ("a quotation mark stands where none can", "double it inside quotes")
        case .openQuote: ("the file ends inside quotes", nil)
        case .strayReturn: ("a carriage return without a line feed", nil)
        case .badEscape: ("a backslash before something that needs none", nil)
        case .openFrontMatter: ("the front matter has no end", "a line '---' ends it")
        case .notYAML: ("the front matter is no YAML mapping", nil)
        }
    }

    static func text(_ problem: QueryProblem) -> (ExitStatus, String, String?) {
        let quote = "quotation marks make anything text"
        switch problem {
        case .emptyQuery: return (.usage, "the query is empty", nil)
        case .nothingToFind: return (.usage, "the query holds no word", nil)
        case .unbalancedQuote:
            return (.usage, "a quotation mark has no counterpart", "close it, or leave it out")
        case .unbalancedParenthesis: return (.usage, "a parenthesis has no counterpart", quote)
        case .emptyGroup: return (.usage, "there is nothing between the parentheses", nil)
        case .danglingOperator:
            return (.usage, "AND, OR or NOT has nothing to work on", quote)
        case .onlyExclusions:
            return (.usage, "NOT needs something beside it that can be found", nil)
        case .unknownFilter:
            return (
                .usage, "there is no such filter",
                "client:, kind:, tag:, since:, until:, signed:, in:; \(quote)"
            )
        case .missingFilterValue: return (.usage, "the filter has no value", nil)
        case .filterInsideGroup:
            return (.usage, "a filter holds for the whole query and cannot stand within OR", nil)
        case .bareStar, .starInsideWord:
            return (.usage, "a star stands at the beginning or the end of a word", nil)
        case .tooManyTerms, .nestedTooDeep: return (.usage, "the query is too long", nil)
        case .noSuchClient:
            return (.notFound, "there is no such client", "'tacit client list' shows the roster")
        case .ambiguousClient(let ids):
            return (
                .notFound, "that names \(ids.count) and not one",
                "give more characters: "
                    + ids.prefix(6).map { "'\($0.shortText)'" }.joined(separator: ", ")
            )
        case .noSuchField:
            return (
                .usage, "there is no such field",
                "'title', 'body', 'tags' or a field of a form: 'tacit kinds KIND' lists those"
            )
        case .noSuchKind: return (.usage, "there is no such kind", "'tacit kinds' lists them")
        case .badDate:
            return (.usage, "that is no date", "2026-03-02, or \"last tuesday\" in quotation marks")
        case .notYesOrNo: return (.usage, "signed: takes yes or no", nil)
        }
    }
}
