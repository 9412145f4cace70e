import Foundation
import Practice
import Tacit

/// Words that must be nowhere on disk, and the ways in which they could be there.
struct LeakCanaries {
    let words: [String]

    /// In whose spelling a word would still be readable.
    static func spellings(of word: String) -> [Data] {
        let utf8 = Data(word.utf8)
        var spellings = [utf8]
        for encoding in [String.Encoding.utf16LittleEndian, .utf16BigEndian] {
            if let data = word.data(using: encoding) { spellings.append(data) }
        }
        let hexadecimal = utf8.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }
            .joined()
        spellings.append(Data(hexadecimal.utf8))
        spellings.append(Data(hexadecimal.uppercased().utf8))
        // A base64 text of something longer holds the word at one of three offsets; what its first
        // and last characters share with their neighbours is left out.
        for offset in 0..<3 {
            let padded = Data(repeating: 0, count: offset) + utf8
            let text = padded.base64EncodedString().filter { $0 != "=" }
            let start = offset == 0 ? 0 : offset + 1
            let end = padded.count.isMultiple(of: 3) ? 0 : 1
            spellings.append(Data(text.dropFirst(start).dropLast(end).utf8))
        }
        return spellings
    }

    /// Which of the words are in a file's content, or in its name.
    func found(in data: Data, name: String) -> [String] {
        words.filter { word in
            name.contains(word)
                || Self.spellings(of: word).contains { data.range(of: $0) != nil }
        }
    }

    /// Which of the words are in any file below a folder; and how many files there are.
    func found(below folder: String) throws -> (words: [String], files: Int) {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var words: [String] = []
        var files = 0
        for name in names {
            let url = URL(fileURLWithPath: folder + "/" + name)
            guard let data = try? Data(contentsOf: url) else { continue }
            files += 1
            words += found(in: data, name: name).map { "\(name): \($0)" }
        }
        return (words, files)
    }
}
