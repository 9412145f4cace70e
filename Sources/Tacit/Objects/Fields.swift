import Practice

/// Writes the plaintext of an object: tag (1) ‖ length (4, little-endian) ‖ bytes, tags ascending.
///
/// A tag may repeat, for lists. Docs/Format.md, section Fields.
struct FieldWriter {
    private(set) var bytes: [UInt8] = []
    private var lastTag: UInt8 = 0

    /// Makes room at once for what is going to be written.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

    mutating func put(_ tag: UInt8, _ value: some Collection<UInt8>) {
        precondition(tag >= lastTag && value.count <= UInt32.max, "tags are written in order")
        lastTag = tag
        bytes.append(tag)
        appendWord(UInt32(value.count))
        bytes.append(contentsOf: value)
    }

    mutating func put(_ tag: UInt8, _ text: String) {
        put(tag, text.utf8)
    }

    mutating func put(_ tag: UInt8, _ number: UInt64) {
        var value: [UInt8] = []
        for shift in stride(from: 0, to: 64, by: 8) {
            value.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
        put(tag, value)
    }

    mutating func put(_ tag: UInt8, signed number: Int64) {
        put(tag, UInt64(bitPattern: number))
    }

    mutating func put(_ tag: UInt8, _ id: Identifier) {
        put(tag, id.bytes)
    }

    /// Writes nothing where there is nothing.
    mutating func put(_ tag: UInt8, optional text: String?) {
        if let text { put(tag, text) }
    }

    /// Writes nothing where there is no text.
    mutating func put(_ tag: UInt8, filled text: String?) {
        if let text, !text.isEmpty { put(tag, text) }
    }

    private mutating func appendWord(_ word: UInt32) {
        for shift in stride(from: 0, to: 32, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt32(shift)))
        }
    }
}

/// What is wrong with the plaintext of an object that opened: a writer's fault, or a newer format.
struct FieldError: Error {}

/// Reads the plaintext of an object, in the order in which it was written, and nothing else.
///
/// Whatever is left over, out of order, of the wrong length or not UTF-8 is an error.
struct FieldReader {
    private let bytes: [UInt8]
    private var position: Int
    private let end: Int

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    /// Fields inside of a field, without a copy of them.
    private init(_ value: ArraySlice<UInt8>, in bytes: [UInt8]) {
        self.bytes = bytes
        position = value.startIndex
        end = value.endIndex
    }

    /// A value that is fields again.
    mutating func optionalFields(_ tag: UInt8) throws(FieldError) -> FieldReader? {
        guard let value = try optional(tag) else { return nil }
        return FieldReader(value, in: bytes)
    }

    mutating func optional(_ tag: UInt8) throws(FieldError) -> ArraySlice<UInt8>? {
        guard position < end, bytes[position] == tag else { return nil }
        guard end - position >= 5 else { throw FieldError() }
        let start = position + 5
        var length = 0
        for index in stride(from: start - 1, to: position, by: -1) {
            length = length << 8 | Int(bytes[index])
        }
        guard end - start >= length else { throw FieldError() }
        position = start + length
        return bytes[start..<position]
    }

    mutating func required(_ tag: UInt8) throws(FieldError) -> ArraySlice<UInt8> {
        guard let value = try optional(tag) else { throw FieldError() }
        return value
    }

    mutating func all(_ tag: UInt8) throws(FieldError) -> [ArraySlice<UInt8>] {
        var values: [ArraySlice<UInt8>] = []
        while let value = try optional(tag) { values.append(value) }
        return values
    }

    mutating func text(_ tag: UInt8) throws(FieldError) -> String {
        try Self.text(required(tag))
    }

    mutating func optionalText(_ tag: UInt8) throws(FieldError) -> String? {
        guard let value = try optional(tag) else { return nil }
        return try Self.text(value)
    }

    /// A text that is not written down where it is empty.
    mutating func optionalText(_ tag: UInt8, orEmpty: Bool) throws(FieldError) -> String? {
        let text = try optionalText(tag)
        guard orEmpty || text?.isEmpty != true else { throw FieldError() }
        return text
    }

    /// A text that says something.
    mutating func filledText(_ tag: UInt8) throws(FieldError) -> String {
        guard let text = try optionalText(tag, orEmpty: false) else { throw FieldError() }
        return text
    }

    /// Texts that each say something.
    mutating func filledTexts(_ tag: UInt8) throws(FieldError) -> [String] {
        let texts = try texts(tag)
        guard texts.allSatisfy({ !$0.isEmpty }) else { throw FieldError() }
        return texts
    }

    mutating func texts(_ tag: UInt8) throws(FieldError) -> [String] {
        var texts: [String] = []
        for value in try all(tag) { texts.append(try Self.text(value)) }
        return texts
    }

    /// One of a few words.
    mutating func word<Word: RawRepresentable<String> & CaseIterable>(
        _ tag: UInt8,
        as type: Word.Type = Word.self
    ) throws(FieldError) -> Word {
        let value = try required(tag)
        for word in Word.allCases where word.rawValue.utf8.elementsEqual(value) { return word }
        throw FieldError()
    }

    /// A moment in the one form in which it is written: a day, or a time with seconds and offset.
    mutating func moment(_ tag: UInt8) throws(FieldError) -> Moment {
        let text = try text(tag)
        guard let moment = Moment(iso: text),
            text.utf8.count == (moment.clock == nil ? 10 : 25), text.utf8.last != UInt8(ascii: "Z")
        else { throw FieldError() }
        return moment
    }

    mutating func optionalMoment(_ tag: UInt8) throws(FieldError) -> Moment? {
        stands(at: tag) ? try moment(tag) : nil
    }

    mutating func number(_ tag: UInt8) throws(FieldError) -> UInt64 {
        try Self.number(required(tag))
    }

    mutating func optionalNumber(_ tag: UInt8) throws(FieldError) -> UInt64? {
        guard let value = try optional(tag) else { return nil }
        return try Self.number(value)
    }

    mutating func signed(_ tag: UInt8) throws(FieldError) -> Int64 {
        Int64(bitPattern: try number(tag))
    }

    mutating func numbers(_ tag: UInt8) throws(FieldError) -> [UInt64] {
        var numbers: [UInt64] = []
        for value in try all(tag) { numbers.append(try Self.number(value)) }
        return numbers
    }

    mutating func identifier(_ tag: UInt8) throws(FieldError) -> Identifier {
        guard let id = Identifier(bytes: try required(tag)) else { throw FieldError() }
        return id
    }

    mutating func optionalIdentifier(_ tag: UInt8) throws(FieldError) -> Identifier? {
        guard let value = try optional(tag) else { return nil }
        guard let id = Identifier(bytes: value) else { throw FieldError() }
        return id
    }

    mutating func identifiers(_ tag: UInt8) throws(FieldError) -> [Identifier] {
        var ids: [Identifier] = []
        for value in try all(tag) {
            guard let id = Identifier(bytes: value) else { throw FieldError() }
            ids.append(id)
        }
        return ids
    }

    mutating func digest(_ tag: UInt8) throws(FieldError) -> [UInt8] {
        let value = try required(tag)
        guard value.count == 32 else { throw FieldError() }
        return Array(value)
    }

    var isAtEnd: Bool { position == end }

    /// Whether a field with that tag comes next.
    func stands(at tag: UInt8) -> Bool { position < end && bytes[position] == tag }

    /// Nothing may be left.
    func finish() throws(FieldError) {
        guard position == end else { throw FieldError() }
    }

    private static func text(_ value: ArraySlice<UInt8>) throws(FieldError) -> String {
        guard let text = String(validating: value, as: UTF8.self) else { throw FieldError() }
        return text
    }

    private static func number(_ value: ArraySlice<UInt8>) throws(FieldError) -> UInt64 {
        guard value.count == 8 else { throw FieldError() }
        return value.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }
}

/// What has one encoding, and is read back from no other.
protocol Encoded {
    var bytes: [UInt8] { get }
    init(_ bytes: [UInt8]) throws(FieldError)
}

extension Encoded {
    /// Reads bytes that must be exactly what writing the result gives.
    init(canonical bytes: [UInt8]) throws(FieldError) {
        try self.init(bytes)
        guard self.bytes == bytes else { throw FieldError() }
    }
}
