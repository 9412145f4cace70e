import Practice

extension Note {
    /// Whether the text calls the client 'the patient' or 'my patient' (TM-04).
    ///
    /// Only the noun for the client counts: a patient person, her patients and whatever stands in
    /// quotation marks or is reported by the client say nothing about how the coach sees the client.
    var callsClientPatient: Bool {
        let texts =
            [title, body] + fields.filter { $0.name != "clientReportedHealth" }.map(\.value)
        return texts.contains { Self.callsPatient(Self.withoutQuotations($0)) }
    }

    private static func callsPatient(_ text: String) -> Bool {
        let words = words(text)
        return words.indices.contains { index in
            guard index > 0, !words[index - 1].endsClause else { return false }
            let before = words[index - 1].text
            switch words[index].text {
            case "patient's": return ["the", "my", "our", "this"].contains(before)
            case "patients": return ["my", "our"].contains(before)
            case "patient":
                guard ["the", "my", "our", "this"].contains(before) else { return false }
                let after = index + 1 < words.count ? words[index + 1].text : nil
                return words[index].endsClause || after.map(followsNoun) ?? true
            default: return false
            }
        }
    }

    /// Whether a word is one that goes on after a noun, and not the noun that 'patient' describes.
    private static func followsNoun(_ word: String) -> Bool {
        let inflected = word.hasSuffix("ed") || (word.hasSuffix("s") && !word.hasSuffix("ss"))
        return inflected || wordsAfterNoun.contains(word)
    }

    private static let wordsAfterNoun: Set<String> = [
        "and", "or", "but", "who", "whom", "that", "which", "to", "with", "about", "for", "from",
        "in", "into", "on", "at", "by", "of", "as", "after", "before", "during", "since", "when",
        "while", "because", "if", "so", "then", "now", "today", "again", "also", "not", "never",
        "still", "will", "would", "can", "could", "may", "might", "must", "should", "did", "had",
        "came", "went", "said", "told", "felt", "left", "began", "spoke", "knew", "thought", "made",
        "took", "got", "gave", "saw", "found", "wrote", "cried", "slept", "brought", "kept",
    ]

    private struct Word {
        var text: String
        /// Whether a full stop, a comma or the like comes after it.
        var endsClause: Bool
    }

    private static func words(_ text: String) -> [Word] {
        text.split(whereSeparator: \.isWhitespace).compactMap { piece in
            let folded = NameFold.fold(String(piece))
            let bare = folded.trimming { !$0.isLetter }
            guard !bare.isEmpty else { return nil }
            return Word(text: bare, endsClause: folded.last.map { ".,;:!?)".contains($0) } ?? false)
        }
    }

    /// The text without what stands in double quotation marks; a mark that is not closed quotes
    /// nothing.
    private static func withoutQuotations(_ text: String) -> String {
        var kept = ""
        var quoted: String?
        for character in text {
            if "“”„«»\"".contains(character) {
                quoted = quoted == nil ? "" : nil
            } else if quoted != nil {
                quoted?.append(character)
            } else {
                kept.append(character)
            }
        }
        return kept + (quoted ?? "")
    }
}

extension String {
    fileprivate func trimming(_ isTrimmed: (Character) -> Bool) -> String {
        guard let first = firstIndex(where: { !isTrimmed($0) }),
            let last = lastIndex(where: { !isTrimmed($0) })
        else { return "" }
        return String(self[first...last])
    }
}
