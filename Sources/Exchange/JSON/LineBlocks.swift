/// Whole lines out of chunks, many at a time, in memory of one block and one chunk.
///
/// Only a line feed ends a line, and the last line may lack it. A line over the limit comes as far
/// as it was read, so that whoever looks at the lines finds it too long.
package struct LineBlocks {
    /// Some two hundred notes: enough to be worth handing to another thread.
    private static let byteCount = 1 << 18

    private var chunks: ChunkReader
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    /// No line feed stands between `start` and here.
    private var searched = 0

    /// Reads from a source of chunks of any size, which gives an empty one at the end.
    package init(
        _ source: @escaping () throws -> [UInt8],
        limit: Int = JSONLines.maximumLineLength
    ) {
        chunks = ChunkReader(source)
        self.limit = limit
    }

    /// The next lines with their line feeds, never empty; `nil` at the end.
    package mutating func next() throws(InterchangeError) -> ArraySlice<UInt8>? {
        while true {
            if let end = lineFeed() { return take(through: end) }
            guard buffer.count - start <= limit, let more = try chunks.next() else {
                return start < buffer.count ? take(through: buffer.count - 1) : nil
            }
            append(more)
        }
    }

    private mutating func take(through end: Int) -> ArraySlice<UInt8> {
        defer {
            start = end + 1
            searched = start
        }
        return buffer[start...end]
    }

    /// Makes room first: a block that somebody holds still is left to them.
    private mutating func append(_ more: [UInt8]) {
        if start > 0 { buffer = Array(buffer[start...]) }
        searched -= start
        start = 0
        if buffer.isEmpty { buffer = more } else { buffer += more }
    }

    /// The last line feed of a block's length, else the first one behind it.
    private mutating func lineFeed() -> Int? {
        let end = min(buffer.count, max(start + Self.byteCount, searched))
        if let last = buffer[searched..<end].lastIndex(of: 0x0A) { return last }
        if let first = buffer[end...].firstIndex(of: 0x0A) { return first }
        searched = buffer.count
        return nil
    }
}
