/// Tags in the text of a Markdown note: `#work/late`, outside of code.
enum NoteTags {
    /// The tags in order, each once, as they are written and without their mark.
    ///
    /// A tag begins at the beginning of a word, consists of letters, digits, `_`, `-` and `/`, and
    /// is not a number.
    static func of(_ text: String) -> [String] {
        var tags: [String] = []
        for line in MarkdownLines.outsideOfCode(text) {
            for tag in of(line: line) where !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    private static func of(line: [Unicode.Scalar]) -> [String] {
        var tags: [String] = []
        var index = 0
        while index < line.count {
            defer { index += 1 }
            let isAtBeginning = index == 0 || line[index - 1].properties.isWhitespace
            guard line[index] == "#", isAtBeginning else { continue }
            let end = line[(index + 1)...].firstIndex { !isPart($0) } ?? line.count
            let name = line[(index + 1)..<end]
            if name.contains(where: { $0.properties.numericType == nil }) {
                tags.append(String(String.UnicodeScalarView(name)))
            }
            index = max(index, end - 1)
        }
        return tags
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        "_-/".unicodeScalars.contains(scalar) || scalar.properties.isAlphabetic
            || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }
}

/// The lines of a Markdown text that are no code.
enum MarkdownLines {
    /// Lines outside of fences, with what stands between backticks replaced by blanks.
    static func outsideOfCode(_ text: String) -> [[Unicode.Scalar]] {
        var fence: Unicode.Scalar?
        var lines: [[Unicode.Scalar]] = []
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            let bare = line.drop { $0 == " " }
            let mark = bare.first
            if let mark, mark == "`" || mark == "~", bare.prefix(3).count == 3,
                bare.prefix(3).allSatisfy({ $0 == mark }), fence == nil || fence == mark
            {
                fence = fence == nil ? mark : nil
                continue
            }
            if fence == nil { lines.append(withoutSpans(Array(line))) }
        }
        return lines
    }

    private static func withoutSpans(_ line: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var line = line
        var start: Int?
        for index in line.indices where line[index] == "`" {
            guard let open = start else {
                start = index
                continue
            }
            for inside in open...index { line[inside] = " " }
            start = nil
        }
        return line
    }
}
