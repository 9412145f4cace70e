/// Codes of ICD-10-CM, chapter F: a letter, two digits, perhaps a point and more.
enum DiagnosisCode {
    /// The categories that the chapter has.
    private static let categories: Set<Int> = Set(
        Array(1...7) + [9] + Array(10...25) + [28, 29] + Array(30...34) + [39]
            + Array(40...45) + [48] + Array(50...55) + [59, 60] + Array(63...66) + [68, 69]
            + Array(70...73) + Array(78...82) + [84, 88, 89, 90, 91, 93, 94, 95, 98, 99]
    )

    /// Whether a word is such a code.
    ///
    /// `F10` to `F12` are keys unless a point follows.
    static func isOne(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 3, let letter = word.first, letter | 0x20 == UInt8(ascii: "f") else {
            return false
        }
        let digits = word.dropFirst().prefix(2)
        guard digits.allSatisfy({ $0 &- 0x30 < 10 }) else { return false }
        let category = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        let rest = word.dropFirst(3)
        guard categories.contains(category) else { return false }
        if rest.isEmpty { return category > 12 }
        return rest.first == UInt8(ascii: ".") && (2...5).contains(rest.count)
    }
}
