import Practice

extension Rule {
    static let recordBesidePsychotherapyNotes = Rule(
        "CD-03",
        .consentAndDisclosure,
        .require,
        "A psychotherapy note replaces no progress note",
        """
        What the record has to hold about a session stands in a progress note, where others find it. \
        A psychotherapy note about a session that has no progress note is signed all the same, and \
        listed as long as the progress note is missing. A reflection without a session needs none. A \
        passage about what the law keeps in the record proper, such as medicines or times, gives a \
        line of advice when it is saved.
        """,
        leads: ["000:L36b", "003:L52d"],
        grounds: [.confirmed("45 CFR 164.501, what psychotherapy notes exclude")],
        wayOut: "write the progress note of the session: tacit add progress-note --session ID"
    ) { action, context in
        guard action.isReview else { return [] }
        let documented = context.sessionNotes.compactMap { $0.note.value(of: Session.link) }
        return context.records.filter { $0.note.kind == "psychotherapy-note" }.compactMap {
            record in
            guard let session = record.note.value(of: Session.link), !session.isEmpty,
                !documented.contains(where: { $0.hasPrefix(session) || session.hasPrefix($0) })
            else { return nil }
            return .advise(
                "a psychotherapy note stands without a progress note of its session",
                wayOut: "tacit add progress-note --session \(session.prefix(8))",
                episode: record.id.text
            )
        }
    }

    static let limitsToldFirst = Rule(
        "CD-04",
        .consentAndDisclosure,
        .require,
        "The client knows the limits of confidentiality first",
        """
        Before the first note of a session is signed, an informed consent (therapy) or an agreement \
        (coaching) is on file and names the text about the limits of confidentiality that the client \
        was told. Where that was not feasible, a signed exception says what was done instead. As long \
        as a coach has not said whether the coaching belongs to a therapy practice, no text of theirs \
        should say that health privacy law does not apply.
        """,
        sources: ["003:L45d", "004:L1b"],
        grounds: [
            .confirmed("APA 4.02 and 3.10"),
            .unconfirmed("APA 10.01"),
            .unconfirmed("45 CFR 164.520"),
            .unconfirmed("ICF Code of Ethics, confidentiality"),
        ],
        wayOut:
            "tacit add informed-consent, or tacit add coaching-agreement; else tacit add exception"
    ) { action, context in
        if let agreement = action.signing("coaching-agreement") {
            return Disclosures.privacyLawVerdicts(agreement.note, context)
        }
        guard action.sessionNote != nil, context.engagement != nil, !context.isToldOfLimits else {
            return []
        }
        let kind = context.limitsKind
        return [
            .demand(
                "no '\(kind)' on file says which limits of confidentiality the client was told",
                wayOut:
                    "\(context.add(kind)); where it was not feasible: \(context.add("exception"))"
                    + " --field rules=CD-04",
                document: kind
            )
        ]
    }
}

extension Context {
    /// The kind of document that tells the client of the limits of confidentiality.
    var limitsKind: String {
        role.discipline == .coaching ? "coaching-agreement" : "informed-consent"
    }

    /// Whether a document on file names the text that the client was told.
    var isToldOfLimits: Bool {
        final(limitsKind).contains { $0.note.says("limitsOfConfidentiality") }
    }
}

extension Disclosures {
    static func privacyLawVerdicts(_ agreement: Note, _ context: Context) -> [Verdict] {
        guard context.settings.sameLegalEntity == nil,
            agreement.fields.contains(where: { $0.value.contains("HIPAA") })
        else { return [] }
        return [
            .advise(
                "the agreement speaks of HIPAA, and whether the coaching belongs to a therapy "
                    + "practice is not answered",
                wayOut: "answer it in the settings: tacit settings same-legal-entity=yes, or =no",
                episode: "same-legal-entity"
            )
        ]
    }
}
