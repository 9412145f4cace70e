/// Markers in Markdown that keep the parser from swallowing or renumbering text.
///
/// A marker is the noncharacter U+FDD0, which is taken out again after rendering; one that stands
/// in the text already is shown as U+FFFD, since HTML may not hold it either.
enum CommonMarkSource {
    private static let marker: [UInt8] = [0xEF, 0xB7, 0x90]
    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// The text with markers inside `]:`, before `+` as a list marker, and behind list numbers.
    static func protected(_ text: String) -> [UInt8] {
        let source = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(source.count + 64)
        var marked = listMarker(in: source, lineStart: 0)
        for (index, byte) in source.enumerated() {
            if index == marked { result += marker }
            if byte == UInt8(ascii: ":"), index > 0, source[index - 1] == UInt8(ascii: "]") {
                result += marker
            }
            result.append(byte)
            if byte == 0x0A || byte == 0x0D {
                marked = listMarker(in: source, lineStart: index + 1)
            } else if byte == marker[2], result.suffix(3).elementsEqual(marker) {
                result.replaceSubrange((result.count - 3)..., with: replacement)
            }
        }
        return result
    }

    /// Appends rendered text without the markers.
    static func appendUnprotected(_ rendered: [UInt8], to bytes: inout [UInt8]) {
        var index = 0
        while index < rendered.count {
            if rendered[index] == marker[0], rendered[index...].starts(with: marker) {
                index += marker.count
            } else {
                bytes.append(rendered[index])
                index += 1
            }
        }
    }

    /// Where the `+`, or the `.` or `)` behind a number, of a list item on this line stands.
    private static func listMarker(in source: [UInt8], lineStart: Int) -> Int? {
        var index = lineStart
        while index < source.count, " \t>-*".utf8.contains(source[index]) { index += 1 }
        guard index < source.count else { return nil }
        if source[index] == UInt8(ascii: "+") { return index }
        let digits = index
        while index < source.count, (48...57).contains(source[index]) { index += 1 }
        guard index > digits, index < source.count, ".)".utf8.contains(source[index]) else {
            return nil
        }
        return index
    }
}
