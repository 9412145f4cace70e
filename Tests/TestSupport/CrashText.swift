/// What stands in a note that a writer writes until it is killed: it follows from the title.
public enum CrashText {
    /// Titles that begin so have bodies that are long in an index as well.
    public static let long = "long"

    public static func body(of title: String) -> String {
        guard title.hasPrefix(long) else { return "body of \(title)" }
        // FNV-1a of the title, then a linear congruence: words that nearly never meet.
        var state = title.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3
        }
        let words = (0..<500).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return String(state >> 40, radix: 36)
        }
        return "body of \(title) " + words.joined(separator: " ")
    }
}
