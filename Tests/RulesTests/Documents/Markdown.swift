/// What the documents are made of.
enum Markdown {
    /// A paragraph in lines of at most 100 columns; `indent` begins all but the first.
    static func wrapped(_ text: String, indent: String = "") -> String {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            if let line = lines.last, line.count + word.count < 100 {
                lines[lines.count - 1] += " " + word
            } else {
                lines.append((lines.isEmpty ? "" : indent) + word)
            }
        }
        return lines.joined(separator: "\n")
    }

    static func row(_ cells: [String]) -> String {
        "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
    }

    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        ([row(heads), "|" + heads.map { _ in "---|" }.joined()] + rows.map(row))
            .joined(separator: "\n")
    }

    /// The cells of a table's row; `nil` for any other line.
    static func cells(_ line: some StringProtocol) -> [String]? {
        guard line.hasPrefix("| "), line.hasSuffix(" |") else { return nil }
        let barred = String(line.dropFirst(2).dropLast(2)).replacing("\\|", with: "\u{0}")
        return barred.split(separator: " | ", omittingEmptySubsequences: false)
            .map { String($0).replacing("\u{0}", with: "|") }
    }

    /// What stands in backticks, each with whether a colon follows it.
    static func code(in cell: String) -> [(text: String, isHead: Bool)] {
        cell.matches(of: /`([^`]+)`(:?)/).map { (String($0.output.1), !$0.output.2.isEmpty) }
    }
}
