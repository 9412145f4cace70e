import Sealing

extension Header {
    /// Reads a header up to the line feed of its last line.
    ///
    /// - Throws: ``AgeError/header`` for anything that the grammar does not allow; what the input
    ///   throws.
    static func read(from intake: inout Intake) throws -> Header {
        var lines = HeaderLines(intake: intake)
        defer { intake = lines.intake }
        guard try lines.next() == Array(versionLine.utf8) else { throw AgeError.header }
        var stanzas: [Stanza] = []
        while true {
            let line = try lines.next()
            guard line.starts(with: stanzaMark.utf8) else {
                guard !stanzas.isEmpty else { throw AgeError.header }
                let authenticated = lines.text.dropLast(line.count + 1) + macMark.utf8
                return Header(
                    stanzas: stanzas,
                    authenticated: Array(authenticated),
                    mac: try readMAC(line)
                )
            }
            stanzas.append(try readStanza(argumentLine: line, &lines))
        }
    }

    private static func readStanza(
        argumentLine: [UInt8],
        _ lines: inout HeaderLines
    ) throws -> Stanza {
        let arguments = argumentLine.dropFirst(stanzaMark.utf8.count)
            .split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
        let visible: ClosedRange<UInt8> = 0x21...0x7e
        for argument in arguments {
            guard !argument.isEmpty, argument.allSatisfy(visible.contains) else {
                throw AgeError.header
            }
        }
        var body: [UInt8] = []
        while true {
            let line = try lines.next()
            guard line.count <= Stanza.columnCount,
                let bytes = unsafe Base64.decode(line.span.bytes, padding: .none)
            else { throw AgeError.header }
            body.append(contentsOf: bytes)
            if line.count < Stanza.columnCount { break }
        }
        return Stanza(
            arguments: arguments.map { String(decoding: $0, as: UTF8.self) },
            body: body
        )
    }

    private static func readMAC(_ line: [UInt8]) throws(AgeError) -> [UInt8] {
        let mark = Array("\(macMark) ".utf8)
        guard line.starts(with: mark) else { throw .header }
        let text = Array(line.dropFirst(mark.count))
        guard let mac = unsafe Base64.decode(text.span.bytes, padding: .none),
            mac.count == HMACSHA256.byteCount
        else { throw .header }
        return mac
    }
}

/// The lines of a header, and all the text that they made up so far.
private struct HeaderLines {
    var intake: Intake
    private(set) var text: [UInt8] = []

    init(intake: Intake) { self.intake = intake }

    mutating func next() throws -> [UInt8] {
        guard let line = try intake.line(limit: Header.greatestByteCount - text.count) else {
            throw AgeError.header
        }
        text.append(contentsOf: line)
        text.append(UInt8(ascii: "\n"))
        return line
    }
}
