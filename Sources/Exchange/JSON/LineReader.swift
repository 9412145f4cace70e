/// Lines out of chunks, in memory of one line and one chunk.
struct LineReader {
    private var chunks: ChunkReader
    private let limit: Int
    private var buffer: [UInt8] = []
    private var start = 0
    private(set) var number = 0

    init(_ source: @escaping () throws -> [UInt8], limit: Int) {
        chunks = ChunkReader(source)
        self.limit = limit
    }

    /// The next line without its line feed, or `nil` at the end.
    ///
    /// Only a line feed ends a line, and the last line may lack it.
    mutating func next() throws(InterchangeError) -> ArraySlice<UInt8>? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: 0x0A) {
                return try line(endingAt: end, resumingAt: end + 1)
            }
            searched = buffer.count
            guard searched - start <= limit else { throw tooLong }
            guard let more = try chunks.next() else {
                guard start < buffer.count else { return nil }
                return try line(endingAt: buffer.count, resumingAt: buffer.count)
            }
            buffer.removeFirst(start)
            searched -= start
            start = 0
            buffer += more
        }
    }

    private mutating func line(
        endingAt end: Int,
        resumingAt next: Int
    ) throws(InterchangeError) -> ArraySlice<UInt8> {
        guard end - start <= limit else { throw tooLong }
        number += 1
        defer { start = next }
        return buffer[start..<end]
    }

    private var tooLong: InterchangeError { InterchangeError(line: number + 1, problem: .tooLong) }
}
