package import Practice

/// File names that say nothing about anybody: a date and an identifier, no names and no titles
/// (rule SF-01).
package enum FileName {
    /// The name for one record: `2026-03-02-K7QZ1M2N.md`, or `undated-K7QZ1M2N.md`.
    ///
    /// - Parameter length: characters of the identifier, 8 to 26; more where two names would clash.
    package static func neutral(
        at moment: Moment?,
        id: Identifier,
        length: Int = Identifier.shortLength,
        ending: String = "md"
    ) -> String {
        let date = moment.map { String($0.iso.prefix(10)) } ?? "undated"
        return "\(date)-\(id.text.prefix(max(length, Identifier.shortLength))).\(ending)"
    }

    /// The name for an attached file: its identifier, and the ending if it is a plain one.
    package static func neutral(of attachment: Identifier, named name: String) -> String {
        let ending = ForeignPath.ending(name)
        let isPlain =
            (1...8).contains(ending.utf8.count)
            && ending.utf8.allSatisfy { (48...57).contains($0) || (97...122).contains($0) }
        return isPlain ? "\(attachment.text).\(ending)" : attachment.text
    }

    /// The date that a name begins with, if any, and what is left of it without its ending.
    package static func parts(of name: String) -> (date: Moment?, title: String) {
        var stem = Substring(name)
        if let dot = stem.lastIndex(of: "."), dot > stem.startIndex { stem = stem[..<dot] }
        guard let date = Moment(iso: String(stem.prefix(10))) else { return (nil, String(stem)) }
        let title = stem.dropFirst(10).drop { " -_.".contains($0) }
        return (date, String(title))
    }
}
