import Practice

extension Rulebook {
    /// CB-01 to CB-03: contact between sessions, and what a client takes home.
    static let contactBetweenSessions: [Rule] = [
        .therapyMeetsInSessions, .coachingStaysInTouch, .commitmentsAreReviewed,
    ]
}

extension Rule {
    static let therapyMeetsInSessions = Rule(
        "CB-01",
        .contactBetweenSessions,
        .refuse,
        "In therapy, contact between sessions has a reason",
        """
        Between the sessions of a therapy contact is for a crisis, a difficulty, a follow-up, other \
        people who help, or dates, money and papers; whatever the client begins is noted as what it \
        is. A therapist's own asking after homework, a win or how things go belongs to an intervention \
        of the plan, or has a reason of its own. A crisis says what was asked and answered and when \
        the next contact is. More than three contacts of substance within fourteen days give a line \
        of advice to look at the plan.
        """,
        sources: ["002:L23", "003:L28"],
        grounds: [
            .policy("after source 002, which keeps contact in therapy for crisis and difficulty"),
            .unconfirmed("APA Ethics Code 10.01, informed consent to therapy"),
        ],
        wayOut: "name the plan in plannedBy, or say in outsidePlan why"
    ) { action, context in
        guard context.isTherapy, let contact = action.signing("contact", "crisis-contact") else {
            return []
        }
        return contact.note.reasonForContact(action, context) + contact.note.crisisAnswers(action)
            + contact.note.longAdministration + context.contactsToReview(contact)
    }

    static let coachingStaysInTouch = Rule(
        "CB-02",
        .contactBetweenSessions,
        .allow,
        "In coaching, contact between sessions is expected",
        """
        Coach and client stay in touch as they agreed, about what was taken on, what went well and how \
        things go; a check-in may cost a unit. Wins and check-ins count as movement. A crisis is noted \
        as one, and asks for what was done (RF-07).
        """,
        sources: ["000:L62", "000:L78b", "001:L26b", "002:L23", "003:L45b"],
        grounds: [.policy("after sources 000, 001 and 002")],
        wayOut: "nothing to do"
    )

    static let commitmentsAreReviewed = Rule(
        "CB-03",
        .contactBetweenSessions,
        .require,
        "What a client took on is looked at",
        """
        Before a coaching session is signed, what the client took on earlier was looked at: done, \
        dropped, or carried on, all at once if need be. What is carried on for the third time gives a \
        line of advice. In therapy homework is possible and not central: once there is a plan it serves \
        one of its goals, and nobody is reminded of it.
        """,
        sources: [
            "000:L54c", "000:L78b", "001:L26a", "002:L22", "003:L15", "003:L26", "003:L33a",
            "003:L50f", "004:L16c",
        ],
        grounds: [
            .policy("after sources 001 to 003"),
            .unconfirmed("homework is central to cognitive behavioural therapy"),
        ],
        wayOut: "say how it went, or carry all on: tacit sign ID --carry"
    ) { action, context in
        guard let record = action.sessionNote else { return [] }
        if context.isTherapy { return context.homeworkWithoutGoal(record, action) }
        return context.commitmentsToReview(record)
    }
}

extension Note {
    /// CB-01: a therapist's own check-in belongs to the plan, or has a reason.
    fileprivate func reasonForContact(_ action: Action, _ context: Context) -> [Verdict] {
        guard isTherapistsOwnCheckIn, !answers("outsidePlan") else { return [] }
        let plan = context.latest("treatment-plan").map {
            action.edit("plannedBy=\($0.id.shortText)") + ", or "
        }
        return [
            .refuse(
                "in therapy a check-in that you begin belongs to the treatment plan, or has a reason",
                wayOut: (plan ?? "") + action.edit("'outsidePlan=WHY'")
            )
        ]
    }

    /// CB-01: what a contact in a crisis says.
    fileprivate func crisisAnswers(_ action: Action) -> [Verdict] {
        guard kind == "contact", says("purpose", "crisis") else { return [] }
        let missing = ["riskCheck", "followUp"].filter { !says($0) }
        guard !missing.isEmpty else { return [] }
        return [
            .demand(
                "a contact in a crisis says what was asked and answered, and when the next one is",
                wayOut: "fill in \(missing.quoted), be it 'not asked' and why: \(action.edit())"
            )
        ]
    }

    /// CB-01: what is about dates, money or papers is short.
    fileprivate var longAdministration: [Verdict] {
        guard isAdministrativeContact, length > 280 else { return [] }
        return [
            .advise(
                "that is long for dates, money or papers",
                wayOut: "if it was about more, choose another purpose, such as difficulty",
                episode: "long"
            )
        ]
    }
}

extension Context {
    /// CB-01: so many contacts that the plan may ask for another look.
    fileprivate func contactsToReview(_ contact: DatedRecord) -> [Verdict] {
        guard contact.isContactOfSubstance, let first = manyContacts(upTo: contact) else {
            return []
        }
        return [
            .advise(
                "there were more than three contacts within fourteen days",
                wayOut: "look at the treatment plan: tacit list --kind treatment-plan",
                episode: "since \(first.id.shortText)"
            )
        ]
    }

    /// CB-03 in therapy: homework serves a goal of the plan, once there is one.
    fileprivate func homeworkWithoutGoal(_ note: DatedRecord, _ action: Action) -> [Verdict] {
        guard note.note.answers("homework"), !note.note.namesGoal,
            let plan = treatmentPlan(for: note)
        else { return [] }
        return [
            .demand(
                "it gives homework, and does not say for which goal of the plan",
                wayOut: action.edit("linkedGoal=\(plan.id.shortText)")
            )
        ]
    }

    /// CB-03 in coaching: what was taken on earlier and not looked at, and what goes on and on.
    fileprivate func commitmentsToReview(_ session: DatedRecord) -> [Verdict] {
        var verdicts: [Verdict] = []
        let open = unreviewedCommitments(on: session.day)
        if let first = open.first {
            let many = open.count == 1 ? "a commitment was" : "\(open.count) commitments were"
            verdicts.append(
                .demand(
                    "\(many) not looked at since before this session",
                    wayOut: "tacit edit \(first.id.shortText) --field status=done, "
                        + "or carry all on: tacit sign \(session.id.shortText) --carry"
                )
            )
        }
        for commitment in commitmentsCarriedOn {
            verdicts.append(
                .advise(
                    "a commitment is carried on for the third time",
                    wayOut: "make it smaller, or drop it: "
                        + "tacit edit \(commitment.id.shortText) --field status=dropped",
                    episode: "carried \(commitment.id.shortText)"
                )
            )
        }
        return verdicts
    }
}
