import Platform
import Practice
import Tacit

/// What a command cannot do, as data; ``Messages`` has the words.
enum CommandError: Error {
    // MARK: Usage
    case roleNeeded([Role])
    case environmentRole(String)
    case noHome
    case clientNeeded
    case clientNotForRole(Role)
    /// Two things of which only one can be meant.
    case either(String, String)
    case malformedCredential(String)
    /// Consent is needed and there is nobody to ask.
    case confirmationNeeded(String)
    case declined
    /// A form was left without an answer.
    case nothingTyped
    /// A signal came; what was typed is kept in that draft, if anything was.
    case interrupted(String?)
    case noDraft
    /// An addendum without the record that it adds to.
    case amendsWhat

    // MARK: Keys
    case passphraseNeeded
    case passphrasesDiffer
    case emptyPassphraseFile(String)
    case question(PlatformError)
    case noKeyring

    // MARK: Data
    case argumentNotUTF8(index: Int, offset: Int)
    case notUTF8(source: String, offset: Int)
    case tooLong(source: String, limit: Int)
    case malformedField(String)
    /// Fields that were given and are not taken; all of them.
    case fields([FieldFault], Kind)
    /// No heading of one line, or no `=` after it; the text itself is not repeated.
    case malformedSection
    /// The kind takes no sections of the writer's own.
    case noSections(Kind)
    case moment(String, MomentError)
    /// The first word looks like a kind and is none: a slip, not a note of one word.
    case unknownKindWord(String)

    // MARK: References
    case noSuchClient(String)
    case ambiguousClient(String, [Person])
    case noSuchEngagement(String)
    case ambiguousEngagement(String, [Engagement])
    case noOpenEngagement(String)
    case noSuchAttachment(String)

    // MARK: Files and editor
    case file(String, PlatformError)
    case exists(String)
    case editor(PlatformError)
    case editorFailed(ProcessEnd)
    case editorTextKept(String, offset: Int)
}
