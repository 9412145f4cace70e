import Platform
public import Practice
import Store

extension UnlockedVault {
    /// Copies the vault into a new file, 0600, and checks the copy by opening everything in it that
    /// this role can open.
    ///
    /// A backup is one file with the same slots; it opens with the passphrase of today.
    ///
    /// - Throws: ``VaultError/InvalidInput/occupied`` where the file exists already;
    ///   ``VaultError/busy`` while something that was destroyed still stands in the file;
    ///   ``VaultError/io(_:)``, and no file is left behind.
    public mutating func backUp(
        to path: String,
        now: Moment
    ) throws(VaultError) -> VerificationReport {
        guard (try? FileIdentity(ofFile: path)) == nil else { throw .invalid(.occupied) }
        // A copy of a file in which destroyed bytes still stand would keep them.
        guard finishErasure(now: now) else { throw .busy }
        try writing { _ in ((), AuditEvent(action: .backup, now: now)) }
        let partial = "\(path).new-\(Identifier.random().shortText)"
        do throws(VaultError) {
            return try door {
                try unsafe OwnerOnlyFile.write([UInt8]().span.bytes, to: partial)
                try store.copy(to: partial)
                let copy = try Store(examining: partial)
                let report = try Verification(keys: keys).run(copy)
                try copy.close()
                guard report.isClean else { throw VaultError.integrity(report.problems) }
                try RenamedFile.move(partial, to: path)
                return report
            }
        } catch {
            for suffix in ["", "-journal"] { try? RenamedFile.remove(partial + suffix) }
            throw error
        }
    }
}

extension Vault {
    /// Puts a backup in place of a vault, or a first vault where there is none.
    ///
    /// What stood there is kept beside it under another name, with its log, and is never deleted
    /// here; at no moment is there no vault. The backup must have been checked with
    /// ``Vault/init(opening:anchors:)`` and an unlock.
    ///
    /// - Returns: the path under which the old file is kept; `nil` where there was none.
    /// - Throws: ``VaultError/busy`` while another process has the vault open; ``VaultError/io(_:)``.
    public static func putInPlace(
        backup: String,
        at path: String,
        anchors: AnchorFolder
    ) throws(VaultError) -> String? {
        let path = FileStart.canonicalPath(path) ?? path
        let partial = "\(path).new-\(Identifier.random().shortText)"
        do throws(VaultError) {
            return try door {
                try OwnerOnlyFile.createFolders(folder(of: path))
                try OwnerOnlyFile.copy(from: backup, to: partial)
                // Into the vault's own journal mode, while nothing depends on the file.
                try Store(opening: partial).close()
                guard let file = try? FileIdentity(ofFile: path) else {
                    try RenamedFile.move(partial, to: path)
                    return nil
                }
                let presence = try anchors.presence(at: file)
                let log = (try? FileIdentity(ofFile: path + "-wal")) != nil
                guard presence?.alone ?? !log else { throw VaultError.busy }
                let aside = "\(path).before-restore-\(Identifier.random().shortText)"
                try swap(partial, into: path, keeping: aside)
                withExtendedLifetime(presence?.lock) {}
                return aside
            }
        } catch {
            for suffix in ["", "-wal", "-shm"] { try? RenamedFile.remove(partial + suffix) }
            throw error
        }
    }

    /// Gives the old file and its log second names, puts the new file over the first one, and only
    /// then takes the log away.
    private static func swap(
        _ partial: String,
        into path: String,
        keeping aside: String
    ) throws {
        let companions = ["-wal", "-journal"].filter {
            (try? FileIdentity(ofFile: path + $0)) != nil
        }
        for suffix in [""] + companions {
            try RenamedFile.name(path + suffix, also: aside + suffix)
        }
        try RenamedFile.replace(path, by: partial)
        for suffix in companions + ["-shm"] { try RenamedFile.remove(path + suffix) }
    }
}
