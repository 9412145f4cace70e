import Platform
import Practice

/// Where this device remembers how far each vault had come: a folder outside of all vaults.
///
/// One small file per vault and role, named by the vault's random identifier, without a name or a
/// path of anything (Docs/Format.md, section Anchor).
public struct AnchorFolder: Sendable {
    let path: String
    /// Whether what is seen is remembered; a rehearsal on a copy only compares.
    let remembers: Bool

    /// - Parameter remembering: `false` to compare and to write nothing.
    public init(path: String, remembering: Bool = true) {
        self.path = path
        remembers = remembering
    }
}

/// The last head of a role that this device has seen, and how file and log lay there.
struct Anchor: Equatable, Sendable {
    var epoch: UInt64
    var link: [UInt8]
    var place: VaultPlace?

    /// Lines: a title, the epoch, the link in hexadecimal, the file's identity, the log's salts.
    var text: String {
        var lines = ["tacit-anchor 1", "epoch \(epoch)", "link \(Hexadecimal.text(link))"]
        if let place { lines.append(contentsOf: place.lines) }
        return lines.joined(separator: "\n") + "\n"
    }

    init(epoch: UInt64, link: [UInt8], place: VaultPlace?) {
        self.epoch = epoch
        self.link = link
        self.place = place
    }

    /// `nil` for anything but ``text``.
    init?(text: String) {
        // By bytes: Swift's characters cost more than reading the file.
        let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            $0.split(separator: 0x20, omittingEmptySubsequences: false).map { Substring($0) }
        }
        guard lines.count >= 4, lines[0] == ["tacit-anchor", "1"], lines[1].count == 2,
            lines[1][0] == "epoch", let epoch = UInt64(lines[1][1]), lines[2].count == 2,
            lines[2][0] == "link", let link = Hexadecimal.bytes(lines[2][1]), link.count == 32
        else { return nil }
        self.init(epoch: epoch, link: link, place: VaultPlace(lines: lines.dropFirst(3)))
        guard self.text == text else { return nil }
    }
}

/// How a vault's file and its write-ahead log lie there: what a log must fit to be replayed.
struct VaultPlace: Hashable, Sendable {
    let file: FileIdentity
    /// The salts in the log's header (bytes 16 to 24), which SQLite draws anew for each log; `nil`
    /// where there is no log.
    let salts: [UInt8]?

    init?(_ path: String) {
        guard let file = try? FileIdentity(ofFile: path) else { return nil }
        self.file = file
        let header = (try? FileStart.bytes(path + "-wal", count: 32)) ?? []
        salts = header.count == 32 ? Array(header[16..<24]) : nil
    }

    fileprivate var lines: [String] {
        [
            "file \(file.device) \(file.inode) \(file.size) \(file.modified) \(file.nanoseconds)",
            "log \(salts.map { Hexadecimal.text($0) } ?? "none")",
        ]
    }

    fileprivate init?(lines: ArraySlice<[Substring]>) {
        let lines = Array(lines)
        guard lines.count >= 2, lines[0].count == 6, let device = UInt64(lines[0][1]),
            let inode = UInt64(lines[0][2]), let size = Int64(lines[0][3]),
            let modified = Int64(lines[0][4]), let nanoseconds = Int64(lines[0][5]),
            lines[1].count == 2
        else { return nil }
        file = FileIdentity(
            device: device,
            inode: inode,
            size: size,
            modified: modified,
            nanoseconds: nanoseconds
        )
        salts = lines[1][1] == "none" ? nil : Hexadecimal.bytes(lines[1][1])
    }
}

extension AnchorFolder {
    private func file(_ vault: Identifier, _ role: Role) -> String {
        "\(path)/\(vault.text)-\(role.number)"
    }

    /// What is remembered of a role; `nil` where nothing is, or nothing that can be read.
    func anchor(of vault: Identifier, _ role: Role) -> Anchor? {
        anchor(file(vault, role), holding: sharedLock())
    }

    /// Keeps writers away, who may write over an anchor where it lies; `nil` where nobody ever wrote.
    private func sharedLock() -> FileLock? { try? FileLock(sharing: "\(path)/lock") }

    private func anchor(_ file: String, holding lock: borrowing FileLock?) -> Anchor? {
        guard let bytes = try? OwnerOnlyFile.read(file, limit: 4_096) else { return nil }
        return String(validating: bytes, as: UTF8.self).flatMap { Anchor(text: $0) }
    }

    /// Remembers a head, unless a later one is remembered already.
    ///
    /// Written after COMMIT and without fsync (SECURITY.md names that window).
    func remember(
        _ anchor: Anchor,
        of vault: Identifier,
        _ role: Role,
        replacing: Bool = false
    ) throws(PlatformError) {
        guard remembers else { return }
        let lock = try exclusiveLock()
        try remember(anchor, in: file(vault, role), replacing: replacing, holding: lock)
    }

    private func exclusiveLock() throws(PlatformError) -> FileLock? {
        do throws(PlatformError) {
            return try FileLock(path: "\(path)/lock", waiting: true)
        } catch .notFound {
            try OwnerOnlyFile.createFolders(path)
            return try FileLock(path: "\(path)/lock", waiting: true)
        }
    }

    private func remember(
        _ anchor: Anchor,
        in file: String,
        replacing: Bool,
        holding lock: borrowing FileLock?
    ) throws(PlatformError) {
        if !replacing, let known = self.anchor(file, holding: lock), known.epoch > anchor.epoch {
            return
        }
        let text = Array(anchor.text.utf8)
        // From one write to the next the length hardly ever changes, and a new file that takes the
        // old one's name costs as much as a third of the write itself.
        if try unsafe OwnerOnlyFile.writeOver(text.span.bytes, at: file) { return }
        try unsafe OwnerOnlyFile.write(
            text.span.bytes,
            to: file,
            overwrite: true,
            durable: false
        )
    }

    /// Whether any anchor of this device knows file and log as they lie there now.
    func knows(_ place: VaultPlace) -> Bool {
        guard let names = try? Folder.names(path) else { return false }
        let lock = sharedLock()
        for name in names where anchor("\(path)/\(name)", holding: lock)?.place == place {
            return true
        }
        return false
    }

    /// Says that this process works on a file: alone, if nobody else does.
    ///
    /// - Returns: `nil` where this device cannot keep a state folder; then nobody can tell.
    /// - Throws: ``PlatformError/busy``.
    func presence(at file: FileIdentity) throws(PlatformError) -> (lock: PresenceLock, alone: Bool)?
    {
        guard remembers else { return nil }
        let path = "\(path)/open-\(file.device)-\(file.inode)"
        do throws(PlatformError) {
            try OwnerOnlyFile.createFolders(self.path)
            if let lock = try PresenceLock.alone(path) { return (lock, true) }
        } catch {
            return nil
        }
        return (try PresenceLock.together(path, within: 5), false)
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        for byte in bytes {
            for half in [byte >> 4, byte & 15] { text.append(half < 10 ? half + 48 : half + 87) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    static func bytes(_ text: some StringProtocol) -> [UInt8]? {
        let digits = text.utf8.compactMap { byte -> UInt8? in
            switch byte {
            case 48...57: byte - 48
            case 97...102: byte - 87
            default: nil
            }
        }
        guard digits.count == text.utf8.count, digits.count.isMultiple(of: 2) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
