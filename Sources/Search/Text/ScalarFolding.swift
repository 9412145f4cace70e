/// What a Unicode scalar is to the tokenizer.
enum ScalarClass: UInt32 {
    /// Ends a word: space, punctuation, symbol, emoji.
    case other
    /// A letter, or the number of a script that writes numbers as letters.
    case letter
    /// A decimal digit, folded to ASCII.
    case digit
    /// A mark that belongs to its letter and stays (vowel signs, nukta, kana voicing).
    case mark
    /// Dropped without ending a word: diacritics, format characters, tatweel, soft hyphen.
    case ignored
    /// Han, kana, Bopomofo: written without spaces, found by pairs.
    case ideograph
    /// Thai, Lao, Khmer, Myanmar and their kin: written without spaces, found by pairs.
    case unspaced
    /// The typographic apostrophe and its look-alikes.
    case apostrophe
    /// A hyphen that joins the parts of one word.
    case hyphen
    /// The decimal or grouping sign of a number, folded to `.` or `,`.
    case numberPoint
}

/// One scalar's class and folded form, packed into four bytes.
struct FoldedScalar {
    private let packed: UInt32

    init(_ kind: ScalarClass, _ scalar: UInt32) {
        let isOrdered = kind == .mark && Composition.combiningClass(scalar) > 0
        packed = kind.rawValue << 28 | (isOrdered ? 1 << 26 : 0) | scalar
    }

    init(_ kind: ScalarClass, expansion: Int) {
        packed = kind.rawValue << 28 | 1 << 27 | UInt32(expansion)
    }

    /// Han, without a look at the tables.
    @inline(__always)
    init(ideograph scalar: UInt32) {
        packed = ScalarClass.ideograph.rawValue << 28 | scalar
    }

    var kind: ScalarClass { ScalarClass(rawValue: packed >> 28) ?? .other }
    var isExpansion: Bool { packed & (1 << 27) != 0 }
    /// A mark that canonical ordering may move.
    var isOrdered: Bool { packed & (1 << 26) != 0 }
    var value: UInt32 { packed & 0x1F_FFFF }
    var isWord: Bool { kind == .letter || kind == .digit }
}

/// Folds scalars: case and diacritics removed, full width made ordinary, digits made ASCII.
///
/// For nearly all text the answer is in a table. The part of it that European text needs is made
/// at the first use, the rest when a text first asks for it; what is in no table is computed.
/// Folding is idempotent: what it returns folds to itself.
struct ScalarFolding: Sendable {
    static let shared = ScalarFolding()

    /// Armenian to Greek Extended.
    private static let distant = (0x530..<0x2000).map { classify($0, shared.special) }
    /// Glagolitic to kana with its punctuation; then the forms of other width, and U+FFFD, which
    /// malformed text is full of.
    private static let eastern = [0x2C00..<0x3100, 0xFF00..<0x10000].flatMap { range in
        range.map { classify($0, shared.special) }
    }

    private let letters: [FoldedScalar]
    private let punctuation: [FoldedScalar]
    private let special: [UInt32: FoldedScalar]
    /// The folded forms of more than one scalar, by the value of an expansion.
    let expansions: [[UInt32]]
    /// This copy's hold on the tables of distant scripts, empty until they are needed: reading a
    /// lazy static for each scalar is slow.
    private var distant: [FoldedScalar] = []
    private var eastern: [FoldedScalar] = []

    private init() {
        var special: [UInt32: FoldedScalar] = [:]
        var expansions: [[UInt32]] = []
        special.reserveCapacity(1024)
        Self.readRows(into: &special, &expansions)
        self.special = special
        self.expansions = expansions
        letters = (0..<0x530).map { Self.classify($0, special) }
        punctuation = (0x2000..<0x2070).map { Self.classify($0, special) }
    }

    /// What one scalar is, for who asks now and then.
    static func entry(of scalar: UInt32) -> FoldedScalar {
        var folding = shared
        return folding.entry(scalar)
    }

    @inline(__always)
    mutating func entry(_ scalar: UInt32) -> FoldedScalar {
        if scalar < 0x530 { return letters[Int(scalar)] }
        if scalar &- 0x2000 < 0x70 { return punctuation[Int(scalar &- 0x2000)] }
        if scalar &- 0x4E00 < 0x5200 { return FoldedScalar(ideograph: scalar) }
        return distantEntry(scalar)
    }

    private mutating func distantEntry(_ scalar: UInt32) -> FoldedScalar {
        switch scalar {
        case 0x530..<0x2000:
            if distant.isEmpty { distant = Self.distant }
            return distant[Int(scalar &- 0x530)]
        case 0x2C00..<0x3100: return easternEntry(Int(scalar &- 0x2C00))
        case 0xFF00..<0x10000: return easternEntry(Int(scalar &- 0xFF00 &+ 0x500))
        case 0xAC00...0xD7A3: return FoldedScalar(.letter, scalar)
        // Currency; arrows, mathematics, boxes, dingbats. Circled letters are symbols too.
        case 0x20A0..<0x20D0, 0x2190..<0x2C00: return FoldedScalar(.other, scalar)
        default: return Self.classify(scalar, special)
        }
    }

    @inline(__always)
    private mutating func easternEntry(_ index: Int) -> FoldedScalar {
        if eastern.isEmpty { eastern = Self.eastern }
        return eastern[index]
    }

    private static func readRows(
        into special: inout [UInt32: FoldedScalar],
        _ expansions: inout [[UInt32]]
    ) {
        var head: [UInt32] = []
        var inHead = true
        var folded = FoldedScalar(.other, 0)
        for scalar in FoldedLetters.rows.unicodeScalars {
            switch (scalar, inHead) {
            case ("\n", _):
                head.removeAll()
                inHead = true
            case (" ", _):
                inHead = false
                if head.count > 1 { expansions.append(head) }
                folded =
                    head.count > 1
                    ? FoldedScalar(.letter, expansion: expansions.count - 1)
                    : FoldedScalar(.letter, head[0])
            case (_, true): head.append(scalar.value)
            case (_, false): special[scalar.value] = retyped(folded, as: scalar)
            }
        }
    }

    /// A composed vowel sign stays a mark, and a letter of a script without spaces what it is.
    private static func retyped(_ folded: FoldedScalar, as scalar: Unicode.Scalar) -> FoldedScalar {
        // No mark has a row below Devanagari, nor has any among Latin and Greek; nine rows in ten
        // need no look into the properties of the scalar.
        let isEuropean = scalar.value < 0x900 || scalar.value &- 0x1E00 < 0x200
        let kind: ScalarClass =
            !isEuropean && isMark(scalar.properties.generalCategory)
            ? .mark : letterKind(scalar.value)
        return folded.isExpansion
            ? FoldedScalar(kind, expansion: Int(folded.value)) : FoldedScalar(kind, folded.value)
    }

    private static func isMark(_ category: Unicode.GeneralCategory) -> Bool {
        category == .nonspacingMark || category == .spacingMark || category == .enclosingMark
    }
}

extension ScalarFolding {
    private static func classify(
        _ value: UInt32,
        _ special: [UInt32: FoldedScalar]
    ) -> FoldedScalar {
        if let entry = special[value] { return entry }
        if let kind = ScalarBlocks.exception(value) { return FoldedScalar(kind, value) }
        if let point = ScalarBlocks.numberPoint(value) { return FoldedScalar(.numberPoint, point) }
        if let plain = ScalarBlocks.ordinaryWidth(value) {
            return classify(plain, special)
        }
        guard let scalar = Unicode.Scalar(value) else { return FoldedScalar(.other, value) }
        return classify(scalar)
    }

    private static func classify(_ scalar: Unicode.Scalar) -> FoldedScalar {
        let value = scalar.value
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter, .letterNumber:
            return FoldedScalar(letterKind(value), lowercase(scalar))
        case .lowercaseLetter, .modifierLetter, .otherLetter:
            return FoldedScalar(letterKind(value), value)
        case .decimalNumber:
            let digit = scalar.properties.numericValue.map { UInt32($0) } ?? 0
            return FoldedScalar(.digit, 0x30 + digit)
        case .nonspacingMark, .enclosingMark, .spacingMark:
            return FoldedScalar(ScalarBlocks.isDiacritic(value) ? .ignored : .mark, value)
        case .format:
            return FoldedScalar(.ignored, value)
        default:
            return FoldedScalar(.other, value)
        }
    }

    private static func letterKind(_ value: UInt32) -> ScalarClass {
        if ScalarBlocks.isIdeograph(value) { return .ideograph }
        return ScalarBlocks.isUnspaced(value) ? .unspaced : .letter
    }

    private static func lowercase(_ scalar: Unicode.Scalar) -> UInt32 {
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
    }
}
