/// By how many days all dates about a client are moved: whole weeks, so that weekdays hold.
///
/// Never none, and at most 26 weeks (Docs/Format.md, section Aliases).
package struct DateShift: Hashable, Sendable {
    package let days: Int

    /// - Parameter draw: at least eight bytes.
    package init(draw: [UInt8]) {
        let number = draw[..<8].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
        let week = Int(number % 52)
        days = 7 * (week < 26 ? week + 1 : 25 - week)
    }

    /// The day moved, without a time of day; `nil` outside of years 1 to 9999.
    package func moved(_ moment: Moment) -> Moment? {
        Moment(dayNumber: moment.dayNumber + days)
    }
}
