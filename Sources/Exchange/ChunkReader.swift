/// Bytes from a source that hands them out in chunks, with the errors of this module.
struct ChunkReader {
    private let source: () throws -> [UInt8]
    private(set) var chunk: [UInt8] = []
    private var position = 0
    private var ended = false
    private var started = false

    /// The source returns an empty array at the end, and is not asked again.
    init(_ source: @escaping () throws -> [UInt8]) { self.source = source }

    /// The next chunk, not empty; `nil` at the end.
    ///
    /// One byte order mark at the very beginning is left out, also where chunks cut it.
    mutating func next() throws(InterchangeError) -> [UInt8]? {
        guard started else {
            started = true
            return try first()
        }
        return try pull()
    }

    /// The next byte, or `nil` at the end.
    ///
    /// Not to be mixed with ``next()``.
    mutating func byte() throws(InterchangeError) -> UInt8? {
        if position == chunk.count {
            guard let more = try next() else { return nil }
            chunk = more
            position = 0
        }
        defer { position += 1 }
        return chunk[position]
    }

    private mutating func first() throws(InterchangeError) -> [UInt8]? {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var head: [UInt8] = []
        while head.count < mark.count, let more = try pull() { head += more }
        if head.starts(with: mark) { head.removeFirst(mark.count) }
        return head.isEmpty ? try pull() : head
    }

    private mutating func pull() throws(InterchangeError) -> [UInt8]? {
        guard !ended else { return nil }
        do {
            let more = try source()
            ended = more.isEmpty
            return ended ? nil : more
        } catch {
            throw InterchangeError(line: 0, problem: .sourceFailed)
        }
    }
}
