import Glibc
import Platform

/// Rows in aligned columns; at a terminal the last column gives way to its width, and before it
/// whichever is the widest.
struct Table {
    private var rows: [[String]] = []
    /// Whether a last cell that does not fit goes on in the next line instead of being cut.
    private let isWrapped: Bool

    init(isWrapped: Bool = false) { self.isWrapped = isWrapped }

    /// Adds a row; line breaks in a cell become spaces.
    mutating func add(_ cells: [String]) {
        rows.append(
            cells.map { cell in
                String(
                    String.UnicodeScalarView(
                        cell.unicodeScalars.map {
                            $0 == "\n" || $0 == "\r" || $0 == "\t" ? " " : $0
                        }
                    )
                )
            }
        )
    }

    var isEmpty: Bool { rows.isEmpty }

    var text: String {
        let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
        return text(width: isTerminal ? Terminal.columns() : .max)
    }

    /// The rows as lines of at most so many columns, as far as the last cell can make it so.
    func text(width: Int) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            // The last cell of a row may be as long as it likes.
            rows.map { $0.dropLast().indices.contains(column) ? DisplayWidth.of($0[column]) : 0 }
                .max() ?? 0
        }
        let fitting = Self.fitting(widths, into: width)
        return rows.map { row in line(row, fitting, width) }.joined(separator: "\n")
    }

    /// Columns narrowed, the widest first, until a third of the width is left for the last cell.
    private static func fitting(_ widths: [Int], into width: Int) -> [Int] {
        guard width < .max / 2 else { return widths }
        var widths = widths
        var excess = widths.reduce(0) { $0 + $1 + 2 } - width * 2 / 3
        while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
            widths[widest] > leastWidth
        {
            widths[widest] -= 1
            excess -= 1
        }
        return widths
    }

    private static func wrapped(_ cell: String, to room: Int, after used: Int) -> String {
        guard room < .max / 2 else { return cell }
        let blanks = String(repeating: " ", count: used)
        return WrappedText.wrapped(cell, to: room).split(separator: "\n").joined(
            separator: "\n" + blanks
        )
    }

    /// Narrower than this no column becomes: an id, a day.
    private static let leastWidth = 10

    private func line(_ row: [String], _ widths: [Int], _ width: Int) -> String {
        var line = ""
        var used = 0
        for (column, cell) in row.enumerated() {
            guard column < row.count - 1 else {
                let room = max(width - used, 8)
                line +=
                    isWrapped
                    ? Self.wrapped(cell, to: room, after: used)
                    : DisplayWidth.fitted(cell, to: room)
                break
            }
            let cell = DisplayWidth.fitted(cell, to: widths[column])
            let padding = widths[column] - DisplayWidth.of(cell) + 2
            line += cell + String(repeating: " ", count: padding)
            used += widths[column] + 2
        }
        while line.utf8.last == UInt8(ascii: " ") { line.unicodeScalars.removeLast() }
        return line
    }
}

/// How many columns of a terminal a text takes.
enum DisplayWidth {
    static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

    /// The text, or as much of it as fits and an ellipsis.
    static func fitted(_ text: String, to width: Int) -> String {
        guard width < .max / 2, of(text) > width else { return text }
        var result = ""
        var used = 1
        for character in text {
            used += of(character)
            if used > width { break }
            result.append(character)
        }
        return result + "…"
    }

    private static func of(_ character: Character) -> Int {
        guard let scalar = character.unicodeScalars.first else { return 0 }
        switch scalar.value {
        case 0x300...0x36f, 0x200b...0x200f: return 0
        // East Asian Width W and F, roughly (UAX #11), and pictographs.
        case 0x1100...0x115f, 0x2e80...0x303e, 0x3041...0xa4cf, 0xac00...0xd7a3, 0xf900...0xfaff,
            0xfe30...0xfe6f, 0xff00...0xff60, 0xffe0...0xffe6, 0x20000...0x3fffd:
            return 2
        default: return scalar.properties.isEmojiPresentation ? 2 : 1
        }
    }
}
