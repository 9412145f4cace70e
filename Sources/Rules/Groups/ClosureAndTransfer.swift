import Practice

extension Rulebook {
    /// CL-01 to CL-04: terms, endings, handing over, keeping and destroying.
    static let closureAndTransfer: [Rule] = [
        .coachingHasATerm, .endingsAreWritten, .keepAndDestroy,
    ]
}

extension Rule {
    static let coachingHasATerm = Rule(
        "CL-01",
        .closureAndTransfer,
        .require,
        "Coaching has a term, therapy a plan that is looked at again",
        """
        A coaching agreement says until when it runs: a day, or a number of sessions. After that a \
        one-line renewal, on which both agree, makes the next session note signable; so does a \
        signed exception. Therapy may stay open, and its plan has a day on which it is looked at \
        again, ninety days ahead unless you say so; you are reminded when it has passed.
        """,
        sources: ["000:L62", "003:L33d", "004:L11a"],
        grounds: [.policy("ninety days until a treatment plan is looked at again")],
        wayOut: "renew it in one line: tacit add renewal"
    ) { action, context in
        switch action {
        case .sign(let record) where ["coaching-agreement", "renewal"].contains(record.note.kind):
            return record.note.isTermed ? [] : [Verdict.noTerm(record)]
        case .sign where action.sessionNote?.note.kind == "coaching-session":
            return Verdict.sessionPastTerm(action.sessionNote, context)
        case .sign where context.role == .therapist && action.sessionNote != nil:
            return Verdict.planReview(context)
        case .review where context.isOngoing:
            return context.role == .coach
                ? Verdict.termEnded(context) : Verdict.planReview(context)
        default:
            return []
        }
    }

    static let endingsAreWritten = Rule(
        "CL-02",
        .closureAndTransfer,
        .require,
        "An ending is written down, and then nothing is added but addenda",
        """
        Coaching closes with a completion: how far the goals came, rated by the client, or that the \
        client was not reached; the client's words; what comes next. Therapy closes with a \
        discharge summary. Where it breaks off, the closure says why and who goes on. What is \
        missing is met by a signed exception. A closed engagement takes addenda, papers that belong \
        to its ending, and notes about what happened before it closed.
        """,
        sources: ["000:L56c", "002:L13", "003:L27", "004:L10"],
        grounds: [
            .unconfirmed("APA Ethics Code 10.09 and 10.10, interruption and ending of therapy"),
            .confirmed("APA Ethics Code 3.12, interruption of services"),
            .unconfirmed("ACA Code of Ethics 2014, A.11 and A.12"),
        ],
        wayOut: "tacit add discharge-summary, in coaching tacit add completion, then close"
    ) { action, context in
        switch action {
        case .close(let closing): return Verdict.endings(closing, context)
        case .sign(let record): return Verdict.signedEnding(record, action, context)
        case .save(let note):
            return Verdict.afterClosing(note, note.at ?? context.now, action, context)
                + Verdict.therapyInCompletion(note, action)
        default: return []
        }
    }

    static let keepAndDestroy = Rule(
        "CL-04",
        .closureAndTransfer,
        .refuse,
        "Records are kept for their time, and destroyed after it",
        """
        Therapy is kept for years after the last session, for minors at least until years after they \
        come of age; the later day counts, and it is the last one of keeping. Coaching is kept as \
        the agreement says, three years otherwise, and goes sooner only if the agreement allows it. \
        A journal is its writer's. Authorizations and disclosures hold the record for six years. \
        Whatever the day, a legal hold and a complaint hold everything. Destroying takes the keys \
        away, for good, and leaves an entry in the log that says so and nothing else.
        """,
        leads: ["000:L38b"],
        grounds: [
            .unconfirmed("APA Record Keeping Guidelines, guideline 7"),
            .unconfirmed("45 CFR 164.530(j) and 164.316(b)(2), six years for authorizations"),
            .unconfirmed("GDPR, article 17(3)"),
            .policy("three years for coaching; the 29th of February ends on the 1st of March"),
        ],
        wayOut:
            "wait for the day, or lift the hold with its reason: tacit hold --lift --reason TEXT"
    ) { action, context in
        switch action {
        case .purge: return Verdict.purging(context)
        case .delete(let record): return Verdict.deleting(record, context)
        case .lift(let lift) where lift.what == .mark(.legalHold) && lift.isUnexplained:
            return [
                .refuse(
                    "a legal hold is not lifted without a reason",
                    wayOut: "say why: tacit hold\(context.engagementOption) --lift --reason TEXT"
                )
            ]
        case .review: return Verdict.keeping(context)
        default: return []
        }
    }
}

extension Lift {
    var isUnexplained: Bool { reason.allSatisfy(\.isWhitespace) }
}
