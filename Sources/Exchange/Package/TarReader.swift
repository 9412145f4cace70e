/// Reads an archive member by member, in memory of one piece of its source.
struct TarReader {
    private let source: () throws -> [UInt8]
    private var piece: [UInt8] = []
    private var position = 0
    private var paths: Set<String> = []
    /// Of the member at hand.
    private var left = 0
    private var filling = 0

    private static let greatestMemberCount = 100_000

    /// - Parameter source: gives the next piece, of any length; an empty one at the end.
    init(_ source: @escaping () throws -> [UInt8]) { self.source = source }

    /// The next member, whose predecessor was read to its end; `nil` at the end of the archive.
    mutating func next() throws -> TarHeader? {
        precondition(left == 0, "a member that was not read to its end")
        guard try take(filling).allSatisfy({ $0 == 0 }) else { throw PackageFault.archive }
        filling = 0
        let block = try take(TarHeader.blockCount)
        guard block.contains(where: { $0 != 0 }) else {
            try checkEnd()
            return nil
        }
        let header = try TarHeader(block)
        guard paths.insert(header.path).inserted else { throw PackageFault.path }
        guard paths.count <= Self.greatestMemberCount else { throw PackageFault.tooLarge }
        left = header.byteCount
        filling = header.filling
        return header
    }

    /// The next bytes of the member at hand; nothing at its end.
    mutating func content() throws -> [UInt8] {
        guard left > 0 else { return [] }
        try fetch()
        let count = min(left, piece.count - position)
        guard count > 0 else { throw PackageFault.archive }
        left -= count
        defer { position += count }
        // A whole piece goes on as it is.
        if position == 0, count == piece.count { return piece }
        return Array(piece[position..<position + count])
    }

    private mutating func checkEnd() throws {
        guard try take(TarHeader.blockCount).allSatisfy({ $0 == 0 }) else {
            throw PackageFault.archive
        }
        try fetch()
        guard position == piece.count else { throw PackageFault.archive }
    }

    /// Exactly so many bytes, a block at the most.
    private mutating func take(_ count: Int) throws -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count {
            try fetch()
            let end = min(piece.count, position + count - bytes.count)
            guard end > position else { throw PackageFault.archive }
            bytes += piece[position..<end]
            position = end
        }
        return bytes
    }

    /// Sees to it that there is something to take, if there is anything left.
    private mutating func fetch() throws {
        guard position == piece.count else { return }
        position = 0
        piece = []
        piece = try source()
    }
}
