/// What a script learns from the end of the program; a number never changes its meaning.
enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Failed, other.
    case failed = 1
    /// Refused by a rule.
    case refused = 3
    /// Locked, or the passphrase is wrong.
    case locked = 4
    /// Damaged, tampered with, or rolled back.
    case integrity = 5
    /// Not found, or ambiguous.
    case notFound = 6
    /// Another process is writing.
    case busy = 7
    /// Wrong usage (`EX_USAGE`).
    case usage = 64
    /// Invalid input data (`EX_DATAERR`).
    case invalid = 65
    /// Reading or writing a file failed (`EX_IOERR`).
    case file = 74
}

/// Ends a command whose result has been shown already, with a status other than 0.
struct Finished: Error {
    let status: ExitStatus
}
