/// The folded bytes of the term being read: fixed room, no allocation.
///
/// Canonically equivalent spellings give the same bytes: Hangul jamo and kana with a voicing mark
/// are composed here, and marks put in canonical order, since folding goes scalar by scalar. What
/// does not fit is dropped whole.
struct TermBuffer: ~Copyable {
    static let capacity = 128

    private var bytes = InlineArray<128, UInt8>(repeating: 0)
    private(set) var count = 0
    /// The last scalar appended by `append(scalar:)`, which a following one may compose with.
    private var last: UInt32 = 0
    private var lastStart = 0

    @inline(__always)
    mutating func removeAll() {
        count = 0
        last = 0
    }

    /// Lends the bytes in `range` to `sink`.
    @inline(__always)
    func give<Sink: TokenSink & ~Copyable>(_ range: Range<Int>, to sink: inout Sink, _ token: Token)
    {
        sink.take(bytes.span.extracting(range), token)
    }

    /// Lends all bytes to `sink`.
    @inline(__always)
    func give<Sink: TokenSink & ~Copyable>(to sink: inout Sink, _ token: Token) {
        sink.take(bytes.span.extracting(first: count), token)
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        guard count < Self.capacity else { return }
        bytes[count] = byte
        count &+= 1
    }

    mutating func append(contentsOf other: borrowing TermBuffer) {
        var end = min(other.count, Self.capacity &- count)
        while end > 0, end < other.count, other.bytes[end] & 0xC0 == 0x80 { end &-= 1 }
        for index in 0..<end { append(other.bytes[index]) }
        last = 0
    }

    /// Drops the first bytes, so that the rest begins the term.
    @inline(__always)
    mutating func removeFirst(_ dropped: Int) {
        for index in dropped..<max(dropped, count) {
            bytes[index &- dropped] = bytes[index]
        }
        count = max(0, count &- dropped)
        lastStart &-= dropped
    }

    @inline(__always)
    mutating func append(scalar: UInt32) {
        if Composition.mayCompose(scalar), let composed = Composition.compose(last, scalar),
            count == lastStart + 3
        {
            count = lastStart
            encode(composed)
        } else {
            encode(scalar)
        }
    }

    /// The bytes of a scalar in UTF-8.
    @inline(__always)
    private static func size(_ scalar: UInt32) -> Int {
        scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    }

    @inline(__always)
    private mutating func encode(_ scalar: UInt32) {
        let size = Self.size(scalar)
        guard count &+ size <= Self.capacity else { return }
        last = scalar
        lastStart = count
        switch size {
        case 1:
            append(UInt8(truncatingIfNeeded: scalar))
        case 2:
            append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
            appendTail(scalar)
        case 3:
            append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
            appendTail(scalar >> 6)
            appendTail(scalar)
        default:
            append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
            appendTail(scalar >> 12)
            appendTail(scalar >> 6)
            appendTail(scalar)
        }
    }

    @inline(__always)
    private mutating func appendTail(_ bits: UInt32) {
        append(UInt8(truncatingIfNeeded: 0x80 | bits & 0x3F))
    }
}

// Marks in canonical order.
extension TermBuffer {
    /// Appends a scalar; if it is a mark, before the marks of a higher combining class.
    ///
    /// Unicode Standard 3.11, canonical ordering. Myanmar is often typed with the asat before the
    /// dot below, and normalised text has them the other way round.
    @inline(never)
    mutating func append(ordered scalar: UInt32) {
        let rank = Composition.combiningClass(scalar)
        if rank > 0, rank < Composition.combiningClass(last) {
            insert(mark: scalar, rank)
        } else {
            append(scalar: scalar)
        }
    }

    private mutating func insert(mark: UInt32, _ rank: UInt8) {
        // A full term is not searched again for each of a million marks.
        let hasRoom = count &+ Self.size(mark) <= Self.capacity
        guard hasRoom || Composition.mayCompose(mark) else { return }
        let end = count
        let previous = (scalar: last, start: lastStart)
        var place = end
        var before = scalar(before: place)
        while Composition.combiningClass(before.value) > rank {
            place -= before.length
            before = scalar(before: place)
        }
        if let composed = Composition.compose(before.value, mark) {
            count = place - before.length
            encode(composed)
            count = end
        } else {
            encode(mark)
            move(from: end, to: place)
        }
        last = previous.scalar
        lastStart = previous.start + count - end
    }

    /// Moves the bytes from `start` to the end of the term before those at `place`.
    private mutating func move(from start: Int, to place: Int) {
        for offset in 0..<count - start {
            let byte = bytes[start + offset]
            for index in stride(from: start + offset, to: place + offset, by: -1) {
                bytes[index] = bytes[index - 1]
            }
            bytes[place + offset] = byte
        }
    }

    /// The scalar that ends at `end`; U+0000 at the beginning of the term.
    private func scalar(before end: Int) -> (value: UInt32, length: Int) {
        guard end > 0 else { return (0, 0) }
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return (bytes[start] < 0x80 ? 0 : DecodedScalar(bytes.span, at: start).value, end - start)
    }
}

/// What folding by single scalars leaves undone (Unicode Standard 3.11; 3.12 for Hangul).
enum Composition {
    static func combiningClass(_ scalar: UInt32) -> UInt8 {
        Unicode.Scalar(scalar)?.properties.canonicalCombiningClass.rawValue ?? 0
    }

    /// Whether a scalar composes with anything before it.
    @inline(__always)
    static func mayCompose(_ second: UInt32) -> Bool {
        second &- 0x1161 < 0x62 || second &- 0x3099 < 2
    }

    static func compose(_ first: UInt32, _ second: UInt32) -> UInt32? {
        switch second {
        case 0x1161...0x1175:
            guard (0x1100...0x1112).contains(first) else { return nil }
            return 0xAC00 + ((first - 0x1100) * 21 + (second - 0x1161)) * 28
        case 0x11A8...0x11C2:
            guard (0xAC00...0xD7A3).contains(first), (first - 0xAC00) % 28 == 0 else { return nil }
            return first + (second - 0x11A7)
        case 0x3099:
            return voiced(first)
        case 0x309A:
            let base = first >= 0x30A0 ? first - 0x60 : first
            return isHaRow(base) ? first + 2 : nil
        default:
            return nil
        }
    }

    private static func voiced(_ kana: UInt32) -> UInt32? {
        let base = kana >= 0x30A0 ? kana - 0x60 : kana
        switch base {
        case 0x3046: return kana + 0x4E
        case 0x304B...0x3061: return base % 2 == 1 ? kana + 1 : nil
        case 0x3064, 0x3066, 0x3068: return kana + 1
        case 0x309D: return kana + 1
        case 0x308F...0x3092: return kana >= 0x30A0 ? kana + 8 : nil
        default: return isHaRow(base) ? kana + 1 : nil
        }
    }

    private static func isHaRow(_ base: UInt32) -> Bool {
        (0x306F...0x307B).contains(base) && base % 3 == 0
    }
}
