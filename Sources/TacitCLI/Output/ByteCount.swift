/// How large a file is, for a person.
enum ByteCount {
    /// `912 bytes`, `1.4 kB`, `2.1 GB`: in thousands, with one digit after the point.
    static func text(_ count: UInt64) -> String {
        guard count >= 1_000 else { return count == 1 ? "1 byte" : "\(count) bytes" }
        var tenths = count / 100
        for unit in ["kB", "MB", "GB"] {
            if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10) \(unit)" }
            tenths /= 1_000
        }
        return "\(tenths / 10).\(tenths % 10) TB"
    }
}
