import Practice
import Rules

/// What the rules said in a month, and what the notes cost.
struct MonthTally {
    struct Count {
        var refused = 0
        var demanded = 0
        var advised = 0
    }

    private(set) var rules: [String: Count] = [:]
    /// For each note of a session: commands until it was signed, advice that came with it, and
    /// whether the client's paperwork was in order.
    private(set) var notes: [(commands: Int, advice: Int, isInOrder: Bool)] = []
    var commands = 0

    mutating func count(_ findings: [Finding]) {
        for finding in findings {
            switch finding.level {
            case .refuse: rules[finding.rule, default: Count()].refused += 1
            case .demand: rules[finding.rule, default: Count()].demanded += 1
            case .advise: rules[finding.rule, default: Count()].advised += 1
            case .inform: break
            }
        }
    }

    mutating func note(commands: Int, advice: Int, isInOrder: Bool) {
        notes.append((commands, advice, isInOrder))
    }

    var inOrder: [(commands: Int, advice: Int, isInOrder: Bool)] { notes.filter(\.isInOrder) }

    static func median(_ numbers: [Int]) -> Int {
        numbers.isEmpty ? 0 : numbers.sorted()[numbers.count / 2]
    }

    /// As it stands in Docs/Rules.md.
    var table: String {
        var lines = [
            "| rule | refused | demanded | advised |", "|---|---|---|---|",
        ]
        for id in rules.keys.sorted() {
            let count = rules[id] ?? Count()
            lines.append("| \(id) | \(count.refused) | \(count.demanded) | \(count.advised) |")
        }
        let advised = notes.filter { $0.advice > 0 }.count
        lines += [
            "",
            "\(notes.count) notes of sessions, \(commands) commands in all, paperwork and mending "
                + "included. A note of a client whose paperwork was in order (\(inOrder.count) of "
                + "them) took \(Self.median(inOrder.map(\.commands))) commands in the median and "
                + "\(inOrder.map(\.commands).max() ?? 0) at most; any note "
                + "\(Self.median(notes.map(\.commands))) in the median and "
                + "\(notes.map(\.commands).max() ?? 0) at most. Advice came with \(advised) notes, "
                + "with the median note none.",
        ]
        return lines.joined(separator: "\n")
    }
}
