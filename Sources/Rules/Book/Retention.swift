public import Practice

/// How long the records of one engagement are kept, and on what that rests (CL-04).
///
/// Days are days as clocks showed them where they were written down: a session late in the evening
/// counts for that evening, whatever day it was at UTC.
public struct RetentionTerm: Hashable, Sendable {
    /// Which of the dates came last.
    public enum Ground: Hashable, Sendable {
        /// So many years after the last service.
        case lastService(years: Int)
        /// So many years after somebody who was a minor when it began comes of age.
        case comingOfAge(years: Int)
        /// So many years after the last service, as the coaching agreement says.
        case agreement(years: Int)
        /// So many years after the last authorization or disclosure.
        case authorizations(years: Int)
        /// So many days after a first talk that came to nothing (IN-01).
        case inquiry(days: Int)
        /// Whoever writes a journal decides about it.
        case writer
    }

    /// The last day on which the records are kept, that day included; `nil` where no period runs.
    public let lastDay: Moment?
    public let ground: Ground
    /// What stands against destroying them, whatever the day: a legal hold, a complaint (OV-01).
    public let holds: [EngagementMark.Matter]
    /// Whether they may go before the last day has passed.
    public let mayEndEarly: Bool
    /// Whether the law of the place wants them gone once it has passed.
    public let mustEnd: Bool

    /// Whether the last day has passed.
    public func isOver(on day: Moment) -> Bool {
        lastDay.map { $0.dayNumber < day.dayNumber } ?? false
    }

    /// Whether nothing about days and marks stands against destroying the records on a day.
    public func permitsPurge(on day: Moment) -> Bool {
        holds.isEmpty && (mayEndEarly || isOver(on: day))
    }
}

extension EngagementFacts {
    /// Until when its records are kept.
    ///
    /// - Parameters:
    ///   - records: all current ones, drafts too; withdrawn ones are left out of account.
    ///   - isCovered: whether coaching is done by the same legal entity as a therapy practice, so
    ///     that its authorizations are kept as long as those of therapy.
    public func retention(
        _ records: [DatedRecord],
        _ profile: JurisdictionProfile,
        isCovered: Bool = false
    ) -> RetentionTerm {
        let records = records.filter { $0.status != .withdrawn }
        switch discipline {
        case .journal: return term(nil, .writer, early: true, profile)
        case .therapy, .coaching:
            if isOnlyATalk(records) {
                let last = Moment(dayNumber: lastService(records).dayNumber + profile.inquiryDays)
                return term(last, .inquiry(days: profile.inquiryDays), early: true, profile)
            }
            return discipline == .therapy
                ? therapyTerm(records, profile) : coachingTerm(records, profile, isCovered)
        }
    }

    private func therapyTerm(
        _ records: [DatedRecord],
        _ profile: JurisdictionProfile
    ) -> RetentionTerm {
        let rule = profile.retention
        let adult = (
            lastService(records).adding(years: rule.therapyYears),
            RetentionTerm.Ground.lastService(years: rule.therapyYears)
        )
        let minors = minorsComingOfAge(records, profile).map {
            (
                $0.adding(years: rule.minorYears),
                RetentionTerm.Ground.comingOfAge(years: rule.minorYears)
            )
        }
        return latest([adult] + minors + authorizations(records, rule), early: false, profile)
    }

    private func coachingTerm(
        _ records: [DatedRecord],
        _ profile: JurisdictionProfile,
        _ isCovered: Bool
    ) -> RetentionTerm {
        let rule = profile.retention
        let agreement = records.last { $0.status.isFinal && $0.note.kind == "coaching-agreement" }
        let agreed = agreement?.note.value(of: "retentionYears").flatMap { Int($0) }
        let years = agreed ?? rule.coachingYears
        let end = (
            lastService(records).adding(years: years),
            agreed == nil
                ? RetentionTerm.Ground.lastService(years: years) : .agreement(years: years)
        )
        let allows = agreement?.note.value(of: "earlyDeletion") == "yes"
        return latest(
            [end] + (isCovered ? authorizations(records, rule) : []),
            early: allows && rule.allowsEarlyCoachingDeletion,
            profile
        )
    }

    /// The day on which the client was last served: the latest that any record of it names.
    ///
    /// Where there is none, the day on which the engagement was closed, or else opened.
    public func lastService(_ records: [DatedRecord]) -> Moment {
        let days = records.compactMap { record in Self.serviceDay(record) }
        let last = days.max { $0.dayNumber < $1.dayNumber }
        return (last ?? closed ?? opened).withoutClock
    }

    private static func serviceDay(_ record: DatedRecord) -> Moment? {
        let note = record.note
        switch note.kind {
        case Session.kind:
            return (try? Session(note))?.attendance.tookPlace == true ? note.at : nil
        case "closure":
            return note.value(of: "lastContact").flatMap(Moment.init(iso:))
        case let kind where serviceKinds.contains(kind):
            return note.at ?? record.written
        default:
            return nil
        }
    }

    /// What is only written when somebody was served.
    private static let serviceKinds = Context.sessionNoteKinds.union([
        "intake", "suitability", "inquiry", "risk-assessment", "safety-plan", "crisis-contact",
        "contact", "check-in", "group-note", "referral",
    ])

    /// The coming of age of each client who was a minor when they were first served.
    private func minorsComingOfAge(
        _ records: [DatedRecord],
        _ profile: JurisdictionProfile
    ) -> [Moment] {
        let first = records.compactMap { Self.serviceDay($0)?.dayNumber }
            .reduce(opened.dayNumber, min)
        return clients.compactMap { $0.details.born?.adding(years: profile.ages.majority) }
            .filter { $0.dayNumber > first }
    }

    /// Authorizations, disclosures and requests keep the record they belong to.
    private func authorizations(
        _ records: [DatedRecord],
        _ rule: JurisdictionProfile.Retention
    ) -> [(Moment, RetentionTerm.Ground)] {
        records.filter { Self.authorizationKinds.contains($0.note.kind) }.map { record in
            let made = record.note.at ?? record.written
            let expiry = record.note.value(of: "expiry").flatMap(Moment.init(iso:))
            let effective = [made, expiry ?? made].max { $0.dayNumber < $1.dayNumber } ?? made
            return (
                effective.adding(years: rule.complianceYears),
                .authorizations(years: rule.complianceYears)
            )
        }
    }

    private static let authorizationKinds: Set<String> = [
        "release-of-information", "disclosure", "access-request", "amendment-request",
        "legal-demand",
    ]

    /// Whether nothing but a first talk took place: no professional document is signed (IN-01).
    private func isOnlyATalk(_ records: [DatedRecord]) -> Bool {
        standing == .inquiry
            && !records.contains { $0.status.isFinal && !Self.talkKinds.contains($0.note.kind) }
    }

    private static let talkKinds: Set<String> = [
        "inquiry", "suitability", "relationship", "addendum",
    ]

    private func latest(
        _ ends: [(Moment, RetentionTerm.Ground)],
        early: Bool,
        _ profile: JurisdictionProfile
    ) -> RetentionTerm {
        // The first of those that are equally late gives the ground.
        let end = ends.dropFirst().reduce(ends[0]) { $1.0.dayNumber > $0.0.dayNumber ? $1 : $0 }
        return term(end.0, end.1, early: early, profile)
    }

    private func term(
        _ lastDay: Moment?,
        _ ground: RetentionTerm.Ground,
        early: Bool,
        _ profile: JurisdictionProfile
    ) -> RetentionTerm {
        RetentionTerm(
            lastDay: lastDay,
            ground: ground,
            holds: [.legalHold, .complaint].filter { stands($0) },
            mayEndEarly: early,
            mustEnd: profile.retention.obligesDeletion && lastDay != nil
        )
    }
}

extension Moment {
    /// The same day so many years later, a date alone.
    ///
    /// The 29th of February becomes the 1st of March where the year has none: a record is kept a day
    /// longer rather than a day too short, and nobody comes of age a day too soon. The last day that
    /// there is, is the 31st of December 9999.
    public func adding(years: Int) -> Moment {
        let year = year + years
        if let same = Moment(year: year, month: month, day: day) { return same }
        let next = Moment(year: year, month: 3, day: 1)
        return next ?? Moment(year: 9_999, month: 12, day: 31) ?? self
    }

    /// Its day alone, as clocks showed it.
    public var withoutClock: Moment { Moment(year: year, month: month, day: day) ?? self }
}

extension Context {
    /// Until when the records of the engagement are kept; `nil` without one.
    public var retention: RetentionTerm? {
        engagement?.retention(records, profile, isCovered: settings.sameLegalEntity == true)
    }
}
