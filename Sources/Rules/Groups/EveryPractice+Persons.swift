import Practice

extension Rule {
    static let contactRestrictions = Rule(
        "SF-01",
        .everyPractice,
        .require,
        "How somebody may be reached is minded",
        """
        Where a client says by which way, at what hours, under which name they may be reached, or \
        that no voicemail is left, it is shown before you get in touch. What goes out for such a \
        client has a neutral file name and a neutral subject. Lifting a restriction needs a reason.
        """,
        grounds: [.unconfirmed("45 CFR 164.522(b), confidential communications")],
        wayOut: "look at it first: tacit client show REF"
    ) { action, context in
        switch action {
        case .lift(let lift) where lift.what == .contactRestriction && lift.isUnexplained:
            return [
                .refuse(
                    "a contact restriction is not lifted without a reason",
                    wayOut: "say why: --reason TEXT"
                )
            ]
        case .disclose, .save:
            guard action.note == nil || action.note?.isOfAContact == true,
                context.engagement?.needsNeutralNames == true
            else { return [] }
            return [
                .inform(
                    "this client has asked how they may be reached",
                    wayOut: "look at it before you get in touch: tacit client show "
                        + context.clientReference,
                    episode: "contact"
                )
            ]
        default: return []
        }
    }

    static let minors = Rule(
        "MN-01",
        .everyPractice,
        .require,
        "For a minor it is known who consents",
        """
        Before the note of a minor's session is signed, it is on file who consents: a representative \
        with their authority and the custody, or the minor alone where the law of the place lets \
        them. A signed exception to the informed consent (CD-04) is as good. A representative can be \
        refused, with a ground, where seeing the record would harm the child; somebody else may \
        review that.
        """,
        grounds: [
            .unconfirmed("45 CFR 164.502(g), personal representatives"),
            .policy("at what age somebody is grown up, until the profile says otherwise"),
        ],
        wayOut: "tacit client edit REF --representative 'NAME;RELATION;AUTHORITY;CONTACT'"
    ) { action, context in
        switch action {
        case .sign(let record) where action.sessionNote != nil:
            guard context.lacksConsenter(on: record.note.at ?? record.written),
                !context.exceptions.contains(where: { $0.covers("CD-04", context.now) })
            else { return [] }
            return [Verdict.nobodyConsents(record, context)]
        case .disclose(let request) where request.purpose == .representative:
            guard context.isRefused(request.recipient) else { return [] }
            return [
                .refuse(
                    "this representative was refused, with the ground that is on file; the refusal "
                        + "can be reviewed",
                    wayOut: "have somebody else review it, and write the answer down: tacit add "
                        + "access-request\(context.engagementOption)"
                )
            ]
        default: return []
        }
    }

    static let mandatedClients = Rule(
        "MA-01",
        .everyPractice,
        .require,
        "Who is sent knows what will be reported",
        """
        When a court, an employer or a school sends somebody, it is on file who sent them, what will \
        be told to whom, and on which day the client heard of it. A report holds what was agreed, \
        such as attendance, and nothing beyond.
        """,
        grounds: [
            .confirmed("APA Ethics Code 3.10 and 4.02, informed consent and its limits")
        ],
        wayOut: "tacit add mandate"
    ) { action, context in
        guard case .disclose(let request) = action, request.purpose == .mandatedReport else {
            return []
        }
        return Verdict.mandatedReport(request, context)
            + Disclosures.mandateFindings(request, context)
    }

    static let deceasedClients = Rule(
        "DE-01",
        .everyPractice,
        .require,
        "After a client's death",
        """
        Reminders stop, the time of keeping runs on, and whoever acts for the estate counts as the \
        client's representative once the document that says so is on file.
        """,
        grounds: [.unconfirmed("45 CFR 164.502(f) and (g)(4), deceased individuals")],
        wayOut:
            "tacit client edit REF --died DATE --representative 'NAME;executor;DOCUMENT;CONTACT'"
    ) { action, context in
        guard case .disclose(let request) = action, request.purpose == .executor else { return [] }
        guard context.engagement?.clients.contains(where: { $0.details.died != nil }) == true else {
            return [
                .refuse(
                    "no client of this engagement is known to have died",
                    wayOut: "tacit client edit \(context.clientReference) --died DATE"
                )
            ]
        }
        guard !context.hasExecutor(request.recipient) else { return [] }
        return [
            .demand(
                "no document on file says that this person acts for the estate",
                wayOut: "tacit client edit \(context.clientReference) --representative "
                    + "'NAME;executor;DOCUMENT;CONTACT'"
            )
        ]
    }

    static let namesAndPronouns = Rule(
        "ID-01",
        .everyPractice,
        .require,
        "People are called by the name they use",
        """
        The name that is used, the legal one and former ones are kept apart, and pronouns with them. \
        What is shown uses the name that is used, claims use the legal one, and a former name \
        appears nowhere unless somebody asks for it, though a search finds the person by it. Birth \
        date, e-mail and phone may be left out.
        """,
        grounds: [
            .policy("that dignity asks for the name somebody uses"),
            .unconfirmed("45 CFR 164.522, requests about communication"),
        ],
        wayOut: "tacit client edit REF --name NAME --legal NAME --former NAME --pronouns WORDS"
    ) { action, context in
        guard let note = action.note, context.showsFormerName(note) else { return [] }
        return [
            .advise(
                "the title or a tag, which lists show, holds a name that the client no longer uses",
                wayOut: "change the title: tacit edit \(action.signedRecord?.id.shortText ?? "ID") "
                    + "--title TEXT",
                episode: "name"
            )
        ]
    }

    static let clientIsPractitioner = Rule(
        "PR-01",
        .everyPractice,
        .inform,
        "A client who is a practitioner",
        """
        When a client works in the same field, the engagement says so \
        (clientIsPractitioner=yes). Their own clients are never named here: what is told about them \
        belongs to somebody else's record.
        """,
        grounds: [.unconfirmed("APA Ethics Code 10.04, those served by others")],
        wayOut: "tacit engagement open --field clientIsPractitioner=yes"
    ) { action, context in
        guard case .open(let opening) = action,
            opening.isAboutPractitioner
                || context.engagement?.affirms("clientIsPractitioner") == true
        else { return [] }
        return [
            .inform(
                "the client is a practitioner: name none of their own clients here",
                episode: "practitioner"
            )
        ]
    }
}
