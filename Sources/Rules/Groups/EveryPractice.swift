import Practice

extension Rulebook {
    /// What a practice cannot do without: exceptions, emergencies, minors, trainees, names.
    static let everyPractice: [Rule] = [
        .trueNotesAreSignable, .onePageInAnEmergency, .misfiledNotes, .contactRestrictions, .minors,
        .mandatedClients, .trainees, .attendance, .complaints, .deceasedClients, .custodian,
        .namesAndPronouns, .firstTalk, .clientIsPractitioner,
    ]
}

extension Rule {
    static let trueNotesAreSignable = Rule(
        "EX-01",
        .everyPractice,
        .allow,
        "A true note can always be signed",
        """
        Where a document is missing that a note waits for, a signed exception is as good: why it is \
        missing, what was done instead, until when it will be there. It holds up to that day and is \
        listed as long as the document is missing. It opens neither the wall between therapy and \
        coaching nor the way out of the vault.
        """,
        grounds: [
            .unconfirmed("APA Ethics Code 10.01, 'as early as is feasible'"),
            .policy("which rules an exception meets, and that it names a day"),
        ],
        wayOut: "tacit sign ID --except RULE=REASON --done TEXT --fix-by DATE"
    ) { action, context in
        if action.isReview { return Verdict.documentsStillMissing(context) }
        guard let exception = action.signing(SignedException.kind) else { return [] }
        return Verdict.exception(exception, context)
    }

    static let onePageInAnEmergency = Rule(
        "EM-01",
        .everyPractice,
        .allow,
        "In an emergency one page is there at once",
        """
        The emergency card shows where the client is, whom to call, the safety plan, medicines on \
        file and who decides for the client, without a question before it. What was shown to whom, \
        and why, is written down afterwards, and waits until it is.
        """,
        grounds: [
            .unconfirmed("45 CFR 164.512(j), serious and imminent threat"),
            .unconfirmed("42 CFR 2.51, medical emergencies"),
        ],
        wayOut: "tacit emergency --client REF"
    ) { action, context in
        action.isReview ? Verdict.emergenciesWithoutFacts(context) : []
    }

    static let misfiledNotes = Rule(
        "ER-01",
        .everyPractice,
        .require,
        "A note under the wrong client is taken out of sight, not destroyed",
        """
        Who signed a note in the wrong place withdraws it with a reason: lists, searches and exports \
        leave it out, the original stays sealed, and the log names it and says why. The right one is \
        written where it belongs.
        """,
        grounds: [
            .confirmed("45 CFR 164.526, amendment"),
            .unconfirmed("APA Record Keeping Guidelines, corrections"),
        ],
        wayOut: "tacit withdraw ID --reason TEXT"
    ) { action, _ in
        guard case .withdraw(let reason) = action, reason.allSatisfy(\.isWhitespace) else {
            return []
        }
        return [
            .refuse(
                "a record is not taken out of sight without a reason",
                wayOut: "say why: --reason TEXT"
            )
        ]
    }

    static let complaints = Rule(
        "OV-01",
        .everyPractice,
        .require,
        "A complaint holds the record by itself",
        """
        Once a complaint or an investigation is marked, nothing of the engagement and of its log is \
        destroyed, whatever the calendar says, until the mark is lifted with a reason.
        """,
        grounds: [.unconfirmed("APA Record Keeping Guidelines, records under review")],
        wayOut: "when it has ended: tacit hold --complaint --lift --reason TEXT"
    ) { action, context in
        switch action {
        case .purge, .delete:
            guard context.engagement?.stands(.complaint) == true else { return [] }
            return [
                .refuse(
                    "a complaint or an investigation is marked: nothing of it is destroyed",
                    wayOut: "when it has ended: tacit hold\(context.engagementOption) --complaint "
                        + "--lift --reason TEXT"
                )
            ]
        case .lift(let lift) where lift.what == .mark(.complaint) && lift.isUnexplained:
            return [
                .refuse(
                    "the mark of a complaint is not lifted without a reason",
                    wayOut: "say why: tacit hold\(context.engagementOption) --complaint --lift "
                        + "--reason TEXT"
                )
            ]
        default: return []
        }
    }

    static let custodian = Rule(
        "CU-01",
        .everyPractice,
        .advise,
        "Somebody can take over when you cannot",
        """
        When you fall ill or die, a colleague whom you named tells your clients and keeps the \
        records: a professional will. You are reminded until somebody is named.
        """,
        grounds: [
            .confirmed("APA Ethics Code 3.12, interruption of services"),
            .unconfirmed("APA Ethics Code 6.02(c), records when one is no longer there"),
        ],
        wayOut: "tacit settings --custodian NAME"
    ) { action, context in
        guard action.isReview, context.engagement == nil, context.role != .client,
            context.settings.custodian.allSatisfy(\.isWhitespace)
        else { return [] }
        return [
            .advise(
                "nobody is named who takes over when you cannot go on",
                wayOut: "tacit settings --custodian NAME",
                episode: "custodian"
            )
        ]
    }

    static let firstTalk = Rule(
        "IN-01",
        .everyPractice,
        .allow,
        "A first talk needs no agreement",
        """
        Somebody may come for a first talk, without an agreement and without a name if they wish. It \
        becomes an engagement, with all that was written, or it is erased after the days that the \
        profile names.
        """,
        grounds: [
            .unconfirmed("ICF Code of Ethics, agreements before coaching begins"),
            .policy("after how many days an inquiry is erased"),
        ],
        wayOut: "tacit engagement open --inquiry"
    ) { action, context in
        guard let engagement = context.engagement, engagement.standing == .inquiry else {
            return []
        }
        if action.isReview { return Verdict.inquiryIsOver(engagement, context) }
        guard action.sessionNote != nil else { return [] }
        return [
            .advise(
                "this is an inquiry still, and a session note belongs to an engagement",
                wayOut: "tacit engagement open --from \(engagement.reference)",
                episode: "inquiry"
            )
        ]
    }
}
