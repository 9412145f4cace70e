/// Rows of a CSV file after RFC 4180, strictly, in memory of one row.
///
/// Stricter than the RFC's grammar only in what it refuses: bytes that are not UTF-8, a quotation
/// mark inside an unquoted cell, text after a closing one, a file that ends inside quotes. A row
/// ends in CRLF or LF; inside quotes every byte stays.
///
/// Why not SwiftCSV 0.10.0: tried, it takes a file that ends inside quotes, drops white space before
/// a cell and behind a quotation mark, ends a row at a lone carriage return, and reads the closing
/// quotation mark before a combining mark as text, since it works on grapheme clusters. It wants
/// the whole file in memory.
struct CSVRows {
    struct Row {
        /// The line on which it begins, from 1.
        var line: Int
        var cells: [String]
    }

    private var source: ChunkReader
    private let separator: UInt8
    private let limit: Int
    private var pending: UInt8?
    private var line = 1

    init(
        separator: UInt8,
        limit: Int = JSONLines.maximumLineLength,
        source: @escaping () throws -> [UInt8]
    ) {
        self.source = ChunkReader(source)
        self.separator = separator
        self.limit = limit
    }

    /// The next row; `nil` at the end.
    mutating func next() throws(InterchangeError) -> Row? {
        guard try peek() != nil else { return nil }
        let start = line
        var cells: [String] = []
        var size = 0
        while true {
            let bytes = try cell(startLine: start, room: limit - size)
            size += bytes.count
            guard let text = String(validating: bytes, as: UTF8.self) else {
                throw InterchangeError(line: start, problem: .notUTF8)
            }
            cells.append(text)
            let end = try take()
            guard end == separator else {
                if end != nil { line += 1 }
                return Row(line: start, cells: cells)
            }
        }
    }

    /// The bytes of a cell; the reader then stands before a separator, a line feed or the end.
    private mutating func cell(startLine: Int, room: Int) throws(InterchangeError) -> [UInt8] {
        guard try peek() == UInt8(ascii: "\"") else {
            return try plainCell(startLine: startLine, room: room)
        }
        _ = try take()
        var bytes: [UInt8] = []
        while let byte = try take() {
            guard bytes.count < room else {
                throw InterchangeError(line: startLine, problem: .tooLong)
            }
            if byte == UInt8(ascii: "\"") {
                guard try peek() == byte else {
                    try endQuotedCell()
                    return bytes
                }
                _ = try take()
            }
            if byte == 0x0A { line += 1 }
            bytes.append(byte)
        }
        throw InterchangeError(line: startLine, problem: .openQuote)
    }

    private mutating func plainCell(startLine: Int, room: Int) throws(InterchangeError) -> [UInt8] {
        var bytes: [UInt8] = []
        while let byte = try peek(), byte != separator, byte != 0x0A {
            if byte == 0x0D {
                try returnBeforeLineFeed()
                break
            }
            guard byte != UInt8(ascii: "\"") else {
                throw InterchangeError(line: line, problem: .strayQuote)
            }
            guard bytes.count < room else {
                throw InterchangeError(line: startLine, problem: .tooLong)
            }
            bytes.append(byte)
            _ = try take()
        }
        return bytes
    }

    private mutating func endQuotedCell() throws(InterchangeError) {
        switch try peek() {
        case nil, separator, 0x0A: break
        case 0x0D: try returnBeforeLineFeed()
        default: throw InterchangeError(line: line, problem: .strayQuote)
        }
    }

    private mutating func returnBeforeLineFeed() throws(InterchangeError) {
        _ = try take()
        guard try peek() == 0x0A else { throw InterchangeError(line: line, problem: .strayReturn) }
    }

    private mutating func peek() throws(InterchangeError) -> UInt8? {
        if pending == nil { pending = try source.byte() }
        return pending
    }

    private mutating func take() throws(InterchangeError) -> UInt8? {
        defer { pending = nil }
        return try peek()
    }
}
