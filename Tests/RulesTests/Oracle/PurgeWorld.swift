import Practice
import Rules

/// An engagement that is to be destroyed; its only service was on the 29th of February 2020.
struct PurgeWorld {
    enum Day: String, CaseIterable {
        case before = "the day before the last day"
        case last = "the last day"
        case after = "the day after it"
    }

    enum Mark: String, CaseIterable {
        case none = "no mark"
        case legalHold = "a legal hold"
        case complaint = "a complaint"
        case both = "a legal hold and a complaint"
        case lifted = "a legal hold that was lifted"
        case lapsed = "a complaint that was lifted"
        case again = "a legal hold that was lifted and set again"
        case other = "a legal hold, a complaint that was lifted"
    }

    enum Age: String, CaseIterable {
        case adult = "1980-05-05"
        /// Comes of age long after.
        case child = "2012-02-29"
        /// Comes of age so soon that an adult's period ends later.
        case nearlyAdult = "2003-02-28"
    }

    /// What a coaching agreement says about keeping.
    enum Agreement: String, CaseIterable {
        case none = "no agreement"
        case silent = "an agreement that says nothing"
        case fourYears = "four years"
        case early = "may go early"
        case notEarly = "may not go early"
        case earlyDraft = "may go early, a draft"
    }

    var role: Role
    var profile: JurisdictionProfile
    var standing: EngagementStanding
    var age: Age
    var agreement: Agreement
    var mark: Mark
    var day: Day

    var words: String {
        """
        \(role) purges in \(profile.id), \(standing), born \(age.rawValue), \
        \(agreement.rawValue), \(mark.rawValue), \(day.rawValue)
        """
    }
}

extension PurgeWorld {
    static let all: [PurgeWorld] = Role.allCases.flatMap { role in
        JurisdictionProfile.all.flatMap { profile in
            EngagementStanding.allCases.flatMap { standing in
                Age.allCases.flatMap { age in
                    (role == .coach ? Agreement.allCases : [.none]).flatMap { agreement in
                        Mark.allCases.flatMap { mark in
                            Day.allCases.map {
                                PurgeWorld(
                                    role: role,
                                    profile: profile,
                                    standing: standing,
                                    age: age,
                                    agreement: agreement,
                                    mark: mark,
                                    day: $0
                                )
                            }
                        }
                    }
                }
            }
        }
    }

    /// - Parameter last: the last day of keeping.
    func blocking(last: String) -> Set<String> {
        let last = Scene.moment(last)
        let today =
            switch day {
            case .before: last.dayNumber - 1
            case .last: last.dayNumber
            case .after: last.dayNumber + 1
            }
        let ruling = scene.with { $0.now = Moment(dayNumber: today) ?? last }.ruling(on: .purge)
        return Set(ruling.blocking.map { $0.rule })
    }

    private var scene: Scene {
        havingAgreement(Scene(role, opened: "2020-02-01")).having(service, on: "2020-02-29").with {
            $0.profile = profile
            $0.engagement?.standing = standing
            if standing == .closed { $0.engagement?.closed = Scene.moment("2020-06-01") }
            $0.engagement?.clients[0].details.born = Scene.moment(age.rawValue)
            $0.engagement?.marks = marks
        }
    }

    private var service: String {
        switch role {
        case .therapist: standing == .inquiry ? "inquiry" : "progress-note"
        case .coach: standing == .inquiry ? "inquiry" : "coaching-session"
        case .client: "entry"
        }
    }

    private func havingAgreement(_ scene: Scene) -> Scene {
        let fields: [String: String]
        switch agreement {
        case .none: return scene
        case .silent: fields = [:]
        case .fourYears: fields = ["retentionYears": "4"]
        case .early, .earlyDraft: fields = ["earlyDeletion": "yes"]
        case .notEarly: fields = ["earlyDeletion": "no"]
        }
        let status: Status = agreement == .earlyDraft ? .draft : .signed
        return scene.having("coaching-agreement", on: "2020-02-01", fields, status: status)
    }

    private var marks: [EngagementMark] {
        func set(_ matter: EngagementMark.Matter) -> EngagementMark {
            EngagementMark(matter, reason: "a letter", since: Scene.moment("2020-03-01"))
        }
        func lift(_ matter: EngagementMark.Matter) -> EngagementMark {
            EngagementMark(
                .lifted,
                subject: matter.rawValue,
                reason: "it ended",
                since: Scene.moment("2020-04-01")
            )
        }
        return switch mark {
        case .none: []
        case .legalHold: [set(.legalHold)]
        case .complaint: [set(.complaint)]
        case .both: [set(.legalHold), set(.complaint)]
        case .lifted: [set(.legalHold), lift(.legalHold)]
        case .lapsed: [set(.complaint), lift(.complaint)]
        case .again: [set(.legalHold), lift(.legalHold), set(.legalHold)]
        case .other: [set(.legalHold), set(.complaint), lift(.complaint)]
        }
    }
}
