import Practice

@testable import Exchange

/// Files of other programs that lie in memory, and what readers make of them.
enum ForeignSamples {
    static func files(_ texts: [String: String]) -> ForeignFiles {
        ForeignFiles(paths: Array(texts.keys)) { path, _ in Array((texts[path] ?? "").utf8) }
    }

    /// An hour east of UTC, all year.
    static let zone = LocalZone { _ in 60 }

    static let zones = ForeignZones(local: zone) { name in
        name == "Europe/Dublin" ? LocalZone { $0 > 1_700_000_000 ? 60 : 0 } : nil
    }

    static func read(_ reader: some ForeignReader) throws -> [ForeignRecord] {
        var reader = reader
        return try rest(&reader)
    }

    static func rest(_ reader: inout some ForeignReader) throws -> [ForeignRecord] {
        var records: [ForeignRecord] = []
        while let record = try reader.next() { records.append(record) }
        return records
    }

    static func jrnl(_ text: String) throws -> [ForeignRecord] {
        try read(JrnlReader(text: Array(text.utf8), zone: zone))
    }
}
