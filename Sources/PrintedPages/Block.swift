/// A paragraph to print, as the exporting side writes it (`PrintBlock` of Exchange).
struct Block {
    enum Style: String {
        /// A date that the PDF states, and nothing to print.
        case made
        case title, banner, notice, fact, heading, contents, record, about, field, text, code, quote
        case signature
    }

    let style: Style
    /// How far it is indented; of ``Style/contents`` and ``Style/record`` the record's number.
    let level: Int
    /// Pango markup, UTF-8.
    let markup: [UInt8]
}

/// What was read is no sequence of blocks.
struct MalformedInput: Error {}

/// Blocks from standard input, one at a time.
struct BlockReader {
    /// More than any block has: 256 MiB.
    private static let longest = 256 << 20

    private var buffer: [UInt8] = []
    private var position = 0
    private let more: () -> [UInt8]

    /// - Parameter more: the next bytes; empty at the end.
    init(more: @escaping () -> [UInt8]) { self.more = more }

    /// The next block; `nil` at the end.
    mutating func next() throws(MalformedInput) -> Block? {
        guard let line = try line() else { return nil }
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, let style = Block.Style(rawValue: String(words[0])),
            let level = Int(words[1]), (0...1_000_000_000).contains(level),
            let count = Int(words[2]), (0...Self.longest).contains(count),
            let markup = take(count), take(1) == [0x0A]
        else { throw MalformedInput() }
        return Block(style: style, level: level, markup: Self.printable(markup))
    }

    /// Everything that the graphics library refuses as text becomes U+FFFD: bytes that are no UTF-8,
    /// control characters, noncharacters.
    private static func printable(_ markup: [UInt8]) -> [UInt8] {
        var printable = String.UnicodeScalarView()
        for scalar in String(decoding: markup, as: UTF8.self).unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            let isBroken = isControl && scalar != "\n" && scalar != "\t"
            let isRefused = isBroken || scalar.properties.isNoncharacterCodePoint
            printable.append(isRefused ? "\u{FFFD}" : scalar)
        }
        return Array(String(printable).utf8)
    }

    private mutating func line() throws(MalformedInput) -> String? {
        var line: [UInt8] = []
        while let byte = take(1)?.first {
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
            guard line.count < 64 else { throw MalformedInput() }
        }
        guard line.isEmpty else { throw MalformedInput() }
        return nil
    }

    private mutating func take(_ count: Int) -> [UInt8]? {
        while buffer.count - position < count {
            let bytes = more()
            guard !bytes.isEmpty else { return nil }
            buffer.removeFirst(position)
            position = 0
            buffer += bytes
        }
        defer { position += count }
        return Array(buffer[position..<position + count])
    }
}
