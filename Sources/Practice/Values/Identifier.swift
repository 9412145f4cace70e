/// Sixteen random bytes that name one thing in a vault and say nothing about it.
///
/// Written in Crockford's base 32 (upper case, no I, L, O, U): 26 characters, of which the first
/// eight are the short form that people see.
public struct Identifier: Hashable, Comparable, Sendable {
    /// The first and the last eight bytes, big-endian.
    public let high: UInt64
    public let low: UInt64

    /// The number of bytes of an identifier.
    public static let byteCount = 16

    /// The number of characters of ``text``.
    public static let textLength = 26

    /// The number of characters of the short form: 40 bits.
    public static let shortLength = 8

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An identifier from exactly sixteen bytes; `nil` for any other number.
    public init?(bytes: ArraySlice<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        let middle = bytes.startIndex + 8
        self.init(
            high: Self.word(bytes, from: bytes.startIndex),
            low: Self.word(bytes, from: middle)
        )
    }

    /// An identifier from exactly sixteen bytes; `nil` for any other number.
    public init?(bytes: [UInt8]) {
        self.init(bytes: bytes[...])
    }

    private static func word(_ bytes: ArraySlice<UInt8>, from start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + 8 { word = word << 8 | UInt64(bytes[index]) }
        return word
    }

    /// The sixteen bytes.
    public var bytes: [UInt8] {
        unsafe [UInt8](unsafeUninitializedCapacity: Self.byteCount) { buffer, count in
            for index in 0..<8 {
                let shift = UInt64(56 - 8 * index)
                unsafe buffer[index] = UInt8(truncatingIfNeeded: high >> shift)
                unsafe buffer[index + 8] = UInt8(truncatingIfNeeded: low >> shift)
            }
            count = Self.byteCount
        }
    }

    public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
        lhs.high == rhs.high ? lhs.low < rhs.low : lhs.high < rhs.high
    }
}

extension Identifier {
    /// The whole identifier: 26 characters of Crockford's base 32.
    public var text: String { Crockford.encode(bytes) }

    /// The first eight characters of ``text``.
    public var shortText: String { String(text.prefix(Self.shortLength)) }

    /// Reads ``text`` back.
    ///
    /// Case does not matter. `nil` for anything that no identifier is written as.
    public init?(text: String) {
        guard text.utf8.count == Self.textLength,
            let bytes = Crockford.decode(text, byteCount: Self.byteCount)
        else {
            return nil
        }
        self.init(bytes: bytes)
    }
}
