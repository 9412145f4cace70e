import Platform
import Practice
import Sealing

/// A write-ahead log beside a file for which it may not have been written.
///
/// SQLite would replay any log with sound checksums into any file. So a log is replayed only if an
/// anchor knows the file beside it as it is; otherwise file and log are copied aside, untouched, and
/// the log is tried on a copy, which counts only if everything in it verifies (DESIGN.md, section 3).
struct ForeignLog: Sendable {
    /// The folder with untouched copies of the file and what lay beside it.
    let copies: String
    /// Another copy, for the trial.
    let trialPath: String

    private static let companions = ["-wal", "-journal"]

    /// `nil` where no log lies there, or one that belongs there.
    init?(beside path: String, anchors: AnchorFolder) throws {
        let logs = Self.companions.map { path + $0 }.filter { log in
            ((try? FileIdentity(ofFile: log))?.size ?? 0) > 0
        }
        guard !logs.isEmpty, let file = try? FileIdentity(ofFile: path) else { return nil }
        if logs == [path + "-wal"], anchors.knows(file) { return nil }
        // The same file and log get the same folder, however often they are met.
        let name = Identifier(
            prefixOf: Digest.of(Array("\(file) \(try logs.map(FileIdentity.init(ofFile:)))".utf8))
        )
        copies = "\(path).aside-\(name.shortText)"
        let trial = "\(copies)/trial"
        trialPath = "\(trial)/vault"
        try OwnerOnlyFile.createFolders(trial)
        for (source, suffix) in [(path, "")] + logs.map({ ($0, String($0.dropFirst(path.count))) })
        {
            try OwnerOnlyFile.copy(from: source, to: "\(copies)/vault\(suffix)", overwrite: true)
            try OwnerOnlyFile.copy(
                from: source,
                to: "\(trialPath)\(suffix)",
                overwrite: true,
                durable: false
            )
        }
    }

    /// The log belongs there after all: the copies are not needed.
    func discardCopies() {
        discardTrial()
        try? Folder.remove(copies)
    }

    /// The trial is over; the untouched copies stay.
    func discardTrial() {
        try? Folder.remove("\(copies)/trial")
    }
}
