import Foundation
import GRDB
import Practice
import Sealing
import Store
import Tacit

/// A folder with one vault and the anchors of one device; gone after the test.
final class VaultFolder: Sendable {
    let root: String
    let path: String
    let anchorPath: String

    var anchors: AnchorFolder { AnchorFolder(path: anchorPath) }

    init() throws {
        root = Self.ofProcess + "/\(UUID().uuidString)"
        path = root + "/vault"
        anchorPath = root + "/anchors"
        try FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    }

    /// Vaults that suites share live as long as the process: their folder goes when it exits.
    private static let ofProcess: String = {
        atexit { try? FileManager.default.removeItem(atPath: VaultFolder.processPath()) }
        return processPath()
    }()

    private static func processPath() -> String {
        FileManager.default.temporaryDirectory.path + "/tacit-test-\(getpid())"
    }

    deinit { try? FileManager.default.removeItem(atPath: root) }

    /// Another folder with the same vault and the same anchors.
    func copy(withAnchors: Bool = true) throws -> VaultFolder {
        let copy = try VaultFolder()
        try copy.place(bytes())
        if withAnchors, FileManager.default.fileExists(atPath: anchorPath) {
            try FileManager.default.copyItem(atPath: anchorPath, toPath: copy.anchorPath)
        }
        return copy
    }

    func bytes(_ suffix: String = "") throws -> [UInt8] {
        [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + suffix)))
    }

    /// Puts a file in place of the vault, or beside it.
    func place(_ bytes: [UInt8], _ suffix: String = "") throws {
        try Data(bytes).write(to: URL(fileURLWithPath: path + suffix))
    }

    /// Removes what a process that ended badly left beside the vault.
    func removeLogs() {
        for suffix in ["-wal", "-shm", "-journal"] {
            try? FileManager.default.removeItem(atPath: path + suffix)
        }
    }

    func forgetAnchors() throws {
        try FileManager.default.removeItem(atPath: anchorPath)
    }

    /// The names of everything in the folder, the anchors aside.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: root).filter { $0 != "anchors" }
            .sorted()
    }

    /// Changes the file as somebody does who has SQLite and no key.
    func tamper<Result>(_ body: (Database) throws -> Result) throws -> Result {
        // What a test does to a file need not outlive the machine.
        var configuration = Configuration()
        // Suites that share a vault look at its file side by side.
        configuration.busyMode = .timeout(30)
        configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.write(body)
    }

    /// A number that SQLite says about the file.
    func number(_ sql: String) throws -> Int {
        try tamper { try Int.fetchOne($0, sql: sql) ?? 0 }
    }
}

extension VaultFolder {
    /// Every row of the file, in order of arrival.
    func objects() throws -> [(id: Data, sealed: Data)] {
        try tamper { database in
            try Row.fetchAll(database, sql: "SELECT id, sealed FROM object ORDER BY n")
                .map { (id: $0[0], sealed: $0[1]) }
        }
    }

    func slots() throws -> [Data] {
        try tamper { try Data.fetchAll($0, sql: "SELECT bytes FROM slot ORDER BY n") }
    }

    func put(_ sealed: Data, at id: Data) throws {
        try run("UPDATE object SET sealed = ? WHERE id = ?", sealed, id)
    }

    func insert(_ sealed: Data, at id: Data) throws {
        try run("INSERT INTO object(id, sealed) VALUES (?, ?)", id, sealed)
    }

    func remove(_ id: Data) throws {
        try run("DELETE FROM object WHERE id = ?", id)
    }

    /// Puts slots in place of all that there are.
    func put(slots: [Data]) throws {
        try run("DELETE FROM slot")
        for slot in slots { try run("INSERT INTO slot(bytes) VALUES (?)", slot) }
    }

    func run(_ sql: String, _ arguments: Data...) throws {
        try tamper { try $0.execute(sql: sql, arguments: StatementArguments(arguments)) }
    }
}

/// Bytes that a test gives as a passphrase or code.
func secret(_ text: String) -> SecretBytes {
    var bytes = Array(text.utf8)
    return SecretBytes(wiping: &bytes)
}

/// The text of a secret: for a test's own codes only.
func plain(_ secret: borrowing SecretBytes) -> String {
    secret.withBytes { String(decoding: $0.array, as: UTF8.self) }
}
