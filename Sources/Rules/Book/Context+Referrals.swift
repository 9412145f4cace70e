import Practice
import Screening

extension Context {
    /// RF-01, RF-02, RF-06: advice to think of a referral while nothing was decided, by the record
    /// that raised the matter first; where a professional treats the client, to coordinate (RF-10).
    func considerReferral(
        _ matter: RaisedTrigger.Matter,
        _ words: String,
        _ action: Action
    ) -> [Verdict] {
        let record = signedForReferral(matter, action)
        guard record != nil || action.isReview, let raised = undecided(matter, with: record) else {
            return []
        }
        let todo =
            hasTreatingProfessional && matter != .noMovement
            ? "coordinate with who treats the client, and note it as already-in-treatment: "
            : "refer, or note why not: "
        return [
            .advise(
                reasonToRefer(raised, words, record),
                wayOut: todo + "tacit add disposition\(engagementOption)",
                episode: episode(of: raised)
            )
        ]
    }

    /// The record that is to be signed, where a trigger may stand in it: ticked or in its wording.
    private func signedForReferral(
        _ matter: RaisedTrigger.Matter,
        _ action: Action
    ) -> DatedRecord? {
        if let form = action.signing("suitability", "coaching-session") { return form }
        guard let record = action.signedRecord,
            wordingTriggers(of: record).contains(where: { $0.matter == matter })
        else { return nil }
        return record
    }

    private func reasonToRefer(
        _ raised: RaisedTrigger,
        _ words: String,
        _ record: DatedRecord?
    ) -> String {
        guard let category = raised.category else {
            return "\(words) is ticked, and nothing was decided about it yet"
        }
        if let record = record ?? sessionNotes.last,
            Self.sessionNoteKinds.contains(record.note.kind),
            recurring(upTo: record).contains(category)
        {
            return
                "wording about \(words) came up in two of the last three sessions, and nothing was "
                + "decided about it yet"
        }
        return "wording about \(words) came up, and nothing was decided about it yet"
    }

    /// Wording of another category is advised about once more.
    private func episode(of raised: RaisedTrigger) -> String {
        let category = raised.category.map { " \($0.rawValue)" } ?? ""
        return "\(raised.matter.rawValue)\(category) since \(raised.record.shortText)"
    }

    /// RF-03, RF-04: what a note raises is answered with what comes next.
    func raised(
        _ matter: RaisedTrigger.Matter,
        _ words: String,
        by action: Action
    ) -> [Verdict] {
        guard isCoaching, let note = action.note else { return [] }
        let isTicked = note.raises.contains(matter)
        // What was found in a text is told with its words when it is saved.
        let isWorded = action.signedRecord.map { record in
            wordingTriggers(of: record).contains { $0.matter == matter }
        }
        guard isTicked || isWorded == true,
            action.savedNote != nil || undecided(matter, with: action.signedRecord) != nil
        else { return [] }
        return [
            .inform(
                (isTicked ? "\(words) is ticked" : "wording about \(words) stands in it")
                    + ": if somebody may be in danger now, the emergency number of where they are "
                    + "comes first",
                wayOut: "then note what was done: tacit add disposition\(engagementOption)"
            )
        ]
    }

    /// RF-03: who is harmed or threatened, and where a duty to report may follow from it.
    func directionOfAbuse(_ action: Action) -> [Verdict] {
        guard let disposition = action.signing("disposition"),
            disposition.decides(.abuseOrThreat)
        else { return [] }
        if !disposition.note.says("direction") {
            return [
                .inform(
                    "it does not say who is harmed or threatened",
                    wayOut: action.edit("direction=client-is-harmed")
                )
            ]
        }
        guard disposition.note.says("direction", "child-or-dependent-adult") else { return [] }
        return [
            .inform(
                "duties to report depend on place and profession; in the profile of your place: "
                    + profile.duties.reportChildAbuse.rawValue,
                wayOut: "note what you decided, and why"
            )
        ]
    }

    /// RF-07: something urgent that nobody has decided about.
    func demandDecision(by day: Int, but record: DatedRecord?, _ before: String) -> [Verdict] {
        guard urgentlyUndecided(by: day, but: record) != nil else { return [] }
        return [
            .demand(
                "something urgent is noted, and not yet what was done about it; that comes before "
                    + before,
                wayOut: command(for: "disposition"),
                document: "disposition"
            )
        ]
    }

    /// RF-07: what waits of it, whoever asks.
    func urgencyToReview(_ action: Action) -> [Verdict] {
        guard isCoaching, action.isReview, let urgent = urgentlyUndecided(by: .max) else {
            return []
        }
        return [
            .advise(
                "something urgent is noted, and not yet what was done about it",
                wayOut: command(for: "disposition"),
                episode: "urgent \(urgent.record.shortText)"
            )
        ]
    }

    /// RF-07 in therapy: the forms that a crisis may ask for, unless they are filled already.
    func formsForCrisis(_ action: Action) -> [Verdict] {
        guard let record = action.signedRecord, !formsOfCrisis.contains(record.note.kind),
            record.note.raises.contains(.crisis) || wordingIsUrgent(in: record),
            !final("risk-assessment", "safety-plan").contains(where: { $0.day >= record.day })
        else { return [] }
        return [
            .inform(
                "forms are at hand for a crisis: risk assessment, safety plan",
                wayOut: "tacit add risk-assessment\(engagementOption), "
                    + "tacit add safety-plan\(engagementOption)"
            )
        ]
    }

    private var formsOfCrisis: Set<String> { ["risk-assessment", "safety-plan"] }

    private func wordingIsUrgent(in record: DatedRecord) -> Bool {
        (passages[record.id] ?? []).contains { isUrgent($0, in: record) && !$0.has(.otherPerson) }
    }

    /// RF-08: referrals that were announced or made, and wait for somebody.
    var referralsToReview: [Verdict] {
        var verdicts: [Verdict] = []
        let overdue = DueItem.items(among: records, today: now).filter {
            $0.matter == .referralFollowUp
        }
        for item in overdue {
            verdicts.append(
                .advise(
                    "the follow-up of a referral is due since \(item.day.iso)",
                    wayOut: "ask how it went, and note the contact: "
                        + "tacit add contact\(engagementOption)",
                    episode: "follow-up \(item.record?.shortText ?? "")"
                )
            )
        }
        if let announced = final("disposition").last(where: {
            $0.note.says("disposition", "referred")
        }),
            !final("referral").contains(where: { $0.day >= announced.day })
        {
            verdicts.append(
                .advise(
                    "a referral was decided on, and is not documented",
                    wayOut: command(for: "referral"),
                    episode: "referral \(announced.id.shortText)"
                )
            )
        }
        return verdicts
    }
}

extension Note {
    /// RF-08: what a referral does not say although its form is complete.
    func shortOfReferral(_ action: Action) -> [Verdict] {
        guard says("recipientType", "other"), !says("recipient") else { return [] }
        return [
            .advise(
                "it does not say to whom",
                wayOut: action.edit("'recipient=WHO'"),
                episode: "recipient"
            )
        ]
    }
}
