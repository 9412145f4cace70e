import FoundationEssentials
import Practice

/// Reads JSON Lines record by record, in memory of one line.
///
/// Each line is one JSON object in UTF-8. One byte order mark at the beginning of the file is
/// skipped; blank lines are refused. `null` counts as absent. Fields keep the order of the text.
///
/// The decoder hides repeated keys and the order of keys, so a scan over the text that it has
/// accepted finds both; a key that stands twice is refused.
package struct JSONLinesReader {
    private var lines: LineReader
    private let mapping: ColumnMapping
    private let decoder = JSONDecoder()

    /// Reads from a source of chunks of any size, which gives an empty one at the end.
    package init(
        mapping: ColumnMapping = ColumnMapping(),
        source: @escaping () throws -> [UInt8]
    ) {
        lines = LineReader(source, limit: JSONLines.maximumLineLength)
        self.mapping = mapping
    }

    /// The next record, or `nil` at the end.
    ///
    /// After an error the reader stands behind the bad line.
    package mutating func next() throws(InterchangeError) -> PlainRecord? {
        guard let line = try lines.next() else { return nil }
        return try record(line, number: lines.number)
    }

    private func record(
        _ line: ArraySlice<UInt8>,
        number: Int
    ) throws(InterchangeError) -> PlainRecord {
        let data = try checked(line, number: number)
        let values = try decode(data, number: number)
        let scan = JSONKeys(line, decoder: decoder)
        guard let entries = scan.entries(in: line.startIndex..<line.endIndex) else {
            throw InterchangeError(line: number, problem: .notJSON)
        }
        try refuseUnknown(entries, line: number)
        var assembly = RecordAssembly(line: number)
        var seen: Set<String> = []
        for entry in entries {
            let key = entry.key
            guard seen.insert(key).inserted else { throw assembly.error(.duplicateKey, key) }
            guard let value = values[key] else { continue }
            switch value {
            case .text(let text, let target): try assembly.put(text, into: target, key: key)
            case .tags(let tags): try assembly.put(tags: tags, key: key)
            case .fields(let fields):
                let order = scan.entries(in: entry.value) ?? []
                try assembly.put(fields: order.map { ($0.key, fields[$0.key]) }, key: key)
            case .wrong: throw assembly.error(.wrongType, key)
            }
        }
        return try assembly.finish()
    }

    /// The bytes for the decoder, which by itself would guess encodings other than UTF-8.
    private func checked(
        _ line: ArraySlice<UInt8>,
        number: Int
    ) throws(InterchangeError) -> Data {
        do {
            _ = try UTF8Span(validating: line.span)
        } catch {
            throw InterchangeError(line: number, problem: .notUTF8)
        }
        guard line.first(where: { $0 != 0x20 && $0 != 0x09 }) == UInt8(ascii: "{"),
            !line.contains(0)
        else { throw InterchangeError(line: number, problem: .notJSON) }
        return Data(line)
    }

    private func decode(
        _ data: Data,
        number: Int
    ) throws(InterchangeError) -> [String: DecodedLine.Value] {
        do {
            return try decoder.decode(DecodedLine.self, from: data, configuration: mapping).values
        } catch {
            throw InterchangeError(line: number, problem: .notJSON)
        }
    }

    private func refuseUnknown(
        _ entries: [JSONKeys.Entry],
        line: Int
    ) throws(InterchangeError) {
        let unknown = entries.map(\.key).filter { mapping.target(of: $0) == nil }
        guard unknown.isEmpty else {
            throw InterchangeError(line: line, problem: .unknownKeys(unknown))
        }
    }
}

extension RecordAssembly {
    /// Fields in the order of the text; one without a value stands twice under equivalent names.
    fileprivate mutating func put(
        fields: [(String, String?)],
        key: String
    ) throws(InterchangeError) {
        var notes: [Note.Field] = []
        for (name, value) in fields {
            guard let value else { throw error(.wrongType, name) }
            notes.append(Note.Field(name: name, value: value))
        }
        try put(fields: notes, key: key)
    }
}
