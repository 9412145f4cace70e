@testable import Search

/// One scalar of a text as the reference tokenizer sees it: what it is, what it folds to.
struct ReferenceScalar {
    let kind: ScalarClass
    let folded: [UInt32]
    /// Where its bytes lie.
    let range: Range<Int>

    /// The scalars of some bytes; a malformed sequence is U+FFFD for its first byte alone.
    static func all(of bytes: [UInt8]) -> [ReferenceScalar] {
        var scalars: [ReferenceScalar] = []
        var index = 0
        while index < bytes.count {
            let (scalar, length) = decoded(bytes[index...].prefix(4))
            let (kind, folded) = classified(scalar)
            scalars.append(
                ReferenceScalar(kind: kind, folded: folded, range: index..<index + length)
            )
            index += length
        }
        return scalars
    }

    /// The first scalar of a few bytes, by the standard library's own decoder.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, Int) {
        for length in 1...bytes.count {
            guard let text = String(validating: bytes.prefix(length), as: UTF8.self) else {
                continue
            }
            if let scalar = text.unicodeScalars.first { return (scalar, length) }
        }
        return ("\u{FFFD}", 1)
    }

    /// The rows of folded letters, one by one.
    private static let rows: [Unicode.Scalar: [UInt32]] = {
        var rows: [Unicode.Scalar: [UInt32]] = [:]
        for row in Array(FoldedLetters.rows.unicodeScalars).split(separator: "\n") {
            let parts = row.split(separator: " ")
            for letter in parts[1] { rows[letter] = parts[0].map(\.value) }
        }
        return rows
    }()

    private static func classified(_ scalar: Unicode.Scalar) -> (ScalarClass, [UInt32]) {
        let value = scalar.value
        if let folded = rows[scalar] {
            let isMark = [.nonspacingMark, .spacingMark, .enclosingMark]
                .contains(scalar.properties.generalCategory)
            return (isMark ? .mark : letterKind(value), folded)
        }
        if let kind = ScalarBlocks.exception(value) { return (kind, [value]) }
        if let point = ScalarBlocks.numberPoint(value) { return (.numberPoint, [point]) }
        if let plain = ScalarBlocks.ordinaryWidth(value).flatMap(Unicode.Scalar.init) {
            return classified(plain)
        }
        return byCategory(scalar)
    }

    private static func byCategory(_ scalar: Unicode.Scalar) -> (ScalarClass, [UInt32]) {
        let value = scalar.value
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .letterNumber:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars.map(\.value)
            return (letterKind(value), lower.count == 1 ? lower : [value])
        case .lowercaseLetter, .modifierLetter, .otherLetter:
            return (letterKind(value), [value])
        case .decimalNumber:
            return (.digit, [0x30 + UInt32(scalar.properties.numericValue ?? 0)])
        case .nonspacingMark, .enclosingMark, .spacingMark:
            return (ScalarBlocks.isDiacritic(value) ? .ignored : .mark, [value])
        case .format: return (.ignored, [value])
        default: return (.other, [value])
        }
    }

    private static func letterKind(_ value: UInt32) -> ScalarClass {
        if ScalarBlocks.isIdeograph(value) { return .ideograph }
        return ScalarBlocks.isUnspaced(value) ? .unspaced : .letter
    }
}
