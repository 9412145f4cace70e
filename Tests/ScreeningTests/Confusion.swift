import Screening

/// How often something was seen where it is, missed, seen where it is not, and rightly not seen.
struct Confusion {
    private(set) var hits = 0
    private(set) var misses = 0
    private(set) var alarms = 0
    private(set) var silences = 0

    mutating func count(expected: Bool, found: Bool) {
        switch (expected, found) {
        case (true, true): hits += 1
        case (true, false): misses += 1
        case (false, true): alarms += 1
        case (false, false): silences += 1
        }
    }

    static func + (one: Confusion, other: Confusion) -> Confusion {
        var sum = one
        sum.hits += other.hits
        sum.misses += other.misses
        sum.alarms += other.alarms
        sum.silences += other.silences
        return sum
    }

    var precision: Double { hits + alarms == 0 ? 1 : Double(hits) / Double(hits + alarms) }
    var recall: Double { hits + misses == 0 ? 1 : Double(hits) / Double(hits + misses) }
    var f1: Double {
        precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall)
    }

    func row(_ name: String) -> String {
        let rates = [precision, recall].map(Self.percent).joined(separator: " | ")
        return "| \(name) | \(hits) | \(misses) | \(alarms) | \(silences) | \(rates) |"
    }

    static func percent(_ value: Double) -> String {
        let tenths = Int((value * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10) %"
    }
}
