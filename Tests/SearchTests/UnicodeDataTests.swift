import Foundation
import Search
import Testing

/// The tokenizer beside Unicode's own test data: every line is run, every departure counted.
@Suite(
    .enabled(
        if: SampleData.has("vectors/unicode/WordBreakTest.txt")
            && SampleData.has("vectors/unicode/CaseFolding.txt"),
        "the Unicode test data is not beside the checkout"
    )
)
struct `Words are those of Unicode` {
    /// Why a line of WordBreakTest.txt may have other words here, and by what it is recognised.
    private static let departures: [(reason: String, sign: UInt32, lines: Int)] = [
        // `snake_case` and `___` are punctuation to a reader of notes, not one word.
        ("a low line ends a word", 0x5F, 110),
        // `note:text` and `10:30` are two words; Swedish `k:a` pays for it.
        ("a colon between letters ends a word", 0x3A, 15),
        // Found by pairs of characters, where Unicode takes a run of Katakana as one.
        ("Katakana comes by characters", 0x3031, 3),
        // The abbreviation sign of Hebrew, when typed as a quotation mark, which `"` is in a query.
        ("a quotation mark between Hebrew letters ends a word", 0x22, 1),
        // The term is the same with and without it.
        ("an apostrophe after a Hebrew letter is not part of the word", 0x27, 3),
        // Nothing to search for: the emoji has no term, and the joiner before it no width.
        ("an emoji joined to a letter is not part of the word", 0x200D, 2),
    ]

    @Test func `words and numbers end where Unicode ends them, but for six departures`() throws {
        var checked = 0
        var departed: [String: Int] = [:]
        for line in try lines("WordBreakTest.txt") {
            let sample = BreakSample(line)
            checked += 1
            #expect(sample.isWithin(BreakSample.words(of: sample.bytes)), "\(line)")
            guard BreakSample.words(of: sample.bytes) != sample.words else { continue }
            let departure = Self.departures.first { sample.scalars.contains($0.sign) }
            guard let departure else {
                Issue.record("\(line): \(BreakSample.words(of: sample.bytes)), not \(sample.words)")
                continue
            }
            departed[departure.reason, default: 0] += 1
        }
        #expect(checked == 1_823)
        let expected = Self.departures.map { ($0.reason, $0.lines) }
        #expect(departed == Dictionary(uniqueKeysWithValues: expected))
    }

    @Test func `letters that fold together by Unicode give one term, but for the iota below`()
        throws
    {
        var counts: [String: Int] = [:]
        for line in try lines("CaseFolding.txt") {
            let fields = line.split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            // T rows are for Turkish only; S rows are what C and F are for who cannot grow.
            guard fields.count > 2, fields[1] == "C" || fields[1] == "F" else { continue }
            let letter = text(fields[0])
            let folded = text(fields[2])
            let terms = tokens(of: letter).map(\.term)
            if hasIotaBelow(letter) {
                // A diacritic here, as in modern spelling, not a letter after the vowel.
                #expect(terms.joined() + "ι" == tokens(of: folded).map(\.term).joined(), "\(line)")
                counts["iota below", default: 0] += 1
            } else {
                #expect(terms == tokens(of: folded).map(\.term), "\(line)")
                counts[terms.isEmpty ? "symbols" : "letters", default: 0] += 1
            }
        }
        // The symbols are the circled letters, which no one types and no word holds.
        #expect(counts == ["letters": 1_440, "symbols": 26, "iota below": 64])
    }

    private func lines(_ name: String) throws -> [Substring] {
        try SampleData.text("vectors/unicode/\(name)").split(separator: "\n")
            .filter { !$0.hasPrefix("#") }
    }

    private func text(_ hex: String) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: hex.split(separator: " ").compactMap(scalar))
        return text
    }

    private func hasIotaBelow(_ letter: String) -> Bool {
        letter.decomposedStringWithCanonicalMapping.unicodeScalars.contains { $0.value == 0x345 }
    }
}

private func scalar(_ hex: Substring) -> Unicode.Scalar? {
    UInt32(hex, radix: 16).flatMap(Unicode.Scalar.init)
}

/// A line of WordBreakTest.txt: a text, and its stretches between breaks.
private struct BreakSample {
    private(set) var bytes: [UInt8] = []
    private(set) var scalars: [UInt32] = []
    /// The stretches that hold a letter or a digit, by their bytes.
    private(set) var words: [Range<Int>] = []
    /// Where each letter and digit begins.
    private var letters: [Int] = []

    init(_ line: Substring) {
        let sample = line.prefix { $0 != "#" }
        for stretch in sample.split(separator: "÷") {
            let start = bytes.count
            for scalar in stretch.split(whereSeparator: { " ×\t".contains($0) }).compactMap(scalar)
            {
                if scalar.properties.isAlphabetic
                    || scalar.properties.generalCategory == .decimalNumber
                {
                    letters.append(bytes.count)
                }
                bytes += Array(String(scalar).utf8)
                scalars.append(scalar.value)
            }
            if letters.last ?? -1 >= start { words.append(start..<bytes.count) }
        }
    }

    /// Whether some words lie within Unicode's own, none across a break, and leave no letter out.
    func isWithin(_ found: [Range<Int>]) -> Bool {
        let covered = Set(found.joined())
        return found.allSatisfy { word in words.contains { $0.contains(word) } }
            && letters.allSatisfy(covered.contains)
    }

    /// The words of the tokenizer, by their bytes: a number with its points counts as one, and
    /// characters found by pairs one by one.
    static func words(of bytes: [UInt8]) -> [Range<Int>] {
        let read = tokens(of: bytes).map(\.token)
        let joined = read.filter { $0.kind == .joined }.map { $0.start..<$0.end }
        let single = read.filter { $0.kind != .piece && $0.kind != .joined }
            .map { $0.start..<$0.headEnd }
            .filter { word in !joined.contains { $0.contains(word.lowerBound) } }
        return (single + joined).sorted { $0.lowerBound < $1.lowerBound }
    }
}
