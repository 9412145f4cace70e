import Practice

/// Names in a text: what a note about one member of a group may not hold of another (GR-01).
extension ClientFacts {
    /// The words of their names, each in its one form.
    var nameWords: Set<String> {
        ([details.name] + details.otherNames).reduce(into: []) { words, name in
            // Of `Ludwig van Beek` only what is written large is a name; of `ana pop` all of it.
            let isCased = name.contains(where: \.isUppercase)
            for word in name.nameWords where word.unicodeScalars.count >= 2 {
                if word.isUncased || !isCased || word.first?.isUppercase == true {
                    words.insert(word.isUncased ? word : word.capitalisedName)
                }
            }
        }
    }
}

extension Note {
    /// Whether its title, tags, fields or text hold one of these words of names.
    ///
    /// `Grace` is a name and `grace` is none; in scripts without case a name is found within a run
    /// of letters, since words are not set apart there.
    func names(_ words: Set<String>) -> Bool {
        let texts = [title, body] + tags + fields.filter { $0.name != "member" }.map(\.value)
        let said = Set(texts.flatMap(\.nameWords).flatMap(\.withoutGenitive))
        if !said.isDisjoint(with: words) { return true }
        let uncased = words.filter(\.isUncased)
        return !uncased.isEmpty
            && texts.map(NameFold.fold).contains { text in uncased.contains { text.contains($0) } }
    }
}

extension String {
    /// Its words without accents; one that is written large stays so.
    fileprivate var nameWords: [String] {
        split { !$0.isLetter && $0 != "'" && $0 != "’" }.map { word in
            let folded = NameFold.fold(String(word))
            return word.first?.isUppercase == true ? folded.capitalisedName : folded
        }
    }

    fileprivate var capitalisedName: String { prefix(1).uppercased() + dropFirst() }

    fileprivate var isUncased: Bool {
        first.map { $0.isLetter && !$0.isUppercase && !$0.isLowercase } ?? false
    }

    /// The word, and the one of which it is the genitive: `Ana's`, `Anas'`.
    fileprivate var withoutGenitive: [String] {
        for ending in ["'s", "'"] where hasSuffix(ending) {
            return [self, String(dropLast(ending.count))]
        }
        return [self]
    }
}
