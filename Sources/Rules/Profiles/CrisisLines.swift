public import Practice

/// Whom to call in one place, when it is urgent (XB-01, RF-07, JR-02).
///
/// Numbers change. Each has the day on which it was entered, and the day on which somebody checked
/// it, where somebody did: nobody has checked one of those that come with the program, and whatever
/// shows them says so (``Line/words(on:)``).
public struct CrisisLines: Hashable, Sendable {
    /// The country's code, such as `US`; empty where the place is not known.
    public let place: String
    /// As a sentence names it: `the United States`.
    public let name: String
    public let lines: [Line]

    /// One number.
    public struct Line: Hashable, Sendable {
        public enum Use: String, CaseIterable, Sendable {
            /// Police, ambulance, fire.
            case emergency = "emergency number"
            /// Somebody who listens, at any hour.
            case crisis = "crisis line"
            /// For who is hurt or threatened at home.
            case abuse = "abuse line"
        }

        public let use: Use
        /// The number, or where it is found.
        public let number: String
        public let entered: Moment
        /// `nil` while nobody has checked it.
        public let checked: Moment?

        /// After so many months a number is not to be relied on without a look.
        public static let monthsOfTrust = 12

        /// Whether it was entered or checked more than twelve months ago.
        public func isOld(on day: Moment) -> Bool {
            (checked ?? entered).adding(years: Self.monthsOfTrust / 12).dayNumber < day.dayNumber
        }

        /// What is shown: the use, the number, and how far it may be trusted.
        public func words(on day: Moment) -> String {
            "\(use.rawValue): \(number) (\(trust(on: day)))"
        }

        private func trust(on day: Moment) -> String {
            let since = checked.map { "checked on \($0.iso)" } ?? "not checked by this project"
            return isOld(on: day) ? "\(since), over a year old: look it up" : since
        }
    }

    /// The first number of a use; `nil` where the place has none here.
    public func line(_ use: Line.Use) -> Line? { lines.first { $0.use == use } }

    /// Whether the place is not known, so that only general words can be given.
    public var isNeutral: Bool { place.isEmpty }

    /// What the writer of a private page is shown: no passage, no category, no count (JR-02).
    public var journalCard: String {
        let listener = line(.crisis)?.number ?? ""
        let emergency = line(.emergency)?.number ?? ""
        return """
            If today is heavy, somebody will listen: \(listener). If it is urgent: \(emergency). \
            These numbers were not checked by this project. To clear this screen, type 'tacit lock'.
            """
    }
}

extension CrisisLines {
    /// The lines of a place.
    ///
    /// - Parameter code: a country, or a country and a part of it: `US`, `US-NY`, `gb`. Anything
    ///   else, and `nil`, gives the neutral lines: a wrong number is worse than none.
    public static func lines(forPlace code: String?) -> CrisisLines {
        let letters = (code ?? "").uppercased().split(separator: "-").first.map(String.init) ?? ""
        let country = letters.trimmingBlanks
        let known = sameCountry[country] ?? country
        if let lines = all.first(where: { $0.place == known && !known.isEmpty }) { return lines }
        return unionCountries.contains(known) ? union : neutral
    }
}

extension Context {
    /// Whom to call where the client is: by the place of the session, else by the engagement's
    /// field `place`, else neutral; never by the place of the vault (XB-01).
    public func crisisLines(in session: DatedRecord? = nil) -> CrisisLines {
        CrisisLines.lines(forPlace: clientPlace(in: session))
    }

    /// The code of the place where the client is, as far as anybody said.
    public func clientPlace(in session: DatedRecord? = nil) -> String? {
        if let session, session.note.says("place") { return session.note.value(of: "place") }
        return engagement?.stated("place")
    }
}

extension String {
    fileprivate var trimmingBlanks: String { filter { !$0.isWhitespace } }
}
