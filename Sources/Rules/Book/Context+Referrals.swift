import Practice

extension Context {
    /// RF-01, RF-02, RF-06: advice to think of a referral while nothing was decided, by the record
    /// that raised the matter first; where a professional treats the client, to coordinate (RF-10).
    func considerReferral(
        _ matter: RaisedTrigger.Matter,
        _ words: String,
        _ action: Action
    ) -> [Verdict] {
        let record = action.signing("suitability", "coaching-session")
        guard record != nil || action.isReview, let raised = undecided(matter, with: record) else {
            return []
        }
        let todo =
            hasTreatingProfessional && matter != .noMovement
            ? "coordinate with who treats the client, and note it as already-in-treatment: "
            : "refer, or note why not: "
        return [
            .advise(
                "\(words) is ticked, and nothing was decided about it yet",
                wayOut: todo + "tacit add disposition\(engagementOption)",
                episode: "\(matter.rawValue) since \(raised.record.shortText)"
            )
        ]
    }

    /// RF-03, RF-04: what a note raises is answered with what comes next.
    func raised(
        _ matter: RaisedTrigger.Matter,
        _ words: String,
        by action: Action
    ) -> [Verdict] {
        guard isCoaching, let note = action.note, note.raises.contains(matter),
            action.savedNote != nil || undecided(matter, with: action.signedRecord) != nil
        else { return [] }
        return [
            .inform(
                "\(words) is ticked: if somebody may be in danger now, the emergency number of "
                    + "where they are comes first",
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
        guard let record = action.signing("crisis-contact", "contact"),
            record.note.raises.contains(.crisis),
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
