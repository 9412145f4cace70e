extension DueItem {
    /// The kinds whose records may be due although they are signed, and those that settle them.
    public static let kinds: Set<String> = [
        "treatment-plan", "safety-plan", "commitment", "goal", "referral", "crisis-contact",
        "contact",
        Session.kind,
    ]

    /// What waits, the longest first.
    ///
    /// Of plans, referrals and crisis contacts only the latest of each engagement counts: the next one
    /// settles the one before. A follow-up is settled by a contact or a session on its day or later.
    ///
    /// - Parameters:
    ///   - records: drafts, and records of ``kinds``; withdrawn ones are left out of account.
    ///   - today: the present, as clocks show it.
    public static func items(among records: [DatedRecord], today: Moment) -> [DueItem] {
        let records = records.filter { $0.status != .withdrawn }
        let drafts = records.filter { $0.status == .draft }.compactMap { draft($0, today) }
        let dated = dateFields.flatMap { kind, rule in
            let ofKind = records.filter { $0.note.kind == kind }
            let counted = rule.isSettledByNext ? latestOfEach(ofKind) : ofKind
            return counted.compactMap { record in
                item(for: record, rule, today).flatMap { isSettled($0, rule, records) ? nil : $0 }
            }
        }
        return (drafts + dated).sorted(by: precedes)
    }

    /// The longest waiting first.
    public static func precedes(_ one: DueItem, _ other: DueItem) -> Bool {
        guard one.day.dayNumber == other.day.dayNumber else {
            return one.day.dayNumber < other.day.dayNumber
        }
        return (one.record?.text ?? "") < (other.record?.text ?? "")
    }

    private struct Rule {
        let field: String
        let matter: Matter
        var isSettledByNext = false
        /// Values of the field `status` with which nothing waits any more.
        var settled: Set<String> = []
        /// Whether a contact or a session that took place since then settles it.
        var isSettledByContact = false
    }

    private static let dateFields: [(String, Rule)] = [
        ("treatment-plan", Rule(field: "reviewDate", matter: .planReview, isSettledByNext: true)),
        (
            "safety-plan",
            Rule(field: "reviewDate", matter: .safetyPlanReview, isSettledByNext: true)
        ),
        (
            "referral",
            Rule(
                field: "followUp",
                matter: .referralFollowUp,
                isSettledByNext: true,
                isSettledByContact: true
            )
        ),
        (
            "crisis-contact",
            Rule(
                field: "followUp",
                matter: .crisisFollowUp,
                isSettledByNext: true,
                isSettledByContact: true
            )
        ),
        (
            "commitment",
            Rule(
                field: "byWhen",
                matter: .openCommitment,
                settled: ["done", "carried", "dropped"]
            )
        ),
        ("goal", Rule(field: "due", matter: .openGoal, settled: ["reached", "dropped"])),
    ]

    private static func draft(_ record: DatedRecord, _ today: Moment) -> DueItem? {
        guard let kind = Kind.named(record.note.kind) else { return nil }
        let faults = kind.faults(in: record.note, now: today).count
        guard faults > 0 || !kind.isKeptCurrent else { return nil }
        return DueItem(
            faults == 0 ? .unsignedDraft : .unfinishedDraft(faults: faults),
            record: record.id,
            engagement: record.engagement,
            kind: kind.id,
            day: record.written
        )
    }

    private static func item(
        for record: DatedRecord,
        _ rule: Rule,
        _ today: Moment
    ) -> DueItem? {
        guard let day = record.note.value(of: rule.field).flatMap(Moment.init(iso:)),
            day.dayNumber <= today.dayNumber,
            !rule.settled.contains(record.note.value(of: "status") ?? "")
        else { return nil }
        return DueItem(
            rule.matter,
            record: record.id,
            engagement: record.engagement,
            kind: record.note.kind,
            day: day
        )
    }

    private static func isSettled(
        _ item: DueItem,
        _ rule: Rule,
        _ records: [DatedRecord]
    ) -> Bool {
        guard rule.isSettledByContact else { return false }
        return records.contains { record in
            guard record.engagement == item.engagement, let day = record.note.at?.dayNumber,
                day >= item.day.dayNumber
            else { return false }
            switch record.note.kind {
            case "contact": return true
            case Session.kind:
                return (try? Session(record.note))?.attendance.tookPlace ?? false
            default: return false
            }
        }
    }

    private static func latestOfEach(_ records: [DatedRecord]) -> [DatedRecord] {
        let latest: [Identifier: DatedRecord] = records.reduce(into: [:]) { latest, record in
            guard let other = latest[record.engagement] else {
                latest[record.engagement] = record
                return
            }
            if other.age < record.age { latest[record.engagement] = record }
        }
        return Array(latest.values)
    }
}

extension DatedRecord {
    /// By the day that it is about, then by when it was written.
    fileprivate var age: (Int, Int64, Identifier) {
        (note.at?.dayNumber ?? .min, written.instant, id)
    }
}
