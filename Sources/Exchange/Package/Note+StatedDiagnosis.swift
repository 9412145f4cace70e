package import Practice

extension Note {
    /// The diagnosis that it states by a code of the ICD, as it is written; `nil` where there is none.
    ///
    /// Words without a code are left to the reader: `none; grief after a loss` and `PTSD ruled out`
    /// state no condition, and a program that takes them for one harms somebody.
    package var statedDiagnosis: String? {
        ["diagnosis", "finalDiagnosis"].lazy.compactMap { value(of: $0) }
            .map { $0.drop(while: \.isWhitespace) }
            .first { Self.beginsWithCode($0) }
            .map(String.init)
    }

    /// ICD-10 (`F51.01`) or ICD-11 (`6B00`), as a word of its own.
    private static func beginsWithCode(_ text: Substring) -> Bool {
        let word = text.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == ".") }
        guard text.dropFirst(word.count).first.map({ !$0.isLetter && $0 != "-" }) ?? true else {
            return false
        }
        let shape = word.prefix { $0 != "." }.map { $0.isNumber ? "9" : "A" }.joined()
        return ["A99", "A9A", "9A99", "9A9A"].contains(shape) || Self.isUndotted(shape)
    }

    /// ICD-10-CM without its dot (`F5101`), as bills have it.
    private static func isUndotted(_ shape: String) -> Bool {
        (4...7).contains(shape.count) && shape.hasPrefix("A99")
    }
}
