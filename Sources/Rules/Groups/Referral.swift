import Practice

extension Rulebook {
    /// RF-01 to RF-11: when another professional comes first, and what is done about it.
    static let referral: [Rule] = [
        .illnessComesFirst, .substanceUseComesFirst, .abuseIsUrgent, .suicideIsUrgent,
        .coachKnowsTheLimits, .standstillIsLookedAt, .urgentIsDecidedFirst, .referralIsDocumented,
        .coachingPresumesStability, .careIsShared, .alertsAreAnAid,
    ]
}

extension Rule {
    static let illnessComesFirst = Rule(
        "RF-01",
        .referral,
        .advise,
        "Active mental illness: a therapist first",
        """
        Where a coach ticked mental illness in the suitability or a session, or a note has wording \
        about an illness by name or about signs of one, the vault advises to think of a referral, or \
        of coordination where a professional already treats the client; in stronger words where it \
        comes up in two of three sessions. What was decided is noted as a disposition, and lasts \
        until wording of another category comes up or the engagement is renewed.
        """,
        sources: ["002:L8", "002:L30", "003:L50a"],
        grounds: [.confirmed("ICF, Referring a Client to Therapy (2018)")],
        wayOut: "note what was decided: tacit add disposition"
    ) { action, context in
        context.considerReferral(.mentalIllness, "mental illness", action)
    }

    static let substanceUseComesFirst = Rule(
        "RF-02",
        .referral,
        .advise,
        "A substance-use problem: a therapist first",
        """
        As RF-01, for a substance-use problem that the coach ticked or that a note has wording about. \
        Nothing in a coaching record gets a label of substance-use treatment by itself.
        """,
        sources: ["002:L31", "003:L50a"],
        grounds: [
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .confirmed(
                "42 CFR 2.11: records of a federally assisted programme, which a coach is not"
            ),
        ],
        wayOut: "note what was decided: tacit add disposition"
    ) { action, context in
        context.considerReferral(.substanceUse, "a substance-use problem", action)
    }

    static let abuseIsUrgent = Rule(
        "RF-03",
        .referral,
        .require,
        "Abuse or threats: act now",
        """
        Present abuse or threats, of the body or the emotions, are urgent; what is long past is \
        information. The coach ticks it in the session or the suitability, or the screening meets its \
        wording in a note; the coach notes as a disposition what was done and who is harmed or \
        threatened, by choice where it is about somebody else. The first referral may go to a \
        domestic-violence service. Whether there is a duty to report depends on place and profession, \
        and a person decides it.
        """,
        sources: ["002:L32"],
        grounds: [
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .confirmed("45 CFR 164.512(c), adult victims of abuse"),
            .unconfirmed("45 CFR 164.512(b)(1)(ii), reports of child abuse"),
        ],
        wayOut: "note what was done: tacit add disposition"
    ) { action, context in
        context.raised(.abuseOrThreat, "abuse or threats", by: action)
            + context.directionOfAbuse(action)
    }

    static let suicideIsUrgent = Rule(
        "RF-04",
        .referral,
        .require,
        "Thoughts of suicide or an attempt: act now",
        """
        Where a coach ticks thoughts of suicide or an attempt, or a note has wording about them, it \
        is urgent, an attempt in the past once. What was done is noted as a disposition, by choice \
        where it is about somebody else. A denial is shown as such, and asks for nothing. The vault \
        shows the wording that was found and where to turn; it does not weigh what it means.
        """,
        sources: ["002:L33"],
        grounds: [
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .unconfirmed("C-SSRS, the order of its questions"),
        ],
        wayOut: "note what was done: tacit add disposition"
    ) { action, context in
        context.raised(.suicide, "thoughts of suicide or an attempt", by: action)
    }

    static let coachKnowsTheLimits = Rule(
        "RF-05",
        .referral,
        .advise,
        "Outside your competence?",
        """
        A coach is asked whether something lies outside their competence: before coaching begins, \
        after a renewal, and after something that asks for a referral. In between, the last answer \
        stands. With a yes, or where a note says as much, the vault advises a referral, supervision \
        or a consultation.
        """,
        sources: ["002:L34"],
        grounds: [
            .confirmed("APA Ethics Code 2.01, boundaries of competence"),
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .unconfirmed("EMCC Global Code of Ethics"),
            .policy("when it is asked: a question of every week becomes a reflex"),
        ],
        wayOut: "answer it: --field outsideCompetence=yes or no"
    ) { action, context in
        guard context.isCoaching, let session = action.signing("coaching-session") else {
            return []
        }
        return context.askForCompetence(in: session, action)
            + context.adviseOutsideCompetence(session)
    }

    static let standstillIsLookedAt = Rule(
        "RF-06",
        .referral,
        .advise,
        "No movement",
        """
        Where nothing moved in four coaching sessions in a row - no goal came further, nothing that \
        was taken on was done, nothing went well, no plan was made anew - one line says so: change the \
        strategy, refer, or close. A win starts the count again, and so does a new action plan. In \
        therapy nothing is counted.
        """,
        sources: ["000:L56c", "002:L9", "002:L35", "003:L10"],
        grounds: [
            .confirmed(
                "ICF Code of Ethics: a shift in the value received leads to a change or a referral"
            ),
            .policy("four sessions, which is a setting (flat-sessions)"),
        ],
        wayOut: "change the strategy, refer or close: tacit add action-plan, tacit add referral"
    ) { action, context in
        guard context.isCoaching else { return [] }
        let standstill = context.adviseStandstill(action)
        return standstill.isEmpty
            ? context.considerReferral(.noMovement, "no movement", action) : standstill
    }

    static let urgentIsDecidedFirst = Rule(
        "RF-07",
        .referral,
        .require,
        "Something urgent is decided about before the next session note",
        """
        After abuse, threats, thoughts of suicide or a crisis in coaching, a disposition says what was \
        done before the next coaching session can be signed, and before the engagement goes to another \
        coach. It holds up nothing else: no crisis contact, no referral, no closing, nothing that an \
        emergency service, a therapist or the client is to have. In therapy a crisis brings the forms \
        for it to mind.
        """,
        sources: ["002:L32", "002:L33", "002:L43", "003:L21", "004:L2b"],
        grounds: [
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .unconfirmed("45 CFR 164.512(j), a serious and imminent threat"),
            .confirmed("Tarasoff (Cal. 1976); states differ"),
            .policy("that the two guidelines with a star are the urgent ones"),
        ],
        wayOut: "note what was done: tacit add disposition"
    ) { action, context in
        if context.isTherapy { return context.formsForCrisis(action) }
        if let session = action.signing("coaching-session") {
            return context.demandDecision(by: session.day, but: session, "signing session notes")
        }
        if case .disclose(let request) = action, [.coach, .newCoach].contains(request.purpose) {
            return context.demandDecision(by: .max, but: nil, "it goes to another coach")
        }
        return context.urgencyToReview(action)
    }

    static let referralIsDocumented = Rule(
        "RF-08",
        .referral,
        .require,
        "A referral is documented",
        """
        A referral says what led to it in the coach's own observations, to what profession or service, \
        which options were offered, what the client said - or that they were not reached, or not asked \
        in an emergency -, when to ask again, and what becomes of the coaching. It names no diagnosis. \
        A follow-up that is overdue is listed.
        """,
        sources: ["000:L30b", "001:L16a", "001:L16b"],
        grounds: [
            .confirmed("ICF, Referring a Client to Therapy (2018)"),
            .confirmed("APA Ethics Code 3.09, cooperation with other professionals"),
            .unconfirmed("ACA Code of Ethics A.11, termination and referral"),
        ],
        wayOut: "fill in the referral: tacit template referral"
    ) { action, context in
        guard context.isCoaching else { return [] }
        if let referral = action.signing("referral") {
            return referral.note.shortOfReferral(action)
        }
        return action.isReview ? context.referralsToReview : []
    }

    static let coachingPresumesStability = Rule(
        "RF-09",
        .referral,
        .require,
        "Coaching presumes a client who stands",
        """
        Seven questions come before coaching. Imminent danger is for an emergency service: coaching is \
        not opened, the answers are kept as an inquiry, on which a crisis contact, a disposition and a \
        referral can be signed. Any other answer that speaks against coaching alone asks for what was \
        decided, a referral or therapy alongside. Without the seven answers an engagement can be \
        opened; they are asked for when the first session is signed. Nobody needs a diagnosis.
        """,
        sources: [
            "000:L76c", "001:L16a", "002:L8", "002:L9", "002:L26", "002:L41", "003:L37b", "003:L60",
            "004:L2b", "004:L5a",
        ],
        grounds: [
            .confirmed("ICF Code of Ethics, agreements"),
            .policy("the seven questions, after source 004"),
        ],
        wayOut: "answer the seven questions: tacit add suitability"
    ) { action, context in
        guard context.isCoaching else { return [] }
        if case .open(let opening) = action, !opening.isInquiry {
            return context.suitability(for: opening)
        }
        return action.signing("coaching-session") == nil ? [] : context.suitabilityForSessions
    }

    static let careIsShared = Rule(
        "RF-10",
        .referral,
        .allow,
        "Coaching goes together with therapy",
        """
        Coaching after therapy or beside it is usual, and talking to other professionals is encouraged. \
        The care team is noted; a consultation says on what basis the client is spoken of: a release, \
        treatment, an emergency, or without anything that names them. Where a professional treats the \
        client already, the advice is to coordinate.
        """,
        sources: ["001:L11a", "001:L20b", "001:L20c", "002:L37", "002:L39", "004:L16c"],
        grounds: [
            .confirmed("APA Ethics Code 4.06, consultations, and 3.09, cooperation"),
            .unconfirmed("45 CFR 164.506(c), treatment, on the therapist's side"),
        ],
        wayOut: "nothing to do"
    )

    static let alertsAreAnAid = Rule(
        "RF-11",
        .referral,
        .inform,
        "Alerts are an aid",
        """
        An alert quotes the words it found and says where to turn. It names no illness, weighs nothing \
        and is no assessment; screening cannot be relied upon to find what matters. That no listed \
        wording was found is said only when somebody asked for the screening.
        """,
        leads: ["002:L30", "002:L41"],
        grounds: [
            .unconfirmed("C-SSRS is a screening and no diagnosis"),
            .policy("caution about what software may claim"),
        ],
        wayOut: "read it, and use your own judgement"
    )
}
