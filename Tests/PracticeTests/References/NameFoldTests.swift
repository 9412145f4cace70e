import Foundation
import Practice
import Testing

@Suite struct `Folding of names` {
    @Test(arguments: [
        ("Ana Pop", "ana pop"), ("  Ána \t\u{A0}\n POP ", "ana pop"),
        ("Łukasz Żółć", "lukasz zolc"),
        ("Ľubomíra Čierna", "lubomira cierna"), ("Nguyễn Thị Ánh", "nguyen thi anh"),
        ("Müller-Lüdenscheidt", "muller-ludenscheidt"), ("STRAẞE Straße", "strasse strasse"),
        ("Ærøskøbing", "aeroskobing"), ("Œuvre", "oeuvre"), ("Đặng", "dang"),
        ("İstanbul ISTANBUL ıstanbul", "istanbul istanbul istanbul"), ("Þórður", "thordur"),
        ("Ξενοφών ΞΕΝΟΦΩΝ", "ξενοφων ξενοφων"), ("Ὀδυσσεύς ΟΔΥΣΣΕΥΣ", "οδυσσευσ οδυσσευσ"),
        ("Фёдор Йозеф Її", "федор иозеф іі"),
        ("O’Brien O'BRIEN Oʼbrien", "o'brien o'brien o'brien"),
        ("Jean‑Luc", "jean-luc"), ("عمر", "عمر"), ("李 小龍", "李 小龍"), ("がが", "がが"), ("🧑‍🍳", "🧑🍳"),
        ("a\u{200B}b\u{202E}c\u{FEFF}", "abc"), ("ﬁn ǅ ſ", "fin dz s"), ("", ""), ("\u{301}", ""),
        (" \u{200B} ", ""), ("x \u{301} y", "x y"),
    ])
    func `case, accents and spacing go`(text: String, folded: String) {
        #expect(NameFold.fold(text) == folded)
    }

    @Test func `each letter folds like its decomposition, and only once`() {
        for value in (0..<0x11_0000 as Range<UInt32>) {
            guard let scalar = Unicode.Scalar(value), scalar.properties.isAlphabetic else {
                continue
            }
            let text = String(scalar)
            let folded = NameFold.fold(text)
            let code = String(value, radix: 16)
            #expect(folded == NameFold.fold(text.decomposedStringWithCanonicalMapping), "U+\(code)")
            #expect(folded == NameFold.fold(folded), "U+\(code)")
            #expect(folded == NameFold.fold(scalar.properties.uppercaseMapping) || value > 0x7F)
        }
    }
}
