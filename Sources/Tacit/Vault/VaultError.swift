public import Practice

/// Why the vault does not do what was asked: data, without wording and without content.
public enum VaultError: Error, Sendable {
    /// A rule says no; nothing was lost.
    case refused([Refusal])
    /// No key: the passphrase or code is wrong, or the role is not in this vault.
    case locked(LockReason)
    /// The file is damaged, was tampered with, or is older than it should be.
    case integrity([IntegrityProblem])
    /// Nothing of that kind answers to the reference.
    case notFound(Referent)
    /// More than one does.
    case ambiguous(Referent, candidates: [Identifier])
    /// Another process is writing.
    case busy
    /// What was given cannot be taken.
    case invalid(InvalidInput)
    /// Reading or writing a file failed.
    case io(FileFailure)

    /// Why nothing opens.
    public enum LockReason: Hashable, Sendable {
        case wrongPassphrase
        case wrongRecoveryCode
        case noSuchRole(Role)
        /// The role has no slot of the kind that was asked for.
        case noSlot
        /// The session does not belong to this vault or role, or has ended.
        case sessionEnded
    }

    /// What a reference was meant to name.
    public enum Referent: Hashable, Sendable {
        case vault
        case client
        case engagement
        case record
        case revision(UInt64)
        case attachment
        /// A finding of the screening, by its number.
        case finding(Int)
        case contact
        /// The client exists and has no engagement of this role that takes records.
        case openEngagement
    }

    /// What is wrong with something that was given.
    public enum InvalidInput: Hashable, Sendable {
        case emptyPassphrase
        case passphraseNotUTF8
        case recoveryCode
        case unknownKind(String)
        case emptyName
        /// A part of what is known about a person lacks what makes it, such as a representative
        /// without a name.
        case incompletePerson(part: String)
        case emptyNote
        case tooLarge(limit: Int)
        case noRoles
        case kdfCost
        case occupied
        /// The file to restore or to compare with is another vault.
        case anotherVault
        /// A record that was finalised cannot be edited.
        case notEditable(Status)
        /// Neither a draft nor history that was brought in.
        case notSignable(Status)
        /// A journal has its history instead of signatures.
        case journalNotSigned
        /// Revisions that somebody saved beside this one and nobody has settled.
        case unsettled(Identifier, heads: [UInt64])
        /// The record has another revision by now than the one that was read.
        case superseded(Identifier, current: UInt64)
        /// All that keeps a record from being complete, in the order of its form.
        case incomplete(Identifier, kind: String, [FieldFault])
        /// An addendum that names no signed record of its engagement, or one of another realm.
        case amendsNothing(Identifier)
        /// Only what is final has addenda.
        case notAmendable(Status)
        /// Only what is final is withdrawn.
        case notWithdrawable(Status)
        /// No jurisdiction profile has this identifier.
        case unknownProfile(String)
        /// A setting is a number within bounds.
        case outOfBounds(setting: String, ClosedRange<Int>)
        /// What was set is lifted with leave of the gate, not by another mark.
        case liftedWithoutPermit
        /// A finding that stays as it is has a reason, which is kept.
        case settledForNoReason
    }

    /// A file that cannot be read or written.
    public enum FileFailure: Hashable, Sendable {
        case full
        case readOnly
        case denied
        /// `errno`, or SQLite's extended result code.
        case failed(code: Int32)
        case outOfMemory
    }
}

/// What a rule says when it says no (DESIGN.md, section 5).
public struct Refusal: Hashable, Sendable {
    /// The rule's identifier, such as `SC-01`.
    public let rule: String
    /// The reason, in plain words.
    public let reason: String
    /// The way out.
    public let wayOut: String
    /// The source statements from which the rule comes.
    public let sources: [String]
    /// What else it rests on: law, a code, a guideline; what is not confirmed says so.
    public let grounds: [String]
}

/// One thing that is not as it was written.
public struct IntegrityProblem: Hashable, Sendable {
    /// What is wrong with it.
    public enum Fault: Hashable, Sendable {
        case emptyFile
        case foreignFile
        case truncatedFile
        case damagedFile
        case newerFormat(Int)
        /// SQLite finds its own structure wrong.
        case structure
        case missing
        /// Another version or another object stands in its place.
        case replaced
        /// It is the right one and was changed.
        case changed
        /// It opens and does not say what it must.
        case malformed
        /// The signature of a record does not hold.
        case signature
        /// The vault is older than this device has seen it: epochs seen and found.
        case rolledBack(seen: UInt64, found: UInt64)
        /// The vault has another past than this device has seen.
        case forked(seen: UInt64)
        /// A log lies beside the file that was not written for it, and the file alone is not what
        /// was seen here either.
        case unknownLog
        /// A rollback journal lies beside the file: no vault has one.
        case strangeJournal
        /// Rows that nothing names, or fewer rows than there must be: how many too many.
        case surplus(Int)
    }

    public let fault: Fault
    /// What it is, in words without content: `record`, `key slot`, `audit row`.
    public let object: String
    /// The identifier of the object, where it has one.
    public let id: Identifier?

    /// Whether an index is meant, which can be made anew from the records.
    public var isOfIndex: Bool {
        object == ObjectType.segment.word || object == ObjectType.segmentBlock.word
    }

    /// Whether what tells of people in both practices is meant, which each role mends for itself.
    public var isOfConflictIndex: Bool { object == ObjectType.conflictIndex.word }

    init(_ fault: Fault, _ object: String, _ id: Identifier? = nil) {
        self.fault = fault
        self.object = object
        self.id = id
    }
}
