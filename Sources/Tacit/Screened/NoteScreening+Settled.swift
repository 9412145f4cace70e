import Practice
import Rules
import Screening

extension NoteScreening {
    /// With what was settled before, for the same category and the same words.
    ///
    /// Each settlement counts once, so that words which come up a second time are open again.
    func keepingSettled(of earlier: NoteScreening) -> NoteScreening {
        var settled = earlier.findings.filter { $0.resolution != nil }
        guard !settled.isEmpty else { return self }
        var kept = self
        // First those in the text in which they stood, then those that went elsewhere with it.
        for isSamePlace in [true, false] {
            for index in kept.findings.indices where kept.findings[index].resolution == nil {
                let finding = kept.findings[index]
                let match = settled.firstIndex { other in
                    other.isSame(as: finding) && (!isSamePlace || other.place == finding.place)
                }
                guard let match else { continue }
                kept.findings[index].resolution = settled.remove(at: match).resolution
            }
        }
        return kept
    }

    /// The same findings for a note whose values were put into their canonical form, such as the
    /// items of a list; what does not stand there any more is left out.
    func aligned(from note: Note, to canonical: Note) -> NoteScreening {
        var aligned = self
        aligned.findings = findings.compactMap { finding in
            guard let old = note.text(at: finding.place),
                let new = canonical.text(at: finding.place)
            else { return nil }
            guard !old.utf8.elementsEqual(new.utf8) else { return finding }
            return finding.moved(into: new)
        }
        return aligned
    }
}

extension PassageFinding {
    fileprivate func isSame(as other: PassageFinding) -> Bool {
        category == other.category && words.utf8.elementsEqual(other.words.utf8)
    }

    /// Where the words stand in a text that lost some blanks; `nil` where they do not.
    fileprivate func moved(into text: String) -> PassageFinding? {
        let scalars = Array(text.unicodeScalars)
        let words = Array(mention.span.text.unicodeScalars)
        let last = min(mention.span.start, scalars.count - words.count)
        guard last >= 0,
            let start = (0...last).reversed().first(where: {
                scalars[$0..<$0 + words.count].elementsEqual(words)
            })
        else { return nil }
        let span = Mention.Passage(start: start, length: words.count, text: mention.span.text)
        return PassageFinding(
            place: place,
            mention: Mention(
                category: category,
                level: level,
                span: span,
                qualifiers: mention.qualifiers
            ),
            rule: rule,
            resolution: resolution
        )
    }
}
