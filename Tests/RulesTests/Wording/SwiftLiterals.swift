/// The string literals of a Swift file, in order; `…` stands where a value is put in.
///
/// Goes by bytes: all that matters in Swift's grammar here is ASCII.
struct SwiftLiterals {
    struct Literal {
        let text: String
        /// Where it begins and ends in the file.
        let range: Range<Int>
    }

    private(set) var literals: [Literal] = []
    private let bytes: [UInt8]
    private var index = 0

    init(_ file: String) {
        bytes = Array(file.utf8)
        skip(to: nil)
        literals.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    static func texts(in file: String) -> [String] { SwiftLiterals(file).literals.map(\.text) }

    private static let quote = UInt8(ascii: "\"")
    private static let newline = UInt8(ascii: "\n")

    private func has(_ text: StaticString) -> Bool {
        let end = index + text.utf8CodeUnitCount
        guard end <= bytes.count else { return false }
        return bytes[index..<end].elementsEqual("\(text)".utf8)
    }

    /// Goes through code until a parenthesis closes that was not opened here, or to the end.
    private mutating func skip(to closing: UInt8?) {
        var depth = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "/"), has("//") {
                index = bytes[index...].firstIndex(of: Self.newline) ?? bytes.count
            } else if byte == Self.quote {
                literal()
            } else {
                index += 1
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    if depth == 0, closing != nil { return }
                    depth -= 1
                }
            }
        }
    }

    private mutating func literal() {
        let begin = index
        let isLong = has("\"\"\"")
        let marks = isLong ? 3 : 1
        index += marks
        var text: [UInt8] = []
        while index < bytes.count, !(isLong ? has("\"\"\"") : bytes[index] == Self.quote) {
            let byte = bytes[index]
            index += 1
            byte == UInt8(ascii: "\\") ? escape(into: &text) : text.append(byte)
        }
        index = min(index + marks, bytes.count)
        let string = String(decoding: text, as: UTF8.self)
        literals.append(
            Literal(text: isLong ? Self.unindented(string) : string, range: begin..<index)
        )
    }

    private mutating func escape(into text: inout [UInt8]) {
        guard index < bytes.count else { return }
        let byte = bytes[index]
        index += 1
        switch byte {
        case UInt8(ascii: "("):
            text += "…".utf8
            skip(to: UInt8(ascii: ")"))
        case UInt8(ascii: "n"): text.append(Self.newline)
        case UInt8(ascii: "t"): text.append(UInt8(ascii: "\t"))
        case UInt8(ascii: "u"):
            index = bytes[index...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? bytes.count
        case Self.newline:
            while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        default: text.append(byte)
        }
    }

    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
    }
}

extension SwiftLiterals {
    /// A finding as a rule's source says it: what level it has, and the literals of its reason.
    struct Reason {
        let level: String
        let parts: [String]
    }

    /// The reasons that are written where a verdict is made.
    static func reasons(in file: String) -> [Reason] {
        let scan = SwiftLiterals(file)
        let literals = scan.outermost
        let levels = ["refuse", "demand", "advise", "inform"]
        return levels.flatMap { level in
            scan.ends(of: ".\(level)(", outside: literals).map { begin in
                let end = scan.endOfArgument(from: begin, literals)
                let parts = literals.filter {
                    begin <= $0.range.lowerBound && $0.range.upperBound <= end
                }
                return Reason(level: level, parts: parts.map(\.text))
            }
        }
    }

    /// Those that stand in no other literal.
    private var outermost: [Literal] {
        literals.reduce(into: []) { outer, literal in
            if let last = outer.last, literal.range.lowerBound < last.range.upperBound { return }
            outer.append(literal)
        }
    }

    /// Where some text ends, wherever it stands in code.
    private func ends(of text: String, outside literals: [Literal]) -> [Int] {
        let wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter { start in
            bytes[start] == wanted[0] && bytes[start..<start + wanted.count].elementsEqual(wanted)
                && !literals.contains { $0.range.contains(start) }
        }.map { $0 + wanted.count }
    }

    /// Where the first argument of a call ends.
    private func endOfArgument(from begin: Int, _ literals: [Literal]) -> Int {
        var index = begin
        var depth = 0
        var next = literals.firstIndex { $0.range.lowerBound >= begin } ?? literals.endIndex
        while index < bytes.count {
            if next < literals.endIndex, literals[next].range.lowerBound == index {
                index = literals[next].range.upperBound
                next += 1
                continue
            }
            switch bytes[index] {
            case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"):
                if depth == 0 { return index }
                depth -= 1
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
            index += 1
        }
        return index
    }
}
