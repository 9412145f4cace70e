/// Text and notes without whom they are about, as far as a roster and strict patterns know.
///
/// Names become pseudonyms, contacts and places what they are (`[e-mail]`), dates move by one number
/// of weeks. Everything else stays to the character. Who is not on the roster is not found, and a
/// story can tell whose it is without a name: somebody has to read what comes of it.
package struct Pseudonymisation: Sendable {
    private let names: KnownNames
    private let phrases: KnownPhrases
    private let days: WrittenDays

    /// - Parameter order: how ambiguous dates are written; without one, they are taken out.
    /// - Parameter today: the present, by which ages count.
    package init(_ facts: KnownFacts, shift: DateShift, order: DayOrder?, today: Moment) {
        names = KnownNames(facts.people)
        phrases = KnownPhrases(facts)
        days = WrittenDays(
            shift: shift,
            births: Set(facts.births.map(\.dayNumber)),
            order: order,
            today: today
        )
    }

    /// The text so.
    ///
    /// - Parameter base: the day on which it was written or of which it speaks; years that it leaves
    ///   out are the nearest to it.
    package func text(
        _ text: String,
        base: Moment?,
        counting replacements: inout Replacements
    ) -> String {
        guard !text.isEmpty else { return text }
        let tokens = TokenizedText(text)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < tokens.count {
            if let edit = edit(at: index, in: tokens, base) {
                let marks = tokens.directionMarks(around: index..<edit.end)
                result.append(contentsOf: marks.before)
                result.append(contentsOf: edit.text.unicodeScalars)
                result.append(contentsOf: marks.behind)
                replacements.count(edit.sort)
                index = edit.end
            } else {
                result.append(contentsOf: tokens.scalars[tokens.tokens[index].range])
                index += 1
            }
        }
        return String(result)
    }

    /// The order matters: what is longest and surest comes first.
    private func edit(at index: Int, in text: TokenizedText, _ base: Moment?) -> TextEdit? {
        WrittenContacts.edit(at: index, in: text)
            ?? days.edit(at: index, in: text, base: base)
            ?? days.age(at: index, in: text)
            ?? WrittenPlaces.edit(at: index, in: text)
            ?? phrases.edit(at: index, in: text)
            ?? WrittenNumbers.edit(at: index, in: text)
            ?? names.edit(at: index, in: text)
            ?? days.bareMonth(at: index, in: text, base: base)
            ?? days.feast(at: index, in: text)
    }

    /// The note so: its day without a time, its fields and its text.
    ///
    /// Words to choose from and numbers stay. Nothing is left out here: what may go at all was
    /// decided before.
    package func note(_ note: Note, counting replacements: inout Replacements) -> Note {
        var other = Note(kind: note.kind)
        if let at = note.at {
            other.at = days.shift.moved(at)
            replacements.count(.dates)
        }
        other.title = text(note.title, base: note.at, counting: &replacements)
        other.tags = note.tags.map { text($0, base: note.at, counting: &replacements) }
        other.fields = note.fields.map { field in
            let type = Kind.named(note.kind)?.field(named: field.name)?.type
            return Note.Field(
                name: field.name,
                value: value(field.value, type, base: note.at, counting: &replacements)
            )
        }
        other.body = text(note.body, base: note.at, counting: &replacements)
        return other
    }

    private func value(
        _ value: String,
        _ type: FieldType?,
        base: Moment?,
        counting replacements: inout Replacements
    ) -> String {
        switch type {
        case .choice(let words), .several(let words, _):
            let lines = value.split(whereSeparator: \.isNewline).map(String.init)
            if lines.allSatisfy(words.contains) { return value }
        case .yesNo where ["yes", "no"].contains(value): return value
        case .number where value.count < 6 && Int(value) != nil: return value
        default: break
        }
        return text(value, base: base, counting: &replacements)
    }
}
