/// Writes an archive member by member, in constant memory.
final class TarWriter {
    private let output: (RawSpan) throws -> Void
    private static let zeroes = [UInt8](repeating: 0, count: 2 * TarHeader.blockCount)

    init(_ output: @escaping (RawSpan) throws -> Void) { self.output = output }

    /// Writes one member.
    ///
    /// - Parameter content: gives the content to the sink, exactly as many bytes as the header says.
    /// - Throws: ``PackageFault/length`` where it does not; what output or content throw.
    func write(
        _ header: TarHeader,
        _ content: ((RawSpan) throws -> Void) throws -> Void
    ) throws {
        try unsafe output(header.bytes.span.bytes)
        var left = header.byteCount
        try content { piece in
            guard piece.byteCount <= left else { throw PackageFault.length }
            left -= piece.byteCount
            try output(piece)
        }
        guard left == 0 else { throw PackageFault.length }
        try fill(header.filling)
    }

    /// Writes the end of the archive.
    func finish() throws { try fill(2 * TarHeader.blockCount) }

    private func fill(_ count: Int) throws {
        if count > 0 { try unsafe output(Self.zeroes.span.bytes.extracting(0..<count)) }
    }
}
