import Platform
import Practice

/// Where this device remembers how far each vault had come: a folder outside of all vaults.
///
/// One small file per vault and role, named by the vault's random identifier, without a name or a
/// path of anything (Docs/Format.md, section Anchor).
public struct AnchorFolder: Sendable {
    let path: String

    public init(path: String) { self.path = path }
}

/// The last head of a role that this device has seen, and the file in which it stood.
struct Anchor: Equatable, Sendable {
    var epoch: UInt64
    var link: [UInt8]
    var file: FileIdentity?

    /// Lines: a title, the epoch, the link in hexadecimal, the file's identity.
    var text: String {
        var lines = ["tacit-anchor 1", "epoch \(epoch)", "link \(Hexadecimal.text(link))"]
        if let file {
            lines.append("file \(file.device) \(file.inode) \(file.size) \(file.modified)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    init(epoch: UInt64, link: [UInt8], file: FileIdentity?) {
        self.epoch = epoch
        self.link = link
        self.file = file
    }

    /// `nil` for anything but ``text``.
    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            $0.split(separator: " ", omittingEmptySubsequences: false)
        }
        guard lines.count >= 4, lines[0] == ["tacit-anchor", "1"], lines[1].count == 2,
            lines[1][0] == "epoch", let epoch = UInt64(lines[1][1]), lines[2].count == 2,
            lines[2][0] == "link", let link = Hexadecimal.bytes(lines[2][1]), link.count == 32
        else { return nil }
        self.init(epoch: epoch, link: link, file: FileIdentity(words: lines[3].dropFirst()))
        guard self.text == text else { return nil }
    }
}

extension AnchorFolder {
    private func file(_ vault: Identifier, _ role: Role) -> String {
        "\(path)/\(vault.text)-\(role.number)"
    }

    /// What is remembered of a role; `nil` where nothing is, or nothing that can be read.
    func anchor(of vault: Identifier, _ role: Role) -> Anchor? {
        guard let bytes = try? OwnerOnlyFile.read(file(vault, role), limit: 4_096) else {
            return nil
        }
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
        try OwnerOnlyFile.createFolders(path)
        let lock = try FileLock(path: "\(path)/lock", waiting: true)
        try remember(anchor, of: vault, role, replacing: replacing, holding: lock)
    }

    private func remember(
        _ anchor: Anchor,
        of vault: Identifier,
        _ role: Role,
        replacing: Bool,
        holding lock: borrowing FileLock
    ) throws(PlatformError) {
        if !replacing, let known = self.anchor(of: vault, role), known.epoch > anchor.epoch {
            return
        }
        let text = Array(anchor.text.utf8)
        try unsafe OwnerOnlyFile.write(
            text.span.bytes,
            to: file(vault, role),
            overwrite: true,
            durable: false
        )
    }

    /// Whether any anchor of this device knows a file as it is now.
    func knows(_ identity: FileIdentity) -> Bool {
        guard let names = try? Folder.names(path) else { return false }
        return names.contains { name in
            guard let bytes = try? OwnerOnlyFile.read("\(path)/\(name)", limit: 4_096),
                let text = String(validating: bytes, as: UTF8.self)
            else { return false }
            return Anchor(text: text)?.file == identity
        }
    }
}

extension FileIdentity {
    fileprivate init?(words: ArraySlice<Substring>) {
        let words = Array(words)
        guard words.count == 4, let device = UInt64(words[0]), let inode = UInt64(words[1]),
            let size = Int64(words[2]), let modified = Int64(words[3])
        else { return nil }
        self.init(device: device, inode: inode, size: size, modified: modified)
    }
}

/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
    static func text(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
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
