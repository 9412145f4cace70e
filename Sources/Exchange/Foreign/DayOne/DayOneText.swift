/// Links to the files of an entry, as Day One writes them and as a note has them.
///
/// Day One writes `dayone-moment://ID`, `dayone-moment:/video/ID` and the like; a note links to a
/// file by the name that it has in the record, in angle brackets where it needs them.
enum DayOneText {
    private static let scheme = "dayone-moment:"

    /// Links to files that are there by their names; others stay as they are.
    static func linked(_ text: String, _ names: [String: String]) -> String {
        guard !names.isEmpty else { return text }
        var result: [UInt8] = []
        var rest = Array(text.utf8)[...]
        let scheme = Array(scheme.utf8)
        while let start = rest.firstRange(of: scheme) {
            let end =
                rest[start.upperBound...].firstIndex { !isPartOfAddress($0) } ?? rest.endIndex
            let address = rest[start.upperBound..<end]
            let identifier = address.split(separator: UInt8(ascii: "/")).last ?? []
            result += rest[..<start.lowerBound]
            if let name = names[String(decoding: identifier, as: UTF8.self)] {
                result += Array(destination(name).utf8)
            } else {
                result += rest[start.lowerBound..<end]
            }
            rest = rest[end...]
        }
        return String(decoding: result + rest, as: UTF8.self)
    }

    /// The way back, for photos only.
    static func unlinked(_ text: String, _ identifiers: [String: String]) -> String {
        var bytes = Array(text.utf8)
        for (name, identifier) in identifiers.sorted(by: { $0.key < $1.key }) {
            bytes = replacing(
                Array("](\(destination(name)))".utf8),
                by: Array("](\(scheme)//\(identifier))".utf8),
                in: bytes
            )
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isPartOfAddress(_ byte: UInt8) -> Bool {
        byte > 0x20 && byte != UInt8(ascii: ")") && byte != UInt8(ascii: ">")
            && byte != UInt8(ascii: "\"") && byte < 0x7F
    }

    private static func destination(_ name: String) -> String {
        name.utf8.contains { $0 <= 0x20 || "()<>".utf8.contains($0) } ? "<\(name)>" : name
    }

    private static func replacing(_ part: [UInt8], by other: [UInt8], in bytes: [UInt8]) -> [UInt8]
    {
        var result: [UInt8] = []
        var rest = bytes[...]
        while let range = rest.firstRange(of: part) {
            result += rest[..<range.lowerBound]
            result += other
            rest = rest[range.upperBound...]
        }
        return result + rest
    }
}
