import Foundation
import Search
import Testing

@Suite struct `Folding follows Unicode` {
    @Test func `folding twice is folding once, for every scalar`() {
        for value in UInt32(0x80)...0x1FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for read in tokens(of: "x\(scalar)y") where read.token.kind == .word {
                guard words(read.term) != [read.term] else { continue }
                Issue.record("\(read.term) at U+\(String(value, radix: 16))")
            }
            for read in tokens(of: String(scalar)) {
                guard tokens(of: read.term).map(\.term) != [read.term] else { continue }
                Issue.record("\(read.term) at U+\(String(value, radix: 16))")
            }
        }
    }

    @Test func `canonically equivalent spellings give one term`() {
        for value in UInt32(0xC0)...0xFFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // Compatibility ideographs are left as they are.
            guard !(0xF900...0xFAFF).contains(value), scalar.properties.isAlphabetic else {
                continue
            }
            let text = "x\(scalar)"
            let decomposed = text.decomposedStringWithCanonicalMapping
            #expect(
                tokens(of: text) == tokens(of: decomposed),
                "U+\(String(value, radix: 16))"
            )
        }
    }

    @Test func `marks typed in another order give one term`() {
        let written = ["ထို\u{1004}\u{103A}\u{1037}", "क\u{94D}\u{93C}ष", "か\u{302A}\u{3099}"]
        for text in written {
            let ordered = text.decomposedStringWithCanonicalMapping
            #expect(Array(ordered.utf8) != Array(text.utf8), "\(text) is in order already")
            #expect(firstDifference(text, ordered) == nil)
        }
        // Myanmar, Devanagari, Thai, Lao, Tibetan, kana, with all their kinds of marks.
        let scripts: [(letters: [UInt32], marks: [UInt32])] = [
            ([0x1000, 0x1004, 0x1026], [0x1037, 0x1039, 0x103A, 0x102D]),
            ([0x915, 0x958, 0x939], [0x93C, 0x94D, 0x951, 0x952, 0x93F]),
            ([0xE01, 0xE14], [0xE38, 0xE3A, 0xE48, 0xE35]),
            ([0xE81, 0xE94], [0xEB8, 0xEBA, 0xEC8, 0xEB5]),
            ([0xF40, 0xF69], [0xF39, 0xF71, 0xF72, 0xF74, 0xF73, 0xF84]),
            ([0x304B, 0x30CF, 0x3042], [0x302A, 0x302B, 0x3099, 0x309A]),
        ]
        for seed in UInt64(0)..<2_000 {
            var random = SeededGenerator(seed)
            let script = random.pick(scripts)
            var text = ""
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let marks = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                    random.pick(script.marks)
                }
                let scalars = ([random.pick(script.letters)] + marks).compactMap(
                    Unicode.Scalar.init
                )
                text.unicodeScalars.append(contentsOf: scalars)
            }
            let decomposed = text.decomposedStringWithCanonicalMapping
            let composed = text.precomposedStringWithCanonicalMapping
            #expect(firstDifference(text, decomposed) == nil, "seed \(seed)")
            #expect(firstDifference(text, composed) == nil, "seed \(seed)")
        }
    }
}
