/// A file of the time zone database: RFC 8536, versions 2 to 4.
///
/// Strict: `nil` for anything that does not fit, an older version among it.
package struct ZoneFile: Sendable {
    private var instants: [Int64] = []
    /// Minutes east of UTC from each instant on.
    private var offsets: [Int] = []
    /// Before the first instant.
    private var first = 0
    /// What holds after the last instant.
    private var rule: ZoneRule?

    package init?(_ bytes: [UInt8]) {
        guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2") else { return nil }
        // The first block has times of 32 bits: the same once more, with less of it.
        let start = Header.length + old.blockLength(timeLength: 4)
        guard let header = Header(bytes, at: start) else { return nil }
        let block = start + Header.length
        let end = block + header.blockLength(timeLength: 8)
        guard end < bytes.count, header.typeCount > 0 else { return nil }
        let kinds = block + header.timeCount * 8
        let types = kinds + header.timeCount
        var typeOffsets: [Int] = []
        for type in 0..<header.typeCount {
            let seconds = Self.number(bytes, types + type * 6, count: 4)
            let signed = Int(Int32(truncatingIfNeeded: seconds))
            guard (-93_599...93_599).contains(signed) else { return nil }
            typeOffsets.append(signed / 60)
        }
        for index in 0..<header.timeCount {
            let kind = Int(bytes[kinds + index])
            guard kind < typeOffsets.count else { return nil }
            let instant = Int64(bitPattern: Self.number(bytes, block + index * 8, count: 8))
            if let last = instants.last, last >= instant { return nil }
            instants.append(instant)
            offsets.append(typeOffsets[kind])
        }
        first = typeOffsets[0]
        guard takeFooter(bytes[end...]) else { return nil }
    }

    /// A line that says how it goes on; it may be empty.
    private mutating func takeFooter(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.first == 0x0A, bytes.count >= 2, bytes.last == 0x0A else { return false }
        let text = bytes.dropFirst().dropLast()
        guard !text.isEmpty else { return true }
        rule = ZoneRule(Array(text))
        return rule != nil
    }

    package var zone: LocalZone { LocalZone { self.offset(at: $0) } }

    private func offset(at instant: Int64) -> Int {
        guard let last = instants.last else { return rule?.offset(at: instant) ?? first }
        if instant >= last { return rule?.offset(at: instant) ?? offsets[offsets.count - 1] }
        var (low, high) = (0, instants.count)
        while low < high {
            let middle = (low + high) / 2
            if instants[middle] <= instant { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? first : offsets[low - 1]
    }

    private static func number(_ bytes: [UInt8], _ start: Int, count: Int) -> UInt64 {
        bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
    }

    private struct Header {
        static let length = 44
        let version: UInt8
        private let counts: [Int]
        var timeCount: Int { counts[3] }
        var typeCount: Int { counts[4] }

        init?(_ bytes: [UInt8], at start: Int) {
            guard start >= 0, bytes.count - start >= Self.length,
                bytes[start..<start + 4].elementsEqual("TZif".utf8)
            else { return nil }
            version = bytes[start + 4]
            counts = (0..<6).map { Int(ZoneFile.number(bytes, start + 20 + $0 * 4, count: 4)) }
        }

        func blockLength(timeLength: Int) -> Int {
            counts[3] * (timeLength + 1) + counts[4] * 6 + counts[5]
                + counts[2] * (timeLength + 4) + counts[1] + counts[0]
        }
    }
}

/// How a zone goes on: the value of `TZ` after POSIX, `CET-1CEST,M3.5.0,M10.5.0/3`.
struct ZoneRule: Sendable {
    /// Minutes east of UTC.
    private var standard = 0
    private var summer: Summer?

    private struct Summer {
        var offset: Int
        var begin: Change
        var end: Change
    }

    /// A day of the year, and seconds after its midnight.
    private struct Change {
        var month = 0
        /// 5 for the last one.
        var week = 0
        /// 0 for Sunday.
        var weekday = 0
        var second = 7_200
    }

    init?(_ text: [UInt8]) {
        var reader = Reader(text: text)
        guard reader.name(), let west = reader.time() else { return nil }
        standard = -west / 60
        guard !reader.atEnd else { return }
        guard reader.name() else { return nil }
        var offset = standard + 60
        if !reader.isAt(UInt8(ascii: ",")) {
            guard let west = reader.time() else { return nil }
            offset = -west / 60
        }
        guard reader.take(UInt8(ascii: ",")), let begin = Self.change(&reader),
            reader.take(UInt8(ascii: ",")), let end = Self.change(&reader), reader.atEnd
        else { return nil }
        summer = Summer(offset: offset, begin: begin, end: end)
    }

    /// Days by month, week and weekday only: no zone of the database has others now.
    private static func change(_ reader: inout Reader) -> Change? {
        var change = Change()
        guard reader.take(UInt8(ascii: "M")), let month = reader.number(), (1...12).contains(month),
            reader.take(UInt8(ascii: ".")), let week = reader.number(), (1...5).contains(week),
            reader.take(UInt8(ascii: ".")), let day = reader.number(), (0...6).contains(day)
        else { return nil }
        (change.month, change.week, change.weekday) = (month, week, day)
        if reader.take(UInt8(ascii: "/")) {
            guard let second = reader.time() else { return nil }
            change.second = second
        }
        return change
    }

    func offset(at instant: Int64) -> Int {
        guard let summer, let local = Moment(instant: instant, offset: standard),
            let begin = Self.instant(summer.begin, year: local.year, offset: standard),
            let end = Self.instant(summer.end, year: local.year, offset: summer.offset)
        else { return standard }
        let isSummer =
            begin < end ? (begin..<end).contains(instant) : !(end..<begin).contains(instant)
        return isSummer ? summer.offset : standard
    }

    private static func instant(_ change: Change, year: Int, offset: Int) -> Int64? {
        guard let first = Moment(year: year, month: change.month, day: 1)?.dayNumber else {
            return nil
        }
        // Monday counts 0 there.
        let weekday = (Moment.weekday(ofDay: first) + 1) % 7
        var day = first + (change.weekday - weekday + 7) % 7 + (change.week - 1) * 7
        while day >= first + Moment.lastDay(ofMonth: change.month, year: year) { day -= 7 }
        return Int64(day) * 86_400 + Int64(change.second) - Int64(offset) * 60
    }

    private struct Reader {
        let text: [UInt8]
        var position = 0

        var atEnd: Bool { position == text.count }

        func isAt(_ byte: UInt8) -> Bool { position < text.count && text[position] == byte }

        mutating func take(_ byte: UInt8) -> Bool {
            guard isAt(byte) else { return false }
            position += 1
            return true
        }

        /// Letters, or anything in angle brackets.
        mutating func name() -> Bool {
            let start = position
            if take(UInt8(ascii: "<")) {
                while position < text.count, !isAt(UInt8(ascii: ">")) { position += 1 }
                return take(UInt8(ascii: ">"))
            }
            while position < text.count, (65...90).contains(text[position] & 0xDF) { position += 1 }
            return position - start >= 3
        }

        mutating func number() -> Int? {
            let start = position
            var value = 0
            while position < text.count, (48...57).contains(text[position]), value < 1_000 {
                value = value * 10 + Int(text[position] - 48)
                position += 1
            }
            return position > start ? value : nil
        }

        /// Seconds of `[±]h[:mm[:ss]]`.
        mutating func time() -> Int? {
            let isNegative = take(UInt8(ascii: "-"))
            if !isNegative { _ = take(UInt8(ascii: "+")) }
            guard let hour = number(), hour <= 167 else { return nil }
            var seconds = hour * 3_600
            for unit in [60, 1] where take(UInt8(ascii: ":")) {
                guard let number = number(), number < 60 else { return nil }
                seconds += number * unit
            }
            return isNegative ? -seconds : seconds
        }
    }
}
