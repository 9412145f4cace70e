extension Collection<String> {
    /// Those that somebody may have meant by a name that is none of them: the few that take the
    /// fewest slips, case and all but letters and digits left aside; none where all are far.
    func nearest(to name: String, limit: Int = 5) -> [String] {
        let wanted = Array(name.uppercased().filter { $0.isLetter || $0.isNumber }.prefix(40))
        let ranked = map { candidate in
            let letters = candidate.uppercased().filter { $0.isLetter || $0.isNumber }
            return (name: candidate, slips: slips(from: wanted, to: Array(letters)))
        }
        guard let fewest = ranked.map(\.slips).min(), fewest <= 2 else { return [] }
        return ranked.filter { $0.slips == fewest }.prefix(limit).map(\.name)
    }
}

/// How many characters are to be put in, taken out or exchanged (Levenshtein's distance).
private func slips(from given: [Character], to meant: [Character]) -> Int {
    var row = Array(0...meant.count)
    for (index, letter) in given.enumerated() {
        var diagonal = row[0]
        row[0] = index + 1
        for (column, other) in meant.enumerated() {
            let changed = diagonal + (letter == other ? 0 : 1)
            diagonal = row[column + 1]
            row[column + 1] = Swift.min(changed, diagonal + 1, row[column] + 1)
        }
    }
    return row[meant.count]
}
