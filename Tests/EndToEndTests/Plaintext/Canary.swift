import Foundation

/// Words that no vault may show, and the forms in which they might.
enum Canary {
    static let words = [
        "Zinnobervogel", "Quastenflosser", "Morgentauwiese", "Bernsteinkette", "Wolkenbruchtal",
        "Perlmuttknopf", "Silberdistelweg", "Nebelhornbucht",
    ]
    static let name = words[0]
    static let title = words[1]
    static let tag = words[2]
    static let body = words[3]
    static let field = words[4]
    static let attachment = words[5]
    static let edited = words[6]
    static let email = words[7]

    /// The words and everything that could be read back from their encodings.
    static let needles: [(String, [UInt8])] = words.flatMap(forms)

    private static func forms(of word: String) -> [(String, [UInt8])] {
        let bytes = Array(word.utf8)
        let digits = bytes.map { String(UInt16($0) + 0x100, radix: 16).dropFirst() }.joined()
        var forms: [(String, [UInt8])] = [
            (word, bytes), (word + " folded", Array(word.lowercased().utf8)),
            (word + " folded", Array(word.uppercased().utf8)),
            (word + " in UTF-16", bytes.flatMap { [$0, 0] }),
            (word + " in hex", Array(digits.utf8)),
            (word + " in hex", Array(digits.uppercased().utf8)),
        ]
        // Base64 in each of the three positions, without the letters that depend on the neighbours.
        for shift in 0..<3 {
            let padded = Data([UInt8](repeating: 0, count: shift) + bytes)
            let letters = Array(padded.base64EncodedString().utf8)
            let whole = letters.dropFirst(shift == 0 ? 0 : 4).prefix(bytes.count * 4 / 3 - 5)
            forms.append((word + " in base64", Array(whole)))
        }
        return forms
    }

    /// Which of them stand in some bytes.
    static func found(in bytes: [UInt8]) -> [String] {
        let data = Data(bytes)
        return needles.filter { data.range(of: Data($0.1)) != nil }.map(\.0)
    }

    /// Which of them stand in the files below a folder, or in their names.
    static func found(below folder: String, except: Set<String> = []) throws -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)
        var found: [String] = []
        while let name = names?.nextObject() as? String {
            guard !except.contains(name) else { continue }
            found += Self.found(in: Array(name.utf8)).map { "\($0) in the name '\(name)'" }
            let path = "\(folder)/\(name)"
            let type = try FileManager.default.attributesOfItem(atPath: path)[.type]
            guard type as? FileAttributeType == .typeRegular else { continue }
            let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
            found += Self.found(in: bytes).map { "\($0) in '\(name)'" }
        }
        return found
    }
}
