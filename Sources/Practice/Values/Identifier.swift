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

    /// The number of characters of the short form: 40 bits.
    public static let shortLength = 8

    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// An identifier from exactly sixteen bytes; `nil` for any other number.
    public init?(bytes: some Collection<UInt8>) {
        guard bytes.count == Self.byteCount else { return nil }
        var words: (UInt64, UInt64) = (0, 0)
        for (index, byte) in bytes.enumerated() {
            if index < 8 {
                words.0 = words.0 << 8 | UInt64(byte)
            } else {
                words.1 = words.1 << 8 | UInt64(byte)
            }
        }
        self.init(high: words.0, low: words.1)
    }

    /// The sixteen bytes.
    public var bytes: [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(Self.byteCount)
        for word in [high, low] {
            for shift in stride(from: 56, through: 0, by: -8) {
                result.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
            }
        }
        return result
    }

    public static func < (lhs: Identifier, rhs: Identifier) -> Bool {
        (lhs.high, lhs.low) < (rhs.high, rhs.low)
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
        guard text.utf8.count == 26, let bytes = Crockford.decode(text, byteCount: Self.byteCount)
        else {
            return nil
        }
        self.init(bytes: bytes)
    }
}
