import Practice
import Rules

/// What the rules find about actions of every shape, over records and people whose every text has a
/// mark in it: a finding that repeats some of it shows.
struct FindingSweep {
    static let mark = "zqxmark"

    /// Every finding that was met, each once.
    static let findings: [Finding] = {
        var found: Set<Finding> = []
        for role in Role.allCases {
            for context in contexts(role) {
                for action in actions(role, context) {
                    for rule in Rulebook.rules { found.formUnion(rule.findings(action, context)) }
                }
            }
        }
        found.formUnion(CountersignObstacle.allCases.map(\.finding))
        return found.sorted { ($0.rule, $0.reason) < ($1.rule, $1.reason) }
    }()

    // MARK: Notes

    /// How a form is filled.
    enum Filling: CaseIterable {
        case empty
        /// With the first of each choice, yes, and the least number.
        case first
        /// With the last of each choice, no, and the greatest number.
        case last
        /// As the first, with fields besides that belong to another discipline or to none.
        case foreign
    }

    private static let foreignFields = [
        "diagnosis", "icd10", "dsm", "transference", "exposureHierarchy", "origin", "coreBelief",
        "insurer", "claim", "cpt", "primary", "treatmentPlan", "prognosis", "phq9", "medication",
        "history", "symptoms", "startTime", "license",
    ]

    static func note(_ kind: Kind, _ filling: Filling) -> Note {
        var note = Note(kind: kind.id, at: now)
        guard filling != .empty else { return note }
        note.title = "Title \(mark)"
        note.tags = [mark]
        note.body = "My patient \(mark) says \(mark)."
        for field in kind.fields { note.set(field.name, value(field, filling)) }
        if filling == .foreign {
            for name in foreignFields { note.set(name, "F41.1 \(mark)") }
        }
        return note
    }

    private static func value(_ field: FieldForm, _ filling: Filling) -> String {
        let takesLast = filling == .last
        switch field.type {
        case .text, .list: return "\(mark) \(field.example)"
        case .choice(let words): return (takesLast ? words.last : words.first) ?? ""
        case .several(let words, let bounds):
            return words.prefix(max(1, bounds.lowerBound)).joined(separator: "\n")
        case .date: return takesLast ? "2020-02-29" : "2027-03-01"
        case .time: return "10:00"
        case .number(let bounds):
            return String(takesLast ? bounds.upperBound : bounds.lowerBound)
        case .reference: return identifier(1).text
        case .yesNo: return takesLast ? "no" : "yes"
        }
    }

    // MARK: Contexts

    private static let now: Moment = {
        guard let moment = Moment(iso: "2026-11-26T10:00:00+00:00") else {
            preconditionFailure("a moment of these tests is none")
        }
        return moment
    }()

    private static func identifier(_ number: UInt64) -> Identifier {
        Identifier(high: 0x7a71, low: number)
    }

    private static func record(_ number: Int, _ note: Note, _ status: Status) -> DatedRecord {
        DatedRecord(
            id: identifier(UInt64(number)),
            engagement: identifier(0),
            note: note,
            status: status,
            written: now
        )
    }

    private static func records(_ discipline: Discipline, _ filling: Filling, _ status: Status)
        -> [DatedRecord]
    {
        Kind.kinds(of: discipline).enumerated().map { record($0, note($1, filling), status) }
    }

    private static func client(_ number: UInt64, bornIn year: Int) -> ClientFacts {
        var details = ClientDetails(
            name: "Person \(mark)",
            born: Moment(year: year, month: 2, day: 28),
            email: "\(mark)@example.org",
            phone: mark
        )
        details.legalName = "Legal \(mark)"
        details.formerNames = [mark]
        details.address = mark
        details.restrictions = [
            ContactRestriction(.channel, mark), ContactRestriction(.alias, mark),
        ]
        details.representatives = [Representative(name: mark, relation: mark, authority: mark)]
        details.payer = Payer(.insurance, mark)
        return ClientFacts(id: identifier(number), details: details)
    }

    private static func engagement(_ role: Role, _ standing: EngagementStanding, _ ages: [Int])
        -> EngagementFacts
    {
        EngagementFacts(
            id: identifier(0),
            discipline: role.discipline,
            subtype: role == .coach ? "trauma-recovery" : nil,
            standing: standing,
            opened: Moment(iso: "2026-01-05") ?? now,
            closed: standing == .closed ? Moment(iso: "2026-10-01") : nil,
            clients: ages.enumerated().map { client(UInt64(900 + $0), bornIn: $1) },
            fields: [Note.Field(name: "noSecretsPolicy", value: mark)]
        )
    }

    private static func contexts(_ role: Role) -> [Context] {
        var contexts = [Context(role: role, now: now)]
        for profile in JurisdictionProfile.all {
            for standing in EngagementStanding.allCases {
                for ages in [[1980], [2015, 1985]] {
                    contexts.append(
                        Context(
                            role: role,
                            now: now,
                            profile: profile,
                            engagement: engagement(role, standing, ages),
                            records: history(role.discipline, standing)
                        )
                    )
                }
            }
        }
        return contexts + CountersignatureStanding.allCases.map { supervised(role, $0) }
    }

    /// A trainee's work, with countersignatures that came, and notes of somebody else's trainee.
    private static func supervised(
        _ role: Role,
        _ standing: CountersignatureStanding
    ) -> Context {
        var context = Context(
            role: role,
            now: now,
            settings: Settings(supervisor: mark),
            engagement: engagement(role, .open, [1980]),
            records: history(role.discipline, .open)
        )
        for record in context.records {
            context.traineeNotes[record.id] = TraineeNote(
                id: record.id.text,
                senders: [mark],
                isForSupervision: true
            )
            if record.note.kind == Countersignature.kind {
                context.countersignatures[record.id] = standing
            }
        }
        return context
    }

    /// A history of its own for each standing, so that none is looked at without one.
    private static func history(_ discipline: Discipline, _ standing: EngagementStanding)
        -> [DatedRecord]
    {
        switch standing {
        case .inquiry: []
        case .open: records(discipline, .first, .signed)
        case .imported: records(discipline, .last, .imported)
        case .closed: records(discipline, .last, .signed)
        }
    }

    // MARK: Actions

    private static func actions(_ role: Role, _ context: Context) -> [Action] {
        let isPlain = context.profile.id == JurisdictionProfile.neutral.id
        let standing = context.engagement?.standing
        var actions: [Action] = [
            .withdraw(reason: mark), .withdraw(reason: ""), .close(Closing()),
            .close(Closing(reason: "moved \(mark)")), .purge, .search(Reach()),
            .search(Reach(includesPsychotherapyNotes: true)),
            .exportOwn(Reach(includesPsychotherapyNotes: true)), .review,
            .lift(Lift(.mark(.legalHold), reason: "")),
            .lift(Lift(.contactRestriction, reason: "")),
        ]
        // What does not hang on the place, or on what is on file, is asked once.
        if context.engagement == nil || standing == .inquiry { actions += openings(role) }
        guard isPlain, standing == .open || standing == .imported else { return actions }
        return actions + disclosures(role)
            + (context.engagement?.isJoint == true ? [] : notes(role))
    }

    private static func notes(_ role: Role) -> [Action] {
        let own = Kind.kinds(of: role.discipline)
        let foreign = Kind.all.filter { $0.realm(in: role.discipline) == nil }.prefix(4)
        return (own + foreign).flatMap { kind in
            Filling.allCases.flatMap { filling -> [Action] in
                let note = note(kind, filling)
                let record = record(5_000, note, .draft)
                return [.save(note), .sign(record)] + (filling == .first ? [.delete(record)] : [])
            }
        }
    }

    private static let matches: [ConflictMatch?] = {
        var matches: [ConflictMatch?] = [nil]
        for certainty in [ConflictMatch.Certainty.same, .perhaps] {
            for discipline in Discipline.allCases {
                for closed in [nil, Moment(iso: "2026-10-20"), Moment(iso: "2024-02-29")] {
                    matches.append(
                        ConflictMatch(
                            certainty: certainty,
                            discipline: discipline,
                            isOpen: closed == nil,
                            closed: closed
                        )
                    )
                }
            }
        }
        return matches
    }()

    private static func openings(_ role: Role) -> [Action] {
        let kinds = Kind.kinds(of: role.discipline)
        var actions: [Action] = []
        for year in [1980, 2015] {
            for match in matches {
                for filling in [Filling.empty, .first, .last] {
                    let opening = Opening(
                        clients: [client(900, bornIn: year)],
                        isInquiry: filling == .empty && year == 2015,
                        documents: filling == .empty ? [] : kinds.map { note($0, filling) },
                        matches: match.map { [$0] } ?? []
                    )
                    actions.append(.open(opening))
                }
            }
        }
        return actions
    }

    private static let basisDocuments = [
        "release-of-information", "coaching-agreement", "legal-demand",
    ]

    private static func disclosures(_ role: Role) -> [Action] {
        let kinds = Kind.kinds(of: role.discipline).map(\.id)
        let documents = basisDocuments.compactMap(kinds.firstIndex).map { identifier(UInt64($0)) }
        var actions: [Action] = []
        for purpose in DisclosureRequest.Purpose.allCases {
            for basis in DisclosureRequest.Basis.allCases {
                actions.append(.disclose(DisclosureRequest(purpose: purpose, basis: basis)))
                for document in documents {
                    var filled = DisclosureRequest(purpose: purpose, basis: basis, recipient: mark)
                    filled.document = document
                    filled.recipientType = "insurer"
                    filled.items = [identifier(1), identifier(3)]
                    filled.extraFields = ["diagnosis"]
                    filled.includesPsychotherapyNotes = true
                    filled.facts = mark
                    actions.append(.disclose(filled))
                }
            }
        }
        return actions
    }
}
