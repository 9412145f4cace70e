/// What the operating system refused, and at which step; never a path, a name or content.
package enum PlatformError: Error, Equatable, Sendable {
    /// A system call failed with this error number.
    case system(Step, errno: Int32)
    /// The disk is full, or the quota used up (`ENOSPC`, `EDQUOT`).
    case noSpace(Step)
    /// The reader at the other end has gone (`EPIPE`).
    case readerGone
    /// A signal asked for the end of what was going on.
    case interrupted(signal: Int32)
    /// There is a file of that name already.
    case exists
    /// There is no such file.
    case notFound
    /// Another process holds the lock.
    case busy
    /// What was found cannot be used, for this reason.
    case unusable(Obstacle)

    /// What was being done when the system refused.
    package enum Step: String, Sendable {
        case open, read, write, sync, rename, status, createFolder, remove, lock, list
        case pipe, spawn, wait, terminal, coreLimit, dumpable
        case keyAdd, keyLink, keyPermissions, keyTimeout, keyRead, keyRevoke, keySearch
    }

    /// Why something that is there cannot be used.
    package enum Obstacle: Equatable, Sendable {
        /// There is no terminal to ask at.
        case noTerminal
        /// The input ended before there was an answer.
        case endOfInput
        /// The passphrase or the file is longer than the limit.
        case tooLong
        /// The passphrase is empty.
        case empty
        /// A folder stands where a file is expected, or something else that is no file.
        case notAFile
        /// A vault stands where something else was to be written.
        case aVault
        /// The answer is not UTF-8.
        case notText
        /// There is no folder in memory for the text that an editor works on.
        case noMemoryFolder
        /// There is no editor, neither named nor installed.
        case noEditor
        /// The value of `VISUAL` or `EDITOR` has an open quote.
        case malformedEditorCommand
        /// The editor named keeps copies of its own, or returns before the text is written.
        case editorKeepsCopies(editor: String)
        /// The kernel, or the container, does not offer a keyring.
        case noKeyring
    }
}
