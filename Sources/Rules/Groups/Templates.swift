import Practice

extension Rulebook {
    /// TM-01 to TM-05: what the forms of each discipline ask for, and who writes them.
    static let templates: [Rule] = [
        .sessionsLeadSomewhere, .therapyNotesAreComplete, .clientsAuthorTheirGoals,
        .wordsShowTheStance, .beliefsAreObstaclesOrHistory,
    ]
}

extension Rule {
    static let sessionsLeadSomewhere = Rule(
        "TM-01",
        .templates,
        .require,
        "A coaching session has a topic and leads somewhere",
        """
        The form of a coaching session goes along goal, reality, options and will, with room for \
        vision and values, obstacles, strengths, capacity, a stretch and wins, and for sections of \
        your own. Two things are asked for: a goal or topic, and a next step; where there is none, \
        the reason for it. An action plan has versions, and the earlier ones stay readable.
        """,
        sources: [
            "000:L8c", "000:L16", "000:L54a", "000:L54b", "000:L56a", "000:L56b", "000:L64",
            "000:L66a", "000:L72b", "001:L7c", "001:L14a", "002:L6", "003:L9", "003:L10", "003:L12",
            "003:L16", "003:L33a", "003:L33c", "003:L35a", "003:L35b", "003:L35c", "003:L37c",
            "003:L39", "003:L45a", "003:L45b", "003:L47b", "004:L2c", "004:L5b", "004:L16b",
        ],
        grounds: [
            .confirmed("GROW, a model of coaching conversations"),
            .unconfirmed("ICF core competencies"),
            .confirmed("NBHWC scope of practice"),
        ],
        wayOut: "say what the client will do, or 'none:' and why"
    ) { action, context in
        if let plan = action.signing("action-plan") { return context.adviseNextVersion(of: plan) }
        return action.signing("coaching-session")?.note.whereItLeads(action) ?? []
    }

    static let therapyNotesAreComplete = Rule(
        "TM-02",
        .templates,
        .require,
        "A therapy note says what happened, in the sections of its format",
        """
        Progress notes come in five formats, whose sections are all asked for, and in a free form, \
        which says something at least; each has start and stop, approach and frequency, and what the \
        therapist did. The approach is in your own words. Histories are taken at an intake. A \
        coaching note with the sections of such a format, or with a history, stays a draft.
        """,
        sources: [
            "000:L8b", "000:L16", "000:L32b", "000:L36d", "000:L38a", "000:L42", "000:L44",
            "001:L9b", "001:L9c", "003:L19", "003:L23", "003:L50d", "003:L54a", "003:L54c",
        ],
        grounds: [
            .confirmed("45 CFR 164.501, what belongs to the record proper"),
            .confirmed("APA Ethics Code 6.01, documentation of professional work"),
        ],
        wayOut: "fill in the section that is named"
    ) { action, context in
        if context.isCoaching, let note = action.notePutForward {
            return note.clinicalSections(action)
        }
        guard context.isTherapy, let record = action.sessionNote else { return [] }
        return record.note.whatHappened(action)
    }

    static let clientsAuthorTheirGoals = Rule(
        "TM-03",
        .coAuthorship,
        .require,
        "Coaching is designed together; a treatment plan has a responsible therapist",
        """
        A coaching agreement, its renewal, a goal and an action plan count once the client has \
        confirmed them, by word or by signature; a goal belongs to the client unless the note says \
        why it is the coach's. A treatment plan is the therapist's, to which a client may contribute; \
        whether the client agreed is noted beside it, and where not, why.
        """,
        sources: [
            "000:L54b", "001:L11b", "001:L16e", "001:L22a", "001:L22b", "002:L10", "002:L12",
            "003:L14", "003:L25", "003:L39", "003:L43a", "003:L52a", "004:L4", "004:L9",
        ],
        grounds: [
            .unconfirmed("Co-Active coaching, the designed alliance"),
            .confirmed("ICF Code of Ethics, agreements"),
            .confirmed("APA Ethics Code 3.10, informed consent"),
            .unconfirmed("APA Ethics Code 10.01, informed consent to therapy"),
        ],
        wayOut: "note when and how the client agreed, or sign an exception: tacit add exception"
    ) { action, context in
        if let plan = action.signing("treatment-plan") {
            return plan.note.authorshipOfTreatment(action)
        }
        if let shared = action.signing("coaching-agreement", "renewal", "goal", "action-plan") {
            return shared.note.authorshipOfCoaching(action)
        }
        return action.isReview ? context.goalsToConfirm : []
    }

    static let wordsShowTheStance = Rule(
        "TM-04",
        .templates,
        .inform,
        "Words show how you stand to each other",
        """
        Each service has its own questions: coaching asks where somebody is, what they want and what \
        is next, therapy why, from where and how it felt. They are help while a form is filled, and \
        are never stored. In coaching, calling the client 'the patient' gives a line of advice; a \
        patient person, or a doctor's patients, do not.
        """,
        sources: [
            "001:L16d", "001:L22a", "002:L6", "002:L11", "002:L19", "003:L33b", "003:L45c",
            "003:L47a", "003:L52a", "004:L4", "004:L12",
        ],
        grounds: [.policy("the sources' words for the two stances")],
        wayOut: "write 'the client', or the name that you use"
    ) { action, context in
        guard context.isCoaching, let note = action.savedNote, note.callsClientPatient else {
            return []
        }
        return [
            .advise(
                "it calls the client a patient",
                wayOut: "write 'the client', or the name that you use",
                episode: "patient"
            )
        ]
    }

    static let beliefsAreObstaclesOrHistory = Rule(
        "TM-05",
        .templates,
        .refuse,
        "A saboteur is an obstacle, a core belief has a history",
        """
        Coaching takes a belief that stands in the way as a saboteur: its name, what wakes it, what \
        quietens it. Therapy takes it as a core belief, with its origin, history and evidence. A \
        coaching note that asks for the origin stays a draft; a saboteur without a counter-action \
        gives a line of advice.
        """,
        sources: ["002:L17", "002:L18", "003:L50d", "004:L11b", "004:L13"],
        grounds: [.unconfirmed("Co-Active coaching, the saboteur")],
        wayOut: "take the origin out, and ask what quietens the saboteur"
    ) { action, context in
        guard let note = action.notePutForward else { return [] }
        if context.isCoaching { return note.beliefInCoaching(action) }
        return context.isTherapy ? note.beliefInTherapy(action) : []
    }
}
