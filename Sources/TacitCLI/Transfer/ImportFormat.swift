import ArgumentParser

/// The formats that records come in.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
    case auto, package, jsonl, csv, markdown
    /// Not yet.
    case jrnl, dayone
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
        switch ending(of: file.path) {
        case "jsonl", "ndjson", "json": return .jsonl
        case "csv", "tsv": return .csv
        case "md", "markdown": return .markdown
        default: break
        }
        let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
        if text.first == UInt8(ascii: "{") { return .jsonl }
        if text.starts(with: "---\n".utf8) || text.first == UInt8(ascii: "#") { return .markdown }
        let line = text.prefix { $0 != 10 }
        guard line.contains(where: { ",;\t".utf8.contains($0) }) else {
            throw TransferComplaint.unknownFormat(file.path)
        }
        return .csv
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
