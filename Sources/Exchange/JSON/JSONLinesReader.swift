/// Reads JSON Lines record by record, in memory of one block of lines.
///
/// Each line is one JSON object in UTF-8. One byte order mark at the beginning of the file is
/// skipped; blank lines are refused; a key that stands twice is refused. `null` counts as absent.
/// Fields keep the order of the text.
package struct JSONLinesReader {
    private var blocks: LineBlocks
    private let decoder: JSONLineDecoder
    private var block: ArraySlice<UInt8> = []
    private var number = 0

    /// Reads from a source of chunks of any size, which gives an empty one at the end.
    package init(
        mapping: ColumnMapping = ColumnMapping(),
        source: @escaping () throws -> [UInt8]
    ) {
        blocks = LineBlocks(source)
        decoder = JSONLineDecoder(mapping: mapping)
    }

    /// The next record, or `nil` at the end.
    ///
    /// After an error the reader stands behind the bad line.
    package mutating func next() throws(InterchangeError) -> PlainRecord? {
        if block.isEmpty {
            guard let more = try blocks.next() else { return nil }
            block = more
        }
        let end = block.firstIndex(of: 0x0A) ?? block.endIndex
        let line = block[..<end]
        block = block[min(end + 1, block.endIndex)...]
        number += 1
        return try decoder.record(line.span, number: number)
    }
}
