/// A line being written, with the stretches of it that are marked.
struct MarkedLine {
    private var text = ""
    private var matches: [Range<Int>] = []
    private var pendingSpace = false
    private var pendingIsMarked = false

    /// Appends text as it is.
    mutating func append(_ string: String) {
        text += string
    }

    /// Appends a character; white space and controls wait until something follows them.
    mutating func append(_ character: Character, isMarked: Bool) {
        if character.isBlank {
            pendingIsMarked = isMarked && (pendingIsMarked || !pendingSpace)
            pendingSpace = true
            return
        }
        if pendingSpace, !text.isEmpty, text != "…" {
            write(" ", isMarked: pendingIsMarked && isMarked)
        }
        pendingSpace = false
        write(character, isMarked: isMarked)
    }

    private mutating func write(_ character: Character, isMarked: Bool) {
        let start = text.utf8.count
        text.append(character)
        guard isMarked else { return }
        let end = text.utf8.count
        if let last = matches.last, last.upperBound == start {
            matches[matches.count - 1] = last.lowerBound..<end
        } else {
            matches.append(start..<end)
        }
    }

    func finish(ending: String) -> Snippet {
        let whole = text + ending
        let utf8 = whole.utf8
        let ranges = matches.map { range in
            let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
            return start..<utf8.index(start, offsetBy: range.count)
        }
        return Snippet(text: whole, matches: ranges)
    }
}

extension Character {
    /// White space, or what has no place on a line: a control, a mark with nothing to stand on.
    var isBlank: Bool {
        if let ascii = asciiValue { return ascii <= 0x20 || ascii == 0x7F }
        guard !isWhitespace, let first = unicodeScalars.first?.properties else { return true }
        switch first.generalCategory {
        case .control, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return first.isGraphemeExtend
        }
    }
}
