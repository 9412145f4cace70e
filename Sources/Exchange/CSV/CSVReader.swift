import Practice

/// Reads records from a CSV file with a header row, in memory of one row.
///
/// Columns that are neither ours nor mapped are an error before the first record. An empty cell
/// is an absent value. One byte order mark at the beginning is skipped.
package struct CSVReader {
    private struct Column {
        var name: String
        var target: ColumnMapping.Target
    }

    private var rows: CSVRows
    private let mapping: ColumnMapping
    private var columns: [Column]?
    private var isOurs = false

    /// Reads from a source of chunks of any size, which gives an empty one at the end.
    ///
    /// - Parameter separator: an ASCII character; spreadsheets of half of Europe write a semicolon.
    package init(
        mapping: ColumnMapping = ColumnMapping(),
        separator: UInt8 = UInt8(ascii: ","),
        source: @escaping () throws -> [UInt8]
    ) {
        rows = CSVRows(separator: separator, source: source)
        self.mapping = mapping
    }

    /// The next record, or `nil` at the end.
    ///
    /// After an error nothing more can be read.
    package mutating func next() throws(InterchangeError) -> PlainRecord? {
        let columns = try header()
        guard let row = try rows.next() else { return nil }
        guard row.cells.count == columns.count else {
            throw InterchangeError(
                line: row.line,
                problem: .cellCount(expected: columns.count, found: row.cells.count)
            )
        }
        var assembly = RecordAssembly(line: row.line)
        for (column, cell) in zip(columns, row.cells) where isPresent(cell, in: column) {
            let text = isOurs ? CSV.restored(cell) : cell
            if column.target == .tags {
                guard let tags = CSV.tags(text) else {
                    throw assembly.error(.badEscape, column.name)
                }
                try assembly.put(tags: tags, key: column.name)
            } else {
                try assembly.put(text, into: column.target, key: column.name)
            }
        }
        return try assembly.finish()
    }

    /// An empty body is a body all the same.
    private func isPresent(_ cell: String, in column: Column) -> Bool {
        column.target != .ignored && (!cell.isEmpty || column.target == .body)
    }

    private mutating func header() throws(InterchangeError) -> [Column] {
        if let columns { return columns }
        guard let row = try rows.next() else { throw InterchangeError(line: 1, problem: .noHeader) }
        isOurs = mapping.isEmpty && row.cells.starts(with: CSV.columns)
        var columns: [Column] = []
        var unknown: [String] = []
        for name in row.cells {
            guard let target = mapping.target(ofColumn: name) else {
                unknown.append(name)
                continue
            }
            guard target == .ignored || !columns.contains(where: { $0.target == target }) else {
                throw InterchangeError(line: row.line, field: name, problem: .duplicateKey)
            }
            columns.append(Column(name: name, target: target))
        }
        guard unknown.isEmpty else {
            throw InterchangeError(line: row.line, problem: .unknownKeys(unknown))
        }
        self.columns = columns
        return columns
    }
}
