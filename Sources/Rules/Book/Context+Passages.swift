import Practice
import Screening

extension Context {
    /// SC-06: passages that read like a clinical statement by the coach, and that nobody has settled.
    func unsettledPassages(of record: DatedRecord) -> [Verdict] {
        let open = NoteScreening(findings: passages[record.id] ?? []).open
        guard let first = open.first else { return [] }
        let what =
            open.count == 1
            ? "a passage of it reads like a clinical statement by the coach (finding \(first))"
            : "\(open.count) passages of it read like clinical statements by the coach (findings "
                + open.map(String.init).joined(separator: ", ") + ")"
        let id = record.id.shortText
        return [
            .demand(
                what,
                wayOut: "rewrite it: tacit edit \(id); or say who said it, or why it stands there: "
                    + "tacit resolve \(id) --finding \(first) --as client-reported, or --as reason "
                    + "--reason TEXT"
            )
        ]
    }

    /// What the wording of a record raises, each matter and category once.
    ///
    /// What an answer to a trigger says, such as a disposition, raises nothing anew.
    func wordingTriggers(of record: DatedRecord) -> [RaisedTrigger] {
        guard !Self.kindsThatAnswer.contains(record.note.kind) else { return [] }
        var raised: [RaisedTrigger] = []
        for finding in passages[record.id] ?? [] {
            guard let matter = matter(of: finding, in: record),
                !raised.contains(where: {
                    $0.matter == matter && $0.category == finding.category
                })
            else { continue }
            raised.append(
                RaisedTrigger(
                    matter: matter,
                    record: record.id,
                    day: record.day,
                    category: finding.category
                )
            )
        }
        return raised
    }

    /// What a passage asks to be decided about; `nil` where it only informs.
    private func matter(
        of finding: PassageFinding,
        in record: DatedRecord
    ) -> RaisedTrigger.Matter? {
        guard let matter = finding.category.matter else { return nil }
        if matter.isUrgent {
            return isUrgent(finding, in: record) && !finding.isAboutSomebodyElse ? matter : nil
        }
        return finding.level == .referral && finding.resolution == nil ? matter : nil
    }

    /// Whether a passage is urgent at this place of the record: an attempt in the past is so once,
    /// and then for information until the wording changes (RF-04).
    func isUrgent(_ finding: PassageFinding, in record: DatedRecord) -> Bool {
        guard finding.level == .urgent else { return false }
        guard finding.has(.historical), finding.category.matter == .suicide else { return true }
        return !records.contains { earlier in
            guard earlier.id != record.id, Self.comes(earlier, before: record) else { return false }
            return (passages[earlier.id] ?? []).contains {
                $0.category.matter == .suicide && $0.has(.historical)
                    && NameFold.fold($0.words) == NameFold.fold(finding.words)
            }
        }
    }

    private static func comes(_ one: DatedRecord, before other: DatedRecord) -> Bool {
        (one.day, one.written.instant, one.id) < (other.day, other.written.instant, other.id)
    }

    /// Kinds that say what was decided or done: their wording answers, and raises nothing.
    static let kindsThatAnswer: Set<String> = [
        "disposition", "referral", "consultation", "crisis-contact", "disclosure", "exception",
        "handover", "closure", "legal-demand", "release-of-information", "completion", "care-team",
    ]

    /// The referral categories that came up in two of the last three sessions, this one among them
    /// (RULES.md, section 6.4).
    func recurring(upTo record: DatedRecord) -> Set<Category> {
        Recurrence.categories(
            in: sessionNotes(upTo: record).map { passages[$0.id]?.map(\.mention) ?? [] }
        )
    }
}

extension PassageFinding {
    /// Whether what was said is about another person, so that a decision is the coach's choice.
    ///
    /// A child or a dependent adult is somebody else by nature, and is decided about (RF-03).
    var isAboutSomebodyElse: Bool { has(.otherPerson) && category != .abuseOfDependant }
}

extension Category {
    /// The guideline that it belongs to; `nil` for wording that is about scope.
    var matter: RaisedTrigger.Matter? {
        switch self {
        case .passiveWish, .ideation, .plan, .attempt, .selfHarm: .suicide
        case .abuseOfClient, .abuseOfDependant, .threatToOthers: .abuseOrThreat
        case .substance: .substanceUse
        case .illness, .sign: .mentalIllness
        case .competence: .outsideCompetence
        default: nil
        }
    }
}
