/// A time of day as somebody said it, before it is known which half of the day was meant.
struct SpokenClock {
    /// As said: 0 to 23, or 1 to 12 with a half.
    let hour: Int
    let minute: Int
    let second: Int
    let half: Half?
    /// Whether minutes were said, which makes it 24-hour writing where nothing else tells the half.
    let hasMinutes: Bool

    enum Half: String {
        case am, pm

        init?(_ word: some StringProtocol) {
            switch word {
            case "am", "a.m.": self = .am
            case "pm", "p.m.": self = .pm
            default: return nil
            }
        }
    }

    static let noon = SpokenClock(hour: 12, half: .pm)

    private init(hour: Int, half: Half?) {
        self.hour = hour
        self.half = half
        (minute, second, hasMinutes) = (0, 0, false)
    }

    /// Reads `15`, `3pm`, `15:00`, `15:00:20` or `3:00pm`, the half also from the following word.
    ///
    /// `nil` where the word is no time; throws where it looks like one and is none.
    init?(_ word: String, half given: Half?) throws(MomentError) {
        let letters = word.firstIndex { !$0.isASCII || $0.isLetter } ?? word.endIndex
        let written = word[letters...].isEmpty ? nil : Half(word[letters...])
        guard word[letters...].isEmpty || (written != nil && given == nil) else { return nil }
        let parts = word[..<letters].split(separator: ":", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), let hour = SpokenWords.number(parts[0], digits: 1...2)
        else { return nil }
        var rest = [0, 0]
        for (index, part) in parts.dropFirst().enumerated() {
            guard let number = SpokenWords.number(part, digits: 2...2) else { return nil }
            rest[index] = number
        }
        half = written ?? given
        guard (half == nil ? 0...23 : 1...12).contains(hour), rest[0] < 60, rest[1] < 60 else {
            throw .impossible(.noSuchTime)
        }
        self.hour = hour
        (minute, second) = (rest[0], rest[1])
        hasMinutes = parts.count > 1
    }

    /// Seconds since midnight, told by the half, by the part of the day, or by 24-hour writing.
    func secondOfDay(in part: SpokenDayPart?) throws(MomentError) -> Int {
        let rest = minute * 60 + second
        let hours = try candidates(in: part)
        let isTwelve = hour == 12 && half == nil
        if part == .night, isTwelve || hours.contains(where: { $0 < 6 }) {
            throw .ambiguous(.midnight)
        }
        guard let hour = hours.first(where: { part?.hours.contains($0) ?? true }) else {
            throw .impossible(.noSuchTime)
        }
        return hour * 3_600 + rest
    }

    private func candidates(in part: SpokenDayPart?) throws(MomentError) -> [Int] {
        switch half {
        case .am: return [hour % 12]
        case .pm: return [hour % 12 + 12]
        case nil: break
        }
        let canBeEither = (1...12).contains(hour)
        if part == nil, !hasMinutes, canBeEither { throw .ambiguous(.hour) }
        return part != nil && canBeEither && hour < 12 ? [hour, hour + 12] : [hour]
    }
}
