import Sealing

/// The lines around armored bytes (RFC 7468, section 3, strict).
enum ArmorGrammar {
    static let beginLine = Array("-----BEGIN AGE ENCRYPTED FILE-----".utf8)
    static let endLine = Array("-----END AGE ENCRYPTED FILE-----".utf8)
    static let columnCount = 64
    static let lineByteCount = 48
    /// White space outside of the armor is accepted up to here.
    static let greatestSpaceCount = 1024

    static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0d).contains(byte)
    }
}

/// Bytes out of strict ASCII armor.
final class ArmorReading {
    private var intake: Intake
    private var state = State.outside
    private var lineFeed = LineFeed.unknown
    private var decoded: [UInt8] = []
    private var taken = 0

    private enum State { case outside, inside, ended }
    /// All lines of a file end in the same way: the first one decides.
    private enum LineFeed { case unknown, lf, crlf }

    init(_ input: @escaping AgeInput) {
        intake = Intake(input)
    }

    /// As an ``AgeInput``.
    ///
    /// - Throws: ``AgeError/armor``; what the input throws.
    func read(into target: inout MutableRawSpan) throws -> Int {
        if state == .outside { try begin() }
        var count = 0
        while count < target.byteCount {
            if taken == decoded.count {
                guard state == .inside else { break }
                try readLine()
                continue
            }
            let step = min(decoded.count - taken, target.byteCount - count)
            unsafe target.copy(decoded.span.bytes.extracting(taken..<taken + step), to: count)
            taken += step
            count += step
        }
        return count
    }

    private func begin() throws {
        var spaceCount = 0
        while true {
            let (line, isComplete) = try intake.lineOrRest(limit: ArmorGrammar.greatestSpaceCount)
            guard isComplete else { throw AgeError.armor }
            if line.allSatisfy(ArmorGrammar.isSpace) {
                spaceCount += line.count + 1
                guard spaceCount <= ArmorGrammar.greatestSpaceCount else { throw AgeError.armor }
                continue
            }
            guard try withoutLineFeed(line) == ArmorGrammar.beginLine else { throw AgeError.armor }
            state = .inside
            return
        }
    }

    private func readLine() throws {
        let line = try nextLine()
        if line == ArmorGrammar.endLine { return try end() }
        guard (1...ArmorGrammar.columnCount).contains(line.count),
            let bytes = unsafe Base64.decode(line.span.bytes, padding: .full)
        else { throw AgeError.armor }
        decoded = bytes
        taken = 0
        guard bytes.count < ArmorGrammar.lineByteCount else { return }
        guard try nextLine() == ArmorGrammar.endLine else { throw AgeError.armor }
        try end()
    }

    /// A line inside of the armor; only the last marker may lack its line feed.
    private func nextLine() throws -> [UInt8] {
        let (line, isComplete) = try intake.lineOrRest(limit: ArmorGrammar.columnCount + 1)
        if !isComplete {
            guard line == ArmorGrammar.endLine else { throw AgeError.armor }
            return line
        }
        return try withoutLineFeed(line)
    }

    private func withoutLineFeed(_ line: [UInt8]) throws(AgeError) -> [UInt8] {
        let found: LineFeed = line.last == UInt8(ascii: "\r") ? .crlf : .lf
        if lineFeed == .unknown { lineFeed = found }
        guard lineFeed == found else { throw .armor }
        return found == .crlf ? Array(line.dropLast()) : line
    }

    private func end() throws {
        state = .ended
        var rest = [UInt8](repeating: 0, count: ArmorGrammar.greatestSpaceCount + 1)
        let count = try intake.fill(&rest)
        guard count <= ArmorGrammar.greatestSpaceCount,
            rest[..<count].allSatisfy(ArmorGrammar.isSpace)
        else { throw AgeError.armor }
    }
}
