import Sealing

/// Bech32 (BIP-173) for one human-readable prefix and one case, without its limit on the length.
struct Bech32 {
    /// The prefix in lower case, as the checksum sees it.
    let prefix: [UInt8]
    /// Whether a whole text is in upper case; a text in the other case is refused.
    let isUppercase: Bool

    /// The code of `age1…`.
    static let recipient = Bech32(prefix: Array("age".utf8), isUppercase: false)
    /// The code of `AGE-SECRET-KEY-1…`.
    static let identity = Bech32(prefix: Array("age-secret-key-".utf8), isUppercase: true)

    private static let checksumCount = 6
    static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

    /// The length of the text for `byteCount` bytes.
    func textCount(byteCount: Int) -> Int {
        prefix.count + 1 + Self.groupCount(byteCount) + Self.checksumCount
    }

    /// Writes the text of `bytes` into a `text` that is ``textCount(byteCount:)`` long.
    func encode(_ bytes: RawSpan, into text: inout MutableRawSpan) {
        precondition(text.byteCount == textCount(byteCount: bytes.byteCount))
        var checksum = Checksum(prefix: prefix)
        var position = 0
        func put(_ character: UInt8, _ text: inout MutableRawSpan) {
            text.storeBytes(of: cased(character), toByteOffset: position, as: UInt8.self)
            position += 1
        }
        for character in prefix { put(character, &text) }
        put(UInt8(ascii: "1"), &text)
        for index in 0..<Self.groupCount(bytes.byteCount) {
            let group = Self.group(index, of: bytes)
            checksum.add(group)
            put(Self.alphabet[Int(group)], &text)
        }
        for group in checksum.closing { put(Self.alphabet[Int(group)], &text) }
    }

    /// Reads a text that stands for as many bytes as `bytes` has; `false` for any other text.
    ///
    /// After `false`, what is in `bytes` means nothing.
    func decode(_ text: RawSpan, into bytes: inout MutableRawSpan) -> Bool {
        let groupCount = Self.groupCount(bytes.byteCount)
        guard text.byteCount == textCount(byteCount: bytes.byteCount), startsWithPrefix(text)
        else { return false }
        var checksum = Checksum(prefix: prefix)
        var pending: UInt32 = 0
        var pendingCount = 0
        var byteOffset = 0
        for position in prefix.count + 1..<text.byteCount {
            guard let group = group(for: text.byte(at: position)) else { return false }
            checksum.add(group)
            guard position - prefix.count - 1 < groupCount else { continue }
            pending = pending << 5 | UInt32(group)
            pendingCount += 5
            guard pendingCount >= 8 else { continue }
            pendingCount -= 8
            bytes.storeBytes(
                of: UInt8(truncatingIfNeeded: pending >> UInt32(pendingCount)),
                toByteOffset: byteOffset,
                as: UInt8.self
            )
            byteOffset += 1
            pending &= (1 << UInt32(pendingCount)) - 1
        }
        return checksum.isSound && pending == 0
    }

    private func startsWithPrefix(_ text: RawSpan) -> Bool {
        for (position, character) in prefix.enumerated()
        where text.byte(at: position) != cased(character) { return false }
        return text.byte(at: prefix.count) == UInt8(ascii: "1")
    }

    private func cased(_ character: UInt8) -> UInt8 {
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character)
        return isUppercase && isLetter ? character - 32 : character
    }

    private func group(for character: UInt8) -> UInt8? {
        Self.alphabet.firstIndex { cased($0) == character }.map(UInt8.init)
    }

    private static func groupCount(_ byteCount: Int) -> Int { (byteCount * 8 + 4) / 5 }

    /// Five bits of `bytes`, the last ones filled up with zero.
    private static func group(_ index: Int, of bytes: RawSpan) -> UInt8 {
        let bit = index * 5
        let high = UInt16(bytes.byte(at: bit / 8)) << 8
        let low = bit / 8 + 1 < bytes.byteCount ? UInt16(bytes.byte(at: bit / 8 + 1)) : 0
        return UInt8((high | low) >> UInt16(11 - bit % 8) & 31)
    }
}

extension Bech32 {
    /// The BCH code of BIP-173, fed with five bits at a time.
    struct Checksum {
        private var remainder: UInt32 = 1

        private static let generator: [UInt32] = [
            0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3,
        ]

        init(prefix: [UInt8]) {
            for character in prefix { add(character >> 5) }
            add(0)
            for character in prefix { add(character & 31) }
        }

        mutating func add(_ group: UInt8) {
            let top = remainder >> 25
            remainder = (remainder & 0x1ff_ffff) << 5 ^ UInt32(group)
            for (bit, factor) in Self.generator.enumerated() where top >> UInt32(bit) & 1 == 1 {
                remainder ^= factor
            }
        }

        /// Whether everything that was added ends in its own checksum.
        var isSound: Bool { remainder == 1 }

        /// The six groups that make what was added sound.
        var closing: [UInt8] {
            var copy = self
            for _ in 0..<6 { copy.add(0) }
            let sum = copy.remainder ^ 1
            return (0..<6).map { UInt8(sum >> UInt32(5 * (5 - $0)) & 31) }
        }
    }
}
