/// A name that stands for somebody and could be nobody's: `K7Q2M4` (Docs/Format.md, section Aliases).
package enum Pseudonym {
    private static let letters = Array("BCDFGHJKMNPQRSTVWXZ".unicodeScalars)
    private static let digits = Array("23456789".unicodeScalars)
    /// How many codes there are.
    private static let count = UInt32(19 * 8 * 19 * 8 * 19 * 8)

    /// The codes that a draw of 32 bytes gives, the first of which is taken unless somebody has it.
    static func codes(_ draw: [UInt8]) -> [String] {
        stride(from: 0, to: draw.count - 3, by: 4).map { start in
            code(draw[start..<start + 4].reversed().reduce(0) { $0 << 8 | UInt32($1) })
        }
    }

    private static func code(_ number: UInt32) -> String {
        var rest = Int(number % count)
        var code = String.UnicodeScalarView()
        for place in 0..<6 {
            let alphabet = place % 2 == 0 ? letters : digits
            code.append(alphabet[rest % alphabet.count])
            rest /= alphabet.count
        }
        return String(code)
    }

    /// A code for each draw, no two the same: earlier ones choose first.
    package static func codes(_ draws: [[UInt8]]) -> [String] {
        var taken: Set<String> = []
        return draws.map { draw in
            let codes = codes(draw)
            // Eight in a row are taken only where a roster has hundreds of thousands of people.
            let code = codes.first { !taken.contains($0) } ?? codes[0]
            taken.insert(code)
            return code
        }
    }
}
