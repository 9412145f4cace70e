import Foundation

/// The real texts of the project's data folder, where it is present.
enum Corpus {
    static let pepys = path("text/pepys/pepys.jsonl")
    static let coaching = path("text/coaching-notes/notes.jsonl")
    static let clinical = path("text/clinical-notes/MTS-Dialog-TrainingSet.csv")
    static let naughty = path("text/naughty-strings/blns.json")
    static let dialogues = path("text/zh-dialogues/data")

    static let hasPepys = exists(pepys)
    static let hasPractice = exists(coaching) && exists(clinical)
    static let hasNaughty = exists(naughty)
    static let hasDialogues = exists(dialogues)

    /// Why a test that reads them is skipped.
    static let absent = "the folder ../shared/data is not there"

    private static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: path)
    }

    private static func path(_ name: String) -> String {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.path != "/" {
            folder.deleteLastPathComponent()
            let data = folder.appendingPathComponent("../shared/data").standardizedFileURL.path
            if exists(data) { return "\(data)/\(name)" }
        }
        return name
    }
}

/// JSON that is compared text by text, in UTF-8: Swift's own equality overlooks normalisation.
struct PlainLine {
    let members: [String: Any]

    static func lines(_ bytes: [UInt8]) throws -> [PlainLine] {
        try bytes.split(separator: 10).map { line in
            let value = try JSONSerialization.jsonObject(with: Data(line))
            return PlainLine(members: (value as? [String: Any]) ?? [:])
        }
    }

    static func lines(ofFile path: String) throws -> [PlainLine] {
        try lines([UInt8](Data(contentsOf: URL(fileURLWithPath: path))))
    }

    subscript(key: String) -> [UInt8]? {
        switch members[key] {
        case let text as String: Array(text.utf8)
        case let number as NSNumber: Array(number.stringValue.utf8)
        default: nil
        }
    }

    func text(_ key: String) -> String {
        self[key].map { String(decoding: $0, as: UTF8.self) } ?? ""
    }
}

/// Whether the long forms of the tests run.
let isThorough = ProcessInfo.processInfo.environment["TACIT_TEST_ALL"] == "1"

extension Sequence<UInt8> {
    /// The bytes as a JSON string, quotes included, with nothing escaped that need not be.
    var jsonString: String {
        var text = "\""
        for scalar in String(decoding: Array(self), as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\u{0}"..."\u{1f}":
                text += "\\u" + ("000" + String(scalar.value, radix: 16)).suffix(4)
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
