import FoundationEssentials
import Practice

/// Makes records out of lines of JSON.
///
/// The decoder says what is JSON and what strings with escapes mean. It hides repeated keys and the
/// order of keys, and building its containers costs several times what checking the text does: so
/// it only checks a line, and a scan over the text that it has accepted finds the members.
package struct JSONLineDecoder: Sendable {
    private let mapping: ColumnMapping
    private let decoder = JSONDecoder()
    private let scan: JSONObjectScan

    package init(mapping: ColumnMapping = ColumnMapping()) {
        self.mapping = mapping
        scan = JSONObjectScan(decoder: decoder)
    }

    /// The records of whole lines up to the first bad one; lines are counted from 1.
    package func records(_ lines: ArraySlice<UInt8>) -> DecodedLines {
        var decoded = DecodedLines()
        let span = lines.span
        var start = 0
        while start < span.count {
            let end = span.firstIndex(of: 0x0A, in: start..<span.count) ?? span.count
            do throws(InterchangeError) {
                let number = decoded.records.count + 1
                decoded.records.append(try record(span.extracting(start..<end), number: number))
            } catch {
                decoded.error = error
                return decoded
            }
            start = end + 1
        }
        return decoded
    }

    /// The record of one line, without its line feed.
    func record(_ line: Span<UInt8>, number: Int) throws(InterchangeError) -> PlainRecord {
        try check(line, number: number)
        guard let members = scan.members(line, in: 0..<line.count) else {
            throw InterchangeError(line: number, problem: .notJSON)
        }
        var values: [Value] = []
        values.reserveCapacity(members.count)
        for member in members { values.append(try value(member, line, number: number)) }
        try refuseUnknown(members, values, line: number)
        var assembly = RecordAssembly(line: number)
        var seen = SeenKeys()
        for (member, value) in zip(members, values) {
            guard seen.insert(member.key) else { throw assembly.error(.duplicateKey, member.key) }
            switch value {
            case .absent, .unknown: continue
            case .text(let text, let target):
                try assembly.put(text, into: target, key: member.key)
            case .tags(let tags): try assembly.put(tags: tags, key: member.key)
            case .fields(let fields): try assembly.put(fields: fields, key: member.key)
            case .wrong: throw assembly.error(.wrongType, member.key)
            }
        }
        return try assembly.finish()
    }

    /// The decoder by itself would guess encodings other than UTF-8.
    private func check(_ line: Span<UInt8>, number: Int) throws(InterchangeError) {
        guard line.count <= JSONLines.maximumLineLength else {
            throw InterchangeError(line: number, problem: .tooLong)
        }
        guard (try? UTF8Span(validating: line)) != nil else {
            throw InterchangeError(line: number, problem: .notUTF8)
        }
        var start = 0
        while start < line.count, line[start] == 0x20 || line[start] == 0x09 { start += 1 }
        guard start < line.count, line[start] == UInt8(ascii: "{"),
            line.firstIndex(of: 0, in: start..<line.count) == nil,
            (try? decoder.decode(AnyJSON.self, from: data(line, 0..<line.count))) != nil
        else { throw InterchangeError(line: number, problem: .notJSON) }
    }

    private func data(_ line: Span<UInt8>, _ range: Range<Int>) -> Data {
        unsafe line.extracting(range).withUnsafeBufferPointer { unsafe Data($0) }
    }

    private func refuseUnknown(
        _ members: [JSONObjectScan.Member],
        _ values: [Value],
        line: Int
    ) throws(InterchangeError) {
        var unknown: [String] = []
        for case (let member, .unknown) in zip(members, values) { unknown.append(member.key) }
        guard unknown.isEmpty else {
            throw InterchangeError(line: line, problem: .unknownKeys(unknown))
        }
    }
}

/// What came of some lines.
package struct DecodedLines: Sendable {
    /// The records of the lines before the first bad one.
    package var records: [PlainRecord] = []
    /// What is wrong with the line behind them, if one is.
    package var error: InterchangeError?
}

extension JSONLineDecoder {
    private enum Value {
        case text(String, ColumnMapping.Target)
        case tags([String])
        case fields([Note.Field])
        /// `null`, or left out on purpose.
        case absent
        /// Of a type that the key does not take.
        case wrong
        /// Under a key that means nothing.
        case unknown
    }

    private func value(
        _ member: JSONObjectScan.Member,
        _ line: Span<UInt8>,
        number: Int
    ) throws(InterchangeError) -> Value {
        guard let target = mapping.target(of: member.key) else { return .unknown }
        guard target != .ignored, member.type != UInt8(ascii: "n") else { return .absent }
        switch (target, member.type) {
        case (.tags, _): return try tags(member, line, number: number)
        case (.fields, _): return try fields(member, line, number: number)
        case (_, UInt8(ascii: "\"")):
            return .text(try text(member, line, number: number), target)
        default:
            guard mapping.takesNumber(member.key),
                let digits = try? decoder.decode(Int64.self, from: data(line, member.value))
            else { return .wrong }
            return .text(String(digits), target)
        }
    }

    private func text(
        _ member: JSONObjectScan.Member,
        _ line: Span<UInt8>,
        number: Int
    ) throws(InterchangeError) -> String {
        guard let text = scan.string(line, member.value, isPlain: member.isPlainText) else {
            throw InterchangeError(line: number, problem: .notJSON)
        }
        return text
    }

    private func tags(
        _ member: JSONObjectScan.Member,
        _ line: Span<UInt8>,
        number: Int
    ) throws(InterchangeError) -> Value {
        do {
            return .tags(try decoder.decode([String].self, from: data(line, member.value)))
        } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
            return .wrong
        } catch {
            throw InterchangeError(line: number, problem: .notJSON)
        }
    }

    private func fields(
        _ member: JSONObjectScan.Member,
        _ line: Span<UInt8>,
        number: Int
    ) throws(InterchangeError) -> Value {
        guard member.type == UInt8(ascii: "{") else { return .wrong }
        guard let members = scan.members(line, in: member.value) else {
            throw InterchangeError(line: number, problem: .notJSON)
        }
        var fields: [Note.Field] = []
        for field in members {
            guard field.type == UInt8(ascii: "\"") else { return .wrong }
            let value = try text(field, line, number: number)
            fields.append(Note.Field(name: field.key, value: value))
        }
        return .fields(fields)
    }
}

/// Takes any JSON, and nothing out of it.
private struct AnyJSON: Decodable {
    init(from decoder: any Decoder) {}
}

/// The keys of one object: few, as a rule, and then comparing is cheaper than hashing.
private struct SeenKeys {
    private var few: [String] = []
    private var many: Set<String> = []

    /// Whether the key was not there yet.
    mutating func insert(_ key: String) -> Bool {
        guard few.count == 16 else {
            guard !few.contains(key) else { return false }
            few.append(key)
            return true
        }
        return !few.contains(key) && many.insert(key).inserted
    }
}
