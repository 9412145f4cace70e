/// The header of a member of an archive, in its one encoding (Docs/Package.md, section Archive).
struct TarHeader: Hashable {
    let path: String
    /// The length of the content, below ``limit``.
    let byteCount: Int

    static let blockCount = 512
    /// Eleven octal digits: 8 GiB.
    static let limit = 1 << 33

    init(path: String, byteCount: Int) throws(PackageFault) {
        guard Self.isPath(path) else { throw .path }
        guard (0..<Self.limit).contains(byteCount) else { throw .tooLarge }
        self.path = path
        self.byteCount = byteCount
    }

    /// Zero bytes behind the content, up to whole blocks.
    var filling: Int { -byteCount & (Self.blockCount - 1) }

    /// Whether a text is a path: parts of lower-case letters, digits, `.`, `_` and `-`, none of them
    /// empty or hidden.
    static func isPath(_ path: String) -> Bool {
        guard (1...100).contains(path.utf8.count) else { return false }
        return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .allSatisfy { part in
                part.first != nil && part.first != UInt8(ascii: ".")
                    && part.allSatisfy(isPathCharacter)
            }
    }

    private static func isPathCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
        default: false
        }
    }
}

// MARK: Bytes

extension TarHeader {
    var bytes: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: Self.blockCount)
        func put(_ text: String, at offset: Int) {
            for (index, byte) in text.utf8.enumerated() { bytes[offset + index] = byte }
        }
        put(path, at: 0)
        put("0000600", at: 100)
        put("0000000", at: 108)
        put("0000000", at: 116)
        put(Self.octal(byteCount, digits: 11), at: 124)
        put("00000000000", at: 136)
        put("        ", at: 148)
        put("0", at: 156)
        put("ustar\u{0}00", at: 257)
        put("0000000", at: 329)
        put("0000000", at: 337)
        let sum = bytes.reduce(0) { $0 + Int($1) }
        put(Self.octal(sum, digits: 6) + "\u{0} ", at: 148)
        return bytes
    }

    /// Reads the one encoding of a path and a length; whatever else a tar may hold is named by what
    /// it is.
    init(_ bytes: [UInt8]) throws(PackageFault) {
        guard bytes[156] == UInt8(ascii: "0") else { throw .entryType }
        let path = bytes[..<100].prefix { $0 != 0 }
        guard let path = String(validating: path, as: UTF8.self) else { throw .path }
        var byteCount = 0
        for digit in bytes[124..<135] {
            guard (UInt8(ascii: "0")...UInt8(ascii: "7")).contains(digit) else { throw .tooLarge }
            byteCount = byteCount << 3 | Int(digit & 7)
        }
        try self.init(path: path, byteCount: byteCount)
        guard self.bytes == bytes else { throw .archive }
    }

    private static func octal(_ number: Int, digits: Int) -> String {
        let text = String(number, radix: 8)
        return String(repeating: "0", count: digits - text.count) + text
    }
}
