/// Headings of a form, read with tolerance: trailing blanks and number signs do not count.
enum FormHeading {
    typealias Line = Substring.UnicodeScalarView

    /// What a heading of that level says; `nil` where the line is none, or an empty one.
    static func text(_ line: Line, level: Int) -> String? {
        guard line.prefix(level).allSatisfy({ $0 == "#" }),
            line.dropFirst(level).first.map(isBlank) == true
        else { return nil }
        var text = withoutBlanks(line.dropFirst(level))
        let open = withoutNumberSigns(text)
        // Number signs that hang on to a word belong to it: C#.
        if open.isEmpty || open.last.map(isBlank) == true { text = withoutBlanks(open) }
        return text.isEmpty ? nil : String(text)
    }

    /// The line without blanks at its end.
    static func trimmedEnd(_ line: Line) -> Line {
        var line = line
        while let last = line.last, isBlank(last) { line.removeLast() }
        return line
    }

    static func withoutBackslashes(_ line: Line) -> Line { line.drop { $0 == "\\" } }

    private static func withoutBlanks(_ line: Line) -> Line {
        trimmedEnd(line.drop(while: isBlank))
    }

    private static func withoutNumberSigns(_ line: Line) -> Line {
        var line = line
        while line.last == "#" { line.removeLast() }
        return line
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\r"
    }
}
