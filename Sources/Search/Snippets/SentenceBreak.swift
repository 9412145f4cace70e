/// Where sentences end, well enough for a snippet.
///
/// A sentence ends at `.`, `!`, `?`, `…` with what closes after it and white space, at `。`, `！`,
/// `？`, `।` and their like without, and at an empty line. A full stop after a short capitalised
/// word (`Mr.`, `Jan.`) or before a small letter ends none.
enum SentenceBreak {
    /// Whether a sentence begins at `index`, which is neither the first nor past the last.
    ///
    /// `opensText` says whether the first character is the first of the whole text.
    static func lies(before index: Int, in text: [Character], opensText: Bool) -> Bool {
        guard !text[index].isBlank else { return false }
        var last = index - 1
        var lines = 0
        while last >= 0, text[last].isBlank {
            if text[last].isNewline { lines += 1 }
            last -= 1
        }
        guard lines < 2 else { return true }
        guard last >= 0 else { return opensText }
        let hasSpace = last < index - 1
        while last >= 0, isClosing(text[last]) { last -= 1 }
        guard last >= 0 else { return false }
        if isWideEnd(text[last]) { return !isClosing(text[index]) && !isWideEnd(text[index]) }
        guard hasSpace, !text[index].isLowercase else { return false }
        switch text[last] {
        case "!", "?", "…", "؟", "۔", "։", "።": return true
        case ".": return !endsAbbreviation(at: last, in: text)
        default: return false
        }
    }

    private static func isClosing(_ character: Character) -> Bool {
        switch character {
        case "\"", "'", "”", "’", "»", ")", "]", "」", "』", "）": true
        default: false
        }
    }

    private static func isWideEnd(_ character: Character) -> Bool {
        switch character {
        case "。", "！", "？", "｡", "।", "॥", "။", "។": true
        default: false
        }
    }

    private static func endsAbbreviation(at stop: Int, in text: [Character]) -> Bool {
        var start = stop
        while start > 0, text[start - 1].isLetter { start -= 1 }
        return start < stop && stop - start <= 3 && text[start].isUppercase
    }
}

extension Character {
    var beginsWord: Bool { isLetter || isNumber }

    /// Whether a cut beside this character could cut a word: letters of scripts with spaces.
    var isInWord: Bool {
        guard let scalar = unicodeScalars.first else { return false }
        if scalar.value < 0x80 { return isLetter || isNumber || self == "'" }
        let entry = ScalarFolding.entry(of: scalar.value)
        return entry.isWord || entry.kind == .apostrophe || entry.kind == .mark
            || entry.kind == .ignored
    }
}

extension String {
    /// The start of the character that an index lies in.
    func characterStart(_ index: Index) -> Index {
        index < endIndex ? self.index(before: self.index(after: index)) : endIndex
    }

    /// The end of the character that an index lies in; the index itself if it lies between two.
    func characterEnd(_ index: Index) -> Index {
        let start = characterStart(index)
        return start == index ? index : self.index(after: start)
    }
}
