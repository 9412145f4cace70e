import ArgumentParser

/// A length of time as people type it: `90s`, `15m`, `12h`, `1h30m`, `2d`.
struct SpanOfTime: ExpressibleByArgument, Equatable {
    /// At least 1.
    let seconds: Int

    private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]

    init(seconds: Int) { self.seconds = seconds }

    init?(argument: String) {
        var total = 0
        var digits = ""
        for character in argument {
            if character.isASCII, character.isNumber, digits.count < 7 {
                digits.append(character)
            } else {
                guard let unit = Self.units[character], let count = Int(digits) else { return nil }
                total += count * unit
                digits = ""
            }
        }
        guard digits.isEmpty, total > 0 else { return nil }
        seconds = total
    }

    var defaultValueDescription: String { text }

    /// `12h`, `1h 30m`, `45s`: the two greatest units.
    var text: String {
        let parts =
            [("d", seconds / 86_400), ("h", seconds / 3_600 % 24), ("m", seconds / 60 % 60)]
            + [("s", seconds % 60)]
        let named = parts.drop { $0.1 == 0 }.prefix(2).filter { $0.1 > 0 }
        return named.map { "\($0.1)\($0.0)" }.joined(separator: " ")
    }
}
