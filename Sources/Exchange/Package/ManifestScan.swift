/// Reads a JSON text whose members stand in one order, without blanks.
///
/// It takes what has another order for a fault. Whether a text is in its one encoding, the caller
/// finds by writing it anew.
struct ManifestScan {
    private let text: [UInt8]
    private var position = 0
    private var needsComma = false

    /// The greatest whole number that every reader of JSON takes as it is.
    private static let greatestNumber = 1 << 53

    init(_ text: [UInt8]) { self.text = text }

    mutating func object<Result>(
        _ body: (inout Self) throws(PackageFault) -> Result
    ) throws(PackageFault) -> Result {
        try take(UInt8(ascii: "{"))
        needsComma = false
        let result = try body(&self)
        try take(UInt8(ascii: "}"))
        needsComma = true
        return result
    }

    /// Whether that member comes next; then the scan stands at its value.
    mutating func takes(_ key: String) -> Bool {
        let start = Array((needsComma ? ",\"" : "\"").utf8) + Array(key.utf8) + Array("\":".utf8)
        guard text.count - position >= start.count,
            text[position..<position + start.count].elementsEqual(start)
        else { return false }
        position += start.count
        needsComma = true
        return true
    }

    mutating func require(_ key: String) throws(PackageFault) {
        guard takes(key) else { throw .manifest }
    }

    mutating func list<Element>(
        _ key: String,
        _ element: (inout Self) throws(PackageFault) -> Element
    ) throws(PackageFault) -> [Element] {
        try require(key)
        try take(UInt8(ascii: "["))
        var elements: [Element] = []
        while !stands(UInt8(ascii: "]")) {
            if !elements.isEmpty { try take(UInt8(ascii: ",")) }
            needsComma = false
            elements.append(try element(&self))
        }
        position += 1
        needsComma = true
        return elements
    }

    /// A list that is left out where it is empty.
    mutating func filledList<Element>(
        _ key: String,
        _ element: (inout Self) throws(PackageFault) -> Element
    ) throws(PackageFault) -> [Element] {
        let before = self
        guard takes(key) else { return [] }
        self = before
        let elements = try list(key, element)
        guard !elements.isEmpty else { throw .manifest }
        return elements
    }

    mutating func text(_ key: String) throws(PackageFault) -> String {
        try require(key)
        return try string()
    }

    mutating func optionalText(_ key: String) throws(PackageFault) -> String? {
        takes(key) ? try string() : nil
    }

    mutating func number(_ key: String) throws(PackageFault) -> Int {
        try require(key)
        var number = 0
        let start = position
        while position < text.count,
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(text[position])
        {
            number = number * 10 + Int(text[position] - UInt8(ascii: "0"))
            guard number < Self.greatestNumber else { throw .manifest }
            position += 1
        }
        guard position > start, position - start == String(number).utf8.count else {
            throw .manifest
        }
        return number
    }

    mutating func string() throws(PackageFault) -> String {
        try take(UInt8(ascii: "\""))
        var bytes: [UInt8] = []
        while true {
            guard position < text.count else { throw .manifest }
            let byte = text[position]
            position += 1
            switch byte {
            case UInt8(ascii: "\""):
                guard let string = String(validating: bytes, as: UTF8.self) else {
                    throw .manifest
                }
                return string
            case UInt8(ascii: "\\"): bytes.append(contentsOf: try escaped())
            default: bytes.append(byte)
            }
        }
    }

    func finish() throws(PackageFault) {
        guard position == text.count else { throw .manifest }
    }

    private mutating func escaped() throws(PackageFault) -> [UInt8] {
        guard position < text.count else { throw .manifest }
        let letter = text[position]
        position += 1
        switch letter {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): return [letter]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "u"):
            let end = min(position + 4, text.count)
            let digits = String(decoding: text[position..<end], as: UTF8.self)
            guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16),
                let scalar = Unicode.Scalar(value)
            else { throw .manifest }
            position = end
            return Array(String(Character(scalar)).utf8)
        default: throw .manifest
        }
    }

    private func stands(_ byte: UInt8) -> Bool { position < text.count && text[position] == byte }

    private mutating func take(_ byte: UInt8) throws(PackageFault) {
        guard stands(byte) else { throw .manifest }
        position += 1
    }
}
