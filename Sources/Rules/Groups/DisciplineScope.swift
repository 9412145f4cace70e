import Practice

extension Rulebook {
    /// SC-01 to SC-07: therapy and coaching are two services, and what each may hold.
    static let disciplineScope: [Rule] = [
        .kindsBelongToDisciplines, .coachesDoNotDiagnose, .coachesDoNotTreat,
        .therapyKeepsItsOrder, .servicesAreNamedAsTheyAre, .findingsAreSettled, .sharedGround,
    ]
}

extension Rule {
    static let kindsBelongToDisciplines = Rule(
        "SC-01",
        .disciplineScope,
        .refuse,
        "Therapy and coaching are two services",
        """
        An engagement is therapy or coaching and stays what it is. Each kind of record belongs to \
        one of them, or to both; a note of a kind that belongs to the other service is not kept here.
        """,
        sources: ["000:L8c", "000:L26", "001:L9e", "001:L14a"],
        grounds: [
            .unconfirmed("45 CFR 160.103, a covered entity is one by what it does"),
            .confirmed("CAMFT: a licensee keeps therapy and coaching apart"),
            .confirmed("ICF Code of Ethics, clear agreements"),
        ],
        wayOut: "choose a kind of this discipline: tacit kinds"
    ) { action, context in
        action.notes.compactMap { Kind.named($0.kind) }
            .filter { $0.realm(in: context.service) == nil }
            .map { .kindOutsideDiscipline($0, context.service) }
    }

    static let coachesDoNotDiagnose = Rule(
        "SC-02",
        .disciplineScope,
        .refuse,
        "Coaches do not diagnose",
        """
        A coaching note has no field for a diagnosis, its code, symptoms, prognosis, mental status, \
        medication or the score of a clinical scale; a note with such a field stays a draft. What a \
        client or a treating professional said about health has a field of its own, together with \
        who said it. Rulers of confidence, wheels, well-being, goals and measures that the client \
        brings are free.
        """,
        sources: [
            "000:L42", "000:L56b", "000:L74a", "000:L76b", "001:L20a", "001:L24", "002:L7",
            "003:L19", "004:L5b",
        ],
        grounds: [
            .confirmed("NBHWC scope of practice: coaches do not diagnose"),
            .confirmed("CAMFT: coaches do not cure illness"),
            .unconfirmed("state practice acts on who may diagnose"),
        ],
        wayOut:
            "take the field out; what was reported goes into clientReportedHealth, with healthSource"
    ) { action, context in
        guard context.isCoaching, let note = action.notePutForward else { return [] }
        return note.fieldsOfDiagnosis(action) + note.healthWithoutSource(action)
    }

    static let coachesDoNotTreat = Rule(
        "SC-03",
        .disciplineScope,
        .refuse,
        "Coaches do not treat",
        """
        Treatment plans, interventions, transference, defences, a hierarchy of exposure and the \
        monitoring of medicines belong to therapy; a coaching note with such a field stays a draft. \
        A coach has an emergency plan of their own, and may keep copies of what the client brings: a \
        safety plan, a thought record, a page of a journal.
        """,
        sources: [
            "000:L46", "000:L48", "000:L72b", "000:L76d", "001:L16c", "001:L20a", "002:L7",
            "002:L21", "002:L24", "003:L21", "003:L27", "003:L50a", "003:L50g", "004:L8",
            "004:L11b",
        ],
        grounds: [
            .confirmed("NBHWC scope of practice: coaches provide no psychological treatment"),
            .confirmed("CAMFT: coaches do not relieve mental suffering"),
            .confirmed("APA Ethics Code 2.01, boundaries of competence"),
        ],
        wayOut: "take the field out, or say in your own words what the client did"
    ) { action, context in
        guard context.isCoaching, let note = action.notePutForward else { return [] }
        return note.fieldsOfTreatment(action) + note.techniquesOfTherapy
    }

    static let therapyKeepsItsOrder = Rule(
        "SC-04",
        .disciplineScope,
        .require,
        "Intake, then plan, then progress",
        """
        Therapy begins with an intake; by the fourth session note there is a treatment plan, and from \
        then on a note says which of its goals it served. A plan names a diagnosis, or says that it \
        is put off or that there is none, and why. An intake that was brought in from elsewhere \
        counts. All this is asked for when a plan or a session note is signed, never when it is \
        saved, and a signed exception does instead. Work of one session, or in a crisis, needs no \
        plan to end.
        """,
        sources: [
            "000:L32b", "000:L36a", "000:L38a", "000:L50", "000:L72a", "000:L76c", "002:L7",
        ],
        grounds: [
            .confirmed("APA Ethics Code 6.01, documentation of professional work"),
            .confirmed("APA Record Keeping Guidelines (guidelines, not law)"),
            .unconfirmed("payers' rules on documentation"),
            .policy("the order, and the number 4, which is a setting (plan-before-note)"),
        ],
        wayOut: "write what is missing, or sign an exception: tacit add exception"
    ) { action, context in
        guard context.isTherapy else { return [] }
        if let plan = action.signing("treatment-plan") {
            return context.demandedIntake + plan.note.diagnosisWithoutReason(action)
        }
        guard let note = action.sessionNote else { return [] }
        return context.demandedIntake + context.demandedPlan(for: note)
            + context.demandedGoal(of: note, action)
    }

    static let servicesAreNamedAsTheyAre = Rule(
        "SC-05",
        .disciplineScope,
        .refuse,
        "Whoever offers therapy is entitled to; coaching says what it is not",
        """
        To open a therapy engagement takes a licence, a standing as supervised trainee or associate, \
        or an entry in a register that counts on that day; so does a superbill, on the day of its \
        session. A lapse never keeps a note of what happened from being signed. A coaching agreement \
        says that coaching is no psychotherapy and replaces none.
        """,
        sources: [
            "000:L8b", "000:L14", "000:L30a", "000:L30b", "000:L54c", "000:L74b", "004:L1a",
            "004:L1b",
        ],
        grounds: [
            .unconfirmed("state laws on protected titles"),
            .confirmed("ICF Code of Ethics, accurate statement of qualifications"),
        ],
        wayOut: "enter the credential: tacit profile set --credential 'TITLE;NUMBER;PLACE;EXPIRES'"
    ) { action, context in
        if case .open(let opening) = action, !opening.isInquiry {
            return context.credentialsForOpening
        }
        if let bill = action.signing("superbill") { return context.credentialsForBill(bill) }
        return action.signing("coaching-agreement")?.note.statementMissing(action) ?? []
    }

    static let findingsAreSettled = Rule(
        "SC-06",
        .disciplineScope,
        .require,
        "A coach's note does not state a diagnosis or a treatment",
        """
        Where the screening marks a passage of a coaching note that reads like a diagnosis or a \
        treatment by the coach, the coach settles it before signing: by other words, by marking it as \
        reported, or by a reason that is kept. What a client or a treating professional says, a \
        question, a denial, a quotation and what the client supplied raise nothing. The text itself \
        is never changed by the vault, and always saved.
        """,
        sources: [
            "000:L46", "000:L48", "000:L76d", "001:L11b", "001:L20a", "003:L37a", "003:L50b",
        ],
        grounds: [
            .confirmed("NBHWC scope of practice"),
            .policy("the way of reading attribution and negation in a text"),
        ],
        wayOut: "settle each finding: other words, who said it, or a reason: "
            + "tacit resolve ID --finding N --as client-reported"
    ) { action, context in
        guard context.isCoaching, let record = action.signedRecord,
            !Rulebook.neverHeldBack.contains(record.note.kind)
        else { return [] }
        return context.unsettledPassages(of: record)
    }

    static let sharedGround = Rule(
        "SC-07",
        .disciplineScope,
        .allow,
        "Much is common to both",
        """
        Patterns, beliefs, coping, strengths, needs, options and outcomes belong to both services. \
        Words such as habit, stress, grief, insight or reframing raise nothing by themselves, a \
        coaching note may tell of a belief that was resolved, and a therapy note of a success at work.
        """,
        sources: [
            "000:L8a", "000:L18", "000:L20", "000:L22", "000:L24", "001:L7a", "001:L7b", "001:L7c",
            "001:L9d", "003:L35a", "003:L50b", "003:L50e", "003:L54b", "003:L58",
        ],
        grounds: [.policy("where the sources see no clear line, no rule draws one")],
        wayOut: "nothing to do"
    )
}
