import Practice

/// Why records did not go out or come in.
public enum TransferError: Error, Sendable {
    case vault(VaultError)
    /// What was to be brought in cannot be taken; nothing was.
    case input(ImportProblem)
    /// The caller's own source or sink threw this.
    case stream(any Error)
    /// A package does not go out, or does not come in.
    case package(PackageProblem)
    /// Not an `age1…` recipient, by its place in the list, counted from 0.
    case recipient(Int)
    /// Not a minisign public key of a vault.
    case signer
}

/// Where in the input something is wrong, and what; it never repeats what a record says.
public struct ImportProblem: Error, Hashable, Sendable {
    /// Which record of the source, or which document, counted from 1; 0 for the source as a whole.
    public let record: Int
    /// The line on which it begins, where that is known; in a document, its own line.
    public let line: Int?
    /// The key, column or name in the front matter, as the source spells it.
    public let field: String?
    public let reason: Reason

    /// What is wrong.
    public enum Reason: Hashable, Sendable {
        case format(FormatFault)
        case unknownKind(String)
        /// SC-01.
        case refused(Refusal)
        /// A practitioner's record that names no client, and nobody was named for all.
        case noClient
        /// A client's own journal, and a record that names a client.
        case clientInJournal
        /// Nobody on the roster is called so.
        case unknownClient
        /// Several engagements fit the name.
        case ambiguousClient
        /// The client has no engagement that takes records.
        case noOpenEngagement
        case emptyNote
        /// The source is encrypted, and the passphrase does not open it, or it is damaged.
        case sourceNotOpened
        /// What the source says it is, it cannot be.
        case sourceMalformed
        /// A zip file that is not read.
        case archive(ArchiveFault)
        case tooLarge(limit: Int)
    }

    init(_ reason: Reason, record: Int, line: Int? = nil, field: String? = nil) {
        self.record = record
        self.line = line
        self.field = field
        self.reason = reason
    }
}

/// How a source breaks the rules of its format.
public enum FormatFault: Hashable, Sendable {
    case notUTF8
    /// A line, a row or a document is over the limit.
    case tooLong
    case notJSON
    /// Keys or columns that mean nothing here and are neither mapped nor ignored.
    case unknownKeys([String])
    case missing
    case badDate
    case badStatus
    case wrongType
    case duplicateKey
    case noHeader
    case cellCount(expected: Int, found: Int)
    case strayQuote
    case openQuote
    case strayReturn
    /// A backslash in a list of tags before something that needs none.
    case badEscape
    case openFrontMatter
    case notYAML
}
