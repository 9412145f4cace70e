import Practice

extension Rulebook {
    /// MD-01 and XB-01: how and where you meet.
    static let modality: [Rule] = [.telehealth, .clientsPlace]
}

extension Rule {
    static let telehealth = Rule(
        "MD-01",
        .modality,
        .require,
        "Therapy at a distance needs consent, and the place where the client is",
        """
        Coaching takes place by phone, by video, by chat or in a room, as you like. A therapy \
        session that is not in person asks for three things before its note is signed: a consent to \
        meet that way, where the client was, and on what your licence rests there when it is \
        another state or country. What cannot be had is met by a signed exception.
        """,
        sources: ["003:L43b", "003:L52c", "004:L15"],
        grounds: [
            .unconfirmed("state telehealth and licensure law; the sources only say 'usually'"),
            .confirmed("APA Ethics Code 4.02, limits of confidentiality"),
            .unconfirmed("APA Ethics Code 4.02(c), services by electronic means"),
        ],
        wayOut: "tacit add telehealth-consent, and say where the client was: tacit session edit ID "
            + "--location PLACE"
    ) { action, context in
        guard context.role == .therapist, let record = action.sessionNote,
            let meeting = context.distantMeeting(of: record.note)
        else { return [] }
        return [
            context.consentsToDistance ? nil : .noTelehealthConsent(record, context),
            meeting.hasLocation ? nil : .noLocation(meeting, record),
            meeting.lacksAuthority ? .noAuthority(meeting) : nil,
        ].compactMap { $0 }
    }

    static let clientsPlace = Rule(
        "XB-01",
        .modality,
        .require,
        "Where the client is decides",
        """
        The place where the client is in this session decides on your authority and on the \
        emergency number that is shown: the session's own place first, then the one that the \
        engagement names, and never the place of this vault. Where nobody has said it, only general \
        words are shown, because a wrong number is worse than none.
        """,
        grounds: [
            .unconfirmed("state licensure; PSYPACT for psychologists"),
            .policy("that an unknown place gets no number of any country"),
        ],
        wayOut: "say where the client is, by code: tacit session edit ID --place US-NY"
    ) { action, context in
        guard context.role == .therapist, let record = action.sessionNote,
            let meeting = context.distantMeeting(of: record.note)
        else { return [] }
        guard let place = meeting.place else {
            return [
                .advise(
                    "nobody has said in which state or country the client was: emergency numbers "
                        + "stay general",
                    wayOut: meeting.edit("--place US-NY"),
                    episode: "place"
                )
            ]
        }
        let usual = context.engagement?.stated("place") ?? place
        guard NameFold.fold(usual) != NameFold.fold(place) else { return [] }
        return [
            .inform(
                "the client was in another place than usual: authority and emergency number are "
                    + "those of that place",
                episode: NameFold.fold(place)
            )
        ]
    }
}

extension Verdict {
    fileprivate static func noTelehealthConsent(
        _ record: DatedRecord,
        _ context: Context
    ) -> Verdict {
        .demand(
            "the session was not in person, and no consent to meet that way is on file",
            wayOut: context.command(for: "telehealth-consent")
                + ", or \(record.signingExcepted("MD-01"))",
            document: "telehealth-consent"
        )
    }

    fileprivate static func noLocation(_ meeting: DistantMeeting, _ note: DatedRecord) -> Verdict {
        .demand(
            "the session was not in person, and nobody wrote down where the client was",
            wayOut: meeting.session.map { "tacit session edit \($0.id.shortText) --location PLACE" }
                ?? "keep the session (tacit session add --location PLACE) and name it: tacit edit "
                + "\(note.id.shortText) --field session=ID"
        )
    }

    fileprivate static func noAuthority(_ meeting: DistantMeeting) -> Verdict {
        .demand(
            "the client was where none of your credentials counts by itself",
            wayOut: meeting.edit("--authority compact")
                + " (or licence, temporary, exempt, emergency)"
        )
    }
}
