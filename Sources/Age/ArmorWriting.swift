import Sealing

/// Takes bytes of a file in order, and keeps none of them after it returns.
public typealias AgeOutput = (RawSpan) throws -> Void

/// ASCII armor around the bytes that go through.
final class ArmorWriting {
    private let output: AgeOutput
    private var pending: [UInt8] = []
    private var hasBegun = false

    init(_ output: @escaping AgeOutput) {
        self.output = output
    }

    /// As an ``AgeOutput``.
    func write(_ bytes: RawSpan) throws {
        try begin()
        pending.append(contentsOf: bytes.array)
        let full = pending.count - pending.count % ArmorGrammar.lineByteCount
        try writeLines(pending[..<full])
        pending.removeFirst(full)
    }

    /// Writes what is left and the end marker.
    func finish() throws {
        try begin()
        try writeLines(pending[...])
        pending = []
        try put(ArmorGrammar.endLine + [UInt8(ascii: "\n")])
    }

    private func begin() throws {
        guard !hasBegun else { return }
        hasBegun = true
        try put(ArmorGrammar.beginLine + [UInt8(ascii: "\n")])
    }

    private func writeLines(_ bytes: ArraySlice<UInt8>) throws {
        var lines: [UInt8] = []
        // Whole lines are whole groups of base64, so one text can be cut into lines.
        let text = unsafe Base64.encode(bytes.span.bytes, padding: .full)
        lines.reserveCapacity(text.count + text.count / ArmorGrammar.columnCount + 1)
        for start in stride(from: 0, to: text.count, by: ArmorGrammar.columnCount) {
            lines.append(
                contentsOf: text[start..<min(start + ArmorGrammar.columnCount, text.count)]
            )
            lines.append(UInt8(ascii: "\n"))
        }
        if !lines.isEmpty { try put(lines) }
    }

    private func put(_ bytes: [UInt8]) throws {
        try unsafe output(bytes.span.bytes)
    }
}
