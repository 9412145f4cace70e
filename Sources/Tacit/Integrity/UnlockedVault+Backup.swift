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
    ///   ``VaultError/io(_:)``, and no file is left behind.
    public mutating func backUp(
        to path: String,
        now: Moment
    ) throws(VaultError) -> VerificationReport {
        guard (try? FileIdentity(ofFile: path)) == nil else { throw .invalid(.occupied) }
        try writing { _ in ((), AuditEvent(action: .backup, now: now)) }
        let partial = "\(path).new-\(Identifier.random().shortText)"
        do throws(VaultError) {
            return try door {
                try unsafe OwnerOnlyFile.write([UInt8]().span.bytes, to: partial)
                try store.copy(to: partial)
                let copy = try Store(examining: partial)
                let report = try Verification(keys: keys, isOnlyRole: isOnlyRole).run(copy)
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
    /// here. The backup must have been checked with ``Vault/init(opening:anchors:)`` and an unlock.
    ///
    /// - Returns: the path under which the old file is kept; `nil` where there was none.
    /// - Throws: ``VaultError/busy`` while another process has the vault open; ``VaultError/io(_:)``.
    public static func putInPlace(
        backup: String,
        at path: String,
        anchors: AnchorFolder
    ) throws(VaultError) -> String? {
        let partial = "\(path).new-\(Identifier.random().shortText)"
        try door { try OwnerOnlyFile.createFolders(folder(of: path)) }
        do throws(VaultError) {
            try door { try OwnerOnlyFile.copy(from: backup, to: partial) }
            let aside = try moveAside(path, anchors)
            try door { try RenamedFile.move(partial, to: path) }
            return aside
        } catch {
            try? RenamedFile.remove(partial)
            throw error
        }
    }

    /// Gives the vault and what lies beside it another name, if nobody has it open.
    private static func moveAside(
        _ path: String,
        _ anchors: AnchorFolder
    ) throws(VaultError) -> String? {
        guard exists(path) else { return nil }
        let aside = "\(path).before-restore-\(Identifier.random().shortText)"
        try door {
            if let log = try ForeignLog(beside: path, anchors: anchors) {
                // Never replayed; it goes aside with the file, so the copies are not needed.
                log.discardCopies()
            } else if let store = try? Store(opening: path, busySeconds: 1) {
                // The last process to close the file leaves no log: if one stays, it has company.
                try store.close()
                guard !exists(path + "-wal") else { throw VaultError.busy }
            }
            for suffix in ["", "-wal", "-journal"] where exists(path + suffix) {
                try RenamedFile.move(path + suffix, to: aside + suffix)
            }
            try RenamedFile.remove(path + "-shm")
        }
        return aside
    }

    private static func exists(_ path: String) -> Bool {
        (try? FileIdentity(ofFile: path)) != nil
    }
}
