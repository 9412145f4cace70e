import Foundation

/// The bytes of a term as the reference tokenizer collects them: a list of scalars, cut where no
/// more fits.
///
/// Folded forms are normalised already, but for what only neighbours make: marks out of order,
/// Hangul and kana in pieces. Foundation knows what those become.
struct ReferenceTerm {
    private var scalars: [UInt32] = []
    private(set) var count = 0

    var bytes: [UInt8] { scalars.flatMap { Array(Self.text([$0]).utf8) } }

    /// Appends the folded form of one scalar, part by part, unless there is no room for a part.
    mutating func append(_ folded: [UInt32]) {
        for scalar in folded { append(scalar) }
    }

    private mutating func append(_ scalar: UInt32) {
        var place = scalars.count
        let rank = Self.rank(scalar)
        while place > 0, rank > 0, Self.rank(scalars[place - 1]) > rank { place -= 1 }
        if place > 0, let whole = Self.composed(scalars[place - 1], scalar) {
            scalars[place - 1] = whole
        } else {
            let size = Self.text([scalar]).utf8.count
            guard count + size <= 128 else { return }
            scalars.insert(scalar, at: place)
            count += size
        }
    }

    private static func rank(_ value: UInt32) -> UInt8 {
        Unicode.Scalar(value)?.properties.canonicalCombiningClass.rawValue ?? 0
    }

    /// Hangul jamo or voiced kana as one; no other pair composes in a term.
    private static func composed(_ first: UInt32, _ second: UInt32) -> UInt32? {
        let parts: [ClosedRange<UInt32>] = [0x1161...0x1175, 0x11A8...0x11C2, 0x3099...0x309A]
        guard parts.contains(where: { $0.contains(second) }) else { return nil }
        // A whole syllable and a final consonant compose only once both are taken apart.
        let whole = text([first, second]).decomposedStringWithCanonicalMapping
            .precomposedStringWithCanonicalMapping.unicodeScalars
        return whole.count == 1 ? whole.first?.value : nil
    }

    private static func text(_ values: [UInt32]) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: values.compactMap(Unicode.Scalar.init))
        return text
    }
}
