import Practice
import Screening

/// Something in a coaching record that may mean that another professional comes first: one of the
/// six guidelines, as the coach ticked it, or a crisis (RF-01 to RF-06).
struct RaisedTrigger: Hashable, Sendable {
    enum Matter: String, Sendable {
        case mentalIllness = "mental-illness"
        case substanceUse = "substance-use"
        case abuseOrThreat = "abuse-or-threat"
        case suicide
        case outsideCompetence = "outside-competence"
        case noMovement = "no-movement"
        /// A crisis of no stated kind.
        case crisis

        /// Whether it asks for action at once (RF-07).
        var isUrgent: Bool { self == .abuseOrThreat || self == .suicide || self == .crisis }

        /// Whether what was decided about it lasts until the engagement is renewed (RF-01).
        var lasts: Bool { self == .mentalIllness || self == .substanceUse || self == .noMovement }
    }

    let matter: Matter
    let record: Identifier
    let day: Int
    /// What was worded so; `nil` for what somebody ticked or wrote down as such.
    var category: Category?
}

extension Note {
    /// What the note itself raises.
    var raises: [RaisedTrigger.Matter] {
        switch kind {
        case "suitability", "coaching-session":
            let ticked = lines(of: "referralTriggers").compactMap(
                RaisedTrigger.Matter.init(rawValue:)
            )
            return says("outsideCompetence", "yes") ? ticked + [.outsideCompetence] : ticked
        case "crisis-contact": return [.crisis]
        case "contact": return says("purpose", "crisis") ? [.crisis] : []
        default: return []
        }
    }
}

extension DatedRecord {
    /// Whether the record says what was decided about a matter.
    func decides(_ matter: RaisedTrigger.Matter) -> Bool {
        switch note.kind {
        case "disposition", "referral":
            return matter == .crisis || note.lines(of: "triggers").contains(matter.rawValue)
        case "suitability":
            // Something urgent asks for more than a word at the opening.
            return !matter.isUrgent && note.says("disposition")
                && note.raises.contains(matter)
        case "consultation": return matter == .outsideCompetence
        default: return false
        }
    }
}

extension Context {
    /// What was raised and not decided about yet, oldest first: by final records, by the one that is
    /// to be signed, and what is urgent by drafts too.
    func undecided(with record: DatedRecord? = nil) -> [RaisedTrigger] {
        guard isCoaching else { return [] }
        let told = records.filter { $0.id != record?.id }.flatMap { told in
            triggers(of: told).filter { told.status.isFinal || $0.matter.isUrgent }
        }
        return (told + (record.map(triggers) ?? [])).filter { !isDecided($0) }
    }

    /// What a record raises, with its day; history that was brought in raises nothing anew.
    func triggers(of record: DatedRecord) -> [RaisedTrigger] {
        guard record.status != .imported else { return [] }
        let ticked = record.note.raises.map {
            RaisedTrigger(matter: $0, record: record.id, day: record.day)
        }
        return ticked + wordingTriggers(of: record)
    }

    /// The first of a matter that was not decided about yet: what is said about it is said once.
    func undecided(
        _ matter: RaisedTrigger.Matter,
        with record: DatedRecord? = nil
    ) -> RaisedTrigger? {
        undecided(with: record).first { $0.matter == matter }
    }

    /// The first urgent one, the record that is to be signed left out of account (RF-07).
    func urgentlyUndecided(by day: Int, but record: DatedRecord? = nil) -> RaisedTrigger? {
        undecided().first { $0.matter.isUrgent && $0.record != record?.id && $0.day <= day }
    }

    private func isDecided(_ trigger: RaisedTrigger) -> Bool {
        let from = trigger.matter.lasts ? lastRenewal(by: trigger.day) ?? .min : trigger.day
        return records.contains {
            $0.status.isFinal && $0.decides(trigger.matter) && $0.day >= from
                && covers($0, trigger, since: from)
        }
    }

    /// Whether what was decided before wording came up covers it: wording of a category that was not
    /// there yet is decided about anew (RF-01).
    private func covers(_ decision: DatedRecord, _ trigger: RaisedTrigger, since from: Int) -> Bool
    {
        guard let category = trigger.category, decision.day < trigger.day else { return true }
        let known = records.filter { from <= $0.day && $0.day <= decision.day }
            .flatMap(triggers).filter { $0.matter == trigger.matter }.map(\.category)
        return known.isEmpty || known.contains(nil) || known.contains(category)
    }

    /// The day of the latest renewal up to a day.
    func lastRenewal(by day: Int) -> Int? { latest("renewal", by: day)?.day }

    /// Whether another professional treats the client already (RF-10).
    var hasTreatingProfessional: Bool {
        let treating = ["therap", "psych", "physician", "doctor", "counsel", "social work"]
        let inCareTeam = records.contains { record in
            guard record.note.kind == "care-team", record.status != .withdrawn else { return false }
            let profession = NameFold.fold(record.note.value(of: "profession") ?? "")
            return treating.contains { profession.contains($0) }
        }
        return inCareTeam || latest("suitability")?.note.answers("currentTreatment") == true
    }
}
