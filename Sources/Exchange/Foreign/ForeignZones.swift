package import Practice

/// The zones in which times of another program are to be read.
package struct ForeignZones: Sendable {
    /// For times that state none.
    package var local: LocalZone
    /// Zones by their names in the time zone database.
    package var named: @Sendable (String) -> LocalZone?

    package init(
        local: LocalZone,
        named: @escaping @Sendable (String) -> LocalZone? = { _ in nil }
    ) {
        self.local = local
        self.named = named
    }

    /// A zone by a name of the database, or one of a fixed offset: `GMT+0530`, `GMT-3`, `UTC`.
    func zone(_ name: String) -> LocalZone? {
        if name == "UTC" || name == "GMT" { return .utc }
        guard name.hasPrefix("GMT"), let offset = Self.offset(name.dropFirst(3)) else {
            return named(name)
        }
        return LocalZone { _ in offset }
    }

    private static func offset(_ text: Substring) -> Int? {
        guard let sign = text.utf8.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-")
        else { return nil }
        let digits = text.utf8.dropFirst().filter { $0 != UInt8(ascii: ":") }
        guard (1...4).contains(digits.count), digits.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        let number = digits.reduce(0) { $0 * 10 + Int($1 - 48) }
        let minutes = digits.count > 2 ? number / 100 * 60 + number % 100 : number * 60
        guard minutes <= 1_080 else { return nil }
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }
}
