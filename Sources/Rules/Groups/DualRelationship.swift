import Practice

extension Rulebook {
    /// DR-01 to DR-03: one person, one kind of relationship.
    static let dualRelationship: [Rule] = [
        .oneServiceForOnePerson, .twoServicesTwoCompartments, .coachingAmongAcquaintances,
    ]
}

extension Rule {
    static let oneServiceForOnePerson = Rule(
        "DR-01",
        .dualRelationship,
        .refuse,
        "Nobody is both your therapy client and your coaching client",
        """
        While you are somebody's therapist you are not their coach, and the other way round. Who \
        ends therapy with you can come to you for coaching after a waiting time, ninety days unless \
        you set more or less, with a note of why it does no harm. Who ends coaching can begin \
        therapy at once, with a new informed consent. A second engagement of the same service with \
        the same person only needs a word on how the two differ. Where another relationship joins \
        you, such as a friendship or business, therapy does not begin without having thought it \
        through, talked about it with a colleague and told the client. A romance is refused; one \
        that begins later calls for ending and for consultation, and does not keep anybody from \
        writing down what is so.
        """,
        sources: ["000:L76a", "003:L30", "003:L52b"],
        grounds: [
            .confirmed("APA Ethics Code 3.05, multiple relationships"),
            .unconfirmed("APA Ethics Code 10.05 to 10.08, sexual intimacies"),
            .unconfirmed("ACA Code of Ethics 2014, A.5 and A.6"),
            .unconfirmed("NASW Code of Ethics 1.06, conflicts of interest"),
            .confirmed("AAMFT Code of Ethics 2015, 1.3, multiple relationships"),
            .policy("ninety days between therapy and coaching"),
            .policy("the source statement is stricter than the codes, and is followed"),
        ],
        wayOut: "close the other engagement first, or name a colleague who can take over"
    ) { action, context in
        switch action {
        case .open(let opening):
            return opening.matches.flatMap { Verdict.about($0, opening, context) }
                + Verdict.aboutRelations(opening, context)
        case .sign(let record) where record.note.isRomance:
            return [Verdict.romance(.advise, context)]
        case .review where context.isOngoing && context.hasRomance:
            return [Verdict.romance(.demand, context)]
        default:
            return []
        }
    }

    static let twoServicesTwoCompartments = Rule(
        "DR-02",
        .dualRelationship,
        .refuse,
        "Therapy and coaching stand in two compartments",
        """
        You may offer therapy to some people and coaching to others. The two are kept under \
        separate keys, searched apart and printed under separate headings. Nothing goes from one to \
        the other but a record that is handed over with the client's consent. Only the conflict \
        check reaches across, and it answers about one person at a time, without a name or a word \
        of what was said. The ethics of a licence hold for whatever its holder does.
        """,
        sources: ["000:L74b", "000:L76a", "003:L52d"],
        grounds: [
            .confirmed("CAMFT, advice of its staff attorney to keep the two practices separate"),
            .unconfirmed("45 CFR 164.105, hybrid entities, by analogy"),
        ],
        wayOut: "unlock the other role for the other service: tacit unlock --as therapist|coach"
    ) { _, context in
        guard let engagement = context.engagement,
            engagement.discipline != context.role.discipline
        else { return [] }
        return [
            .refuse(
                "this engagement belongs to \(engagement.discipline.rawValue), and the role in hand "
                    + "keeps \(context.role.discipline.rawValue)",
                wayOut: "unlock the other role: tacit unlock --as \(engagement.discipline.keeper)"
            )
        ]
    }

    static let coachingAmongAcquaintances = Rule(
        "DR-03",
        .dualRelationship,
        .require,
        "A coach says what else joins coach and client",
        """
        Coaching may go together with another relationship, such as a friendship or a common \
        employer, once it is written down and the client knows and agrees. A romance is refused. \
        Where somebody else pays, the agreement says what the payer learns.
        """,
        sources: ["001:L14b", "002:L21", "003:L18"],
        grounds: [
            .unconfirmed("ICF Code of Ethics, conflicts of interest and sponsors"),
            .unconfirmed("EMCC Global Code of Ethics, conflicts of interest"),
        ],
        wayOut: "write it down: tacit add relationship"
    ) { action, context in
        guard context.role == .coach else { return [] }
        switch action {
        case .open(let opening): return Verdict.acquaintance(opening, context)
        case .sign(let record) where record.note.kind == "coaching-agreement":
            return Verdict.sponsorTerms(record.note, context, context.isSponsored)
        default: return []
        }
    }
}

extension Discipline {
    /// The role that keeps its engagements.
    fileprivate var keeper: String {
        Role.allCases.first { $0.discipline == self }?.rawValue ?? Role.client.rawValue
    }
}
