/// Names without case and accents, for comparison only.
public enum NameFold {
    /// The folded text: lower case, base letters, single spaces, plain apostrophes and hyphens.
    ///
    /// Letters of the Latin, Greek and Cyrillic scripts lose their diacritics, whether composed or
    /// not (`Łukasz` and `lukasz`, `Ё` and `е`, `ß` and `ss`); other scripts keep theirs. Invisible
    /// characters go. The result is the same for canonically equivalent texts, if compared with
    /// `==`, and folding it again changes nothing.
    public static func fold(_ text: String) -> String {
        // Most names; a roster is folded as a whole for each reference.
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return plain(text.utf8) }
        var folded = String.UnicodeScalarView()
        var space = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.properties.generalCategory == .control {
                space = !folded.isEmpty
                continue
            }
            for lower in scalar.properties.lowercaseMapping.unicodeScalars {
                let base = base(of: lower)
                if space, !base.isEmpty {
                    folded.append(" ")
                    space = false
                }
                folded.append(contentsOf: base.unicodeScalars)
            }
        }
        return String(folded)
    }

    /// As ``fold(_:)``, for ASCII: the same without asking Unicode's tables.
    private static func plain(_ text: String.UTF8View) -> String {
        var folded: [UInt8] = []
        folded.reserveCapacity(text.count)
        var space = false
        for byte in text {
            // White space and controls.
            if byte <= 0x20 || byte == 0x7F {
                space = !folded.isEmpty
                continue
            }
            if space { folded.append(0x20) }
            space = false
            folded.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: folded, as: UTF8.self)
    }

    /// What is left of one lower-case scalar.
    private static func base(of scalar: Unicode.Scalar) -> String {
        if scalar.isASCII { return String(scalar) }
        switch scalar.value {
        case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0xFE20...0xFE2F: return ""
        case 0x2018, 0x2019, 0x201B, 0x2BB, 0x2BC, 0x2B9, 0x374, 0x2BE, 0x2BF, 0xB4, 0x1FFD:
            return "'"
        case 0x2010...0x2015, 0x2212: return "-"
        default: break
        }
        if scalar.properties.isDefaultIgnorableCodePoint { return "" }
        return letter(scalar) ?? String(scalar)
    }

    /// The base letter according to the scalar's name, which Unicode never changes:
    /// `LATIN SMALL LETTER E WITH ACUTE` is an E.
    private static func letter(_ scalar: Unicode.Scalar) -> String? {
        guard let name = scalar.properties.name else { return nil }
        for (start, named) in scripts where name.hasPrefix(start) {
            let rest = name.dropFirst(start.count)
            let base = rest.firstRange(of: " WITH ").map { rest[..<$0.lowerBound] } ?? rest
            if let letter = named[String(base)] { return letter }
            // A letter or a digraph of the basic alphabet: A, AE, DZ.
            let isBasic = base.utf8.count <= 2 && base.utf8.allSatisfy { (65...90).contains($0) }
            return isBasic && start.hasPrefix("LATIN") ? base.lowercased() : nil
        }
        return nil
    }

    private static let latin = [
        "SHARP S": "ss", "LONG S": "s", "DOTLESS I": "i", "DOTLESS J": "j",
        "ETH": "d", "EZH": "ʒ", "THORN": "th",
    ]

    private static let greek = names(of: 0x3B1...0x3C9, after: "GREEK SMALL LETTER ")
        .merging(["FINAL SIGMA": "σ"]) { $1 }

    // Six letters decompose though their names do not say so.
    private static let cyrillic = names(of: 0x430...0x4FF, after: "CYRILLIC SMALL LETTER ")
        .merging([
            "SHORT I": "и", "IO": "е", "GJE": "г", "YI": "і", "KJE": "к", "SHORT U": "у",
        ]) { $1 }

    private static let scripts: [(start: String, named: [String: String])] = [
        ("LATIN SMALL LETTER ", latin), ("LATIN SMALL LIGATURE ", [:]),
        ("GREEK SMALL LETTER ", greek), ("GREEK ", ["PROSGEGRAMMENI": "ι", "UPSILON": "υ"]),
        ("CYRILLIC SMALL LETTER ", cyrillic),
    ]

    private static func names(
        of scalars: ClosedRange<UInt32>,
        after start: String
    ) -> [String: String] {
        var letters: [String: String] = [:]
        for scalar in scalars.compactMap(Unicode.Scalar.init) {
            guard let name = scalar.properties.name, name.hasPrefix(start) else { continue }
            letters[String(name.dropFirst(start.count))] = String(scalar)
        }
        return letters
    }
}
