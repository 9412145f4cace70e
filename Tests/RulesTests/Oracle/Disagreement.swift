/// A small world in which the rulebook decides otherwise than the table.
///
/// The tables of this folder were written from the text of the rules alone, as short and flat as
/// they could be; the rulebook is asked from the outside. Where the two differ, one of them is wrong.
struct Disagreement: CustomStringConvertible {
    /// The coordinates of the world, in words.
    let world: String
    let table: Set<String>
    let rulebook: Set<String>

    /// - Returns: nothing where both say the same.
    init?(_ world: @autoclosure () -> String, table: Set<String>, rulebook: Set<String>) {
        guard table != rulebook else { return nil }
        self.world = world()
        self.table = table
        self.rulebook = rulebook
    }

    var description: String {
        "\(world): the table says [\(words(table))], the rulebook [\(words(rulebook))]"
    }

    private func words(_ rules: Set<String>) -> String { rules.sorted().joined(separator: " ") }
}

/// What a run through many worlds came to.
struct Comparison {
    private(set) var worlds = 0
    private(set) var disagreements: [Disagreement] = []

    mutating func compare(
        _ world: @autoclosure () -> String,
        table: Set<String>,
        rulebook: Set<String>
    ) {
        worlds += 1
        if let one = Disagreement(world(), table: table, rulebook: rulebook) {
            disagreements.append(one)
        }
    }

    /// Each world that differs, one a line.
    var report: String {
        (["\(disagreements.count) of \(worlds) worlds differ:"]
            + disagreements.map(\.description)).joined(separator: "\n")
    }
}
