import ArgumentParser
import Tacit

/// The formats that records come in.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case auto, package, jsonl, csv, markdown, jrnl, dayone, obsidian, joplin
}

extension ImportFormat {
    /// What a file most likely is: by the ending of its name, else by how it begins.
    static func guess(_ file: InputFile) throws -> ImportFormat {
        let head = try file.head()
        if head.starts(with: "age-encryption.org/".utf8)
            || head.starts(with: "-----BEGIN AGE ENCRYPTED FILE-----".utf8)
        {
            throw TransferComplaint.sealedInput(file.path)
        }
        if let foreign = guessForeign(head) { return foreign }
        switch ending(of: file.path) {
        case "jsonl", "ndjson", "json": return .jsonl
        case "csv", "tsv": return .csv
        case "md", "markdown": return .markdown
        case "journal": return .jrnl
        default: break
        }
        if isJrnl(head) { return .jrnl }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        if text.first == UInt8(ascii: "{") { return .jsonl }
        if text.starts(with: "---\n".utf8) || text.first == UInt8(ascii: "#") { return .markdown }
        let line = text.prefix { $0 != 10 }
        guard line.contains(where: { ",;\t".utf8.contains($0) }) else {
            throw TransferComplaint.unknownFormat(file.path)
        }
        return .csv
    }

    /// Files of other programs, by how they begin.
    private static func guessForeign(_ head: [UInt8]) -> ImportFormat? {
        if head.starts(with: "gAAAAA".utf8) || head.starts(with: "JRNLv3".utf8) { return .jrnl }
        let text = head.drop(while: isBlank)
        guard text.first == UInt8(ascii: "{") else { return nil }
        let inner = text.dropFirst().drop(while: isBlank)
        let isDayOne = ["\"metadata\"", "\"entries\""].contains { inner.starts(with: $0.utf8) }
        return isDayOne ? .dayone : nil
    }

    /// Whether the first line begins an entry of a jrnl journal.
    private static func isJrnl(_ head: [UInt8]) -> Bool {
        let line = head.drop(while: isBlank).prefix { $0 != 0x0A }
        return ImportSource.isJrnlHeading(String(decoding: line, as: UTF8.self))
    }

    /// A byte order mark, too.
    private static func isBlank(_ byte: UInt8) -> Bool {
        [0xEF, 0xBB, 0xBF, 0x20, 0x09, 0x0A, 0x0D].contains(byte)
    }

    static func isZip(_ file: InputFile) throws -> Bool {
        try file.head().starts(with: "PK\u{3}\u{4}".utf8)
    }

    /// Whether a path may be that of a Day One journal.
    static func isJournal(_ path: String) -> Bool {
        !path.contains("/") && ending(of: path) == "json"
    }

    /// What a folder most likely is, by what lies in it.
    static func guess(_ paths: [String]) -> ImportFormat {
        if paths.contains(where: { $0.hasSuffix(".doentry") }) { return .dayone }
        let documents = paths.filter {
            ["md", "markdown"].contains(ending(of: $0)) && $0.utf8.first != UInt8(ascii: ".")
        }
        if documents.isEmpty {
            if paths.contains(where: { ImportSource.isJrnlDay($0) }) { return .jrnl }
            return paths.contains(where: isJournal) ? .dayone : .markdown
        }
        if paths.contains(where: { $0.hasPrefix("_resources/") || $0.contains("/_resources/") }) {
            return .joplin
        }
        // Our own copies lie in one folder, with what is attached to them below it.
        let isOurs =
            documents.allSatisfy { !$0.contains("/") }
            && paths.allSatisfy { documents.contains($0) || $0.hasPrefix("files/") }
        return isOurs ? .markdown : .obsidian
    }

    /// What separates the cells of a table, by its header: the most frequent candidate.
    static func separator(_ file: InputFile) throws -> UInt8 {
        let line = try file.head().prefix { $0 != 10 }
        let counts = [",", ";", "\t"].map { (candidate: Unicode.Scalar) in
            (UInt8(ascii: candidate), line.count { $0 == UInt8(ascii: candidate) })
        }
        return counts.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? UInt8(ascii: ",")
    }

    static func ending(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: ".") else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
