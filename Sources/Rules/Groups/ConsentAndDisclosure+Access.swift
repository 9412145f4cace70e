import Practice

extension Rule {
    static let accessAndCorrection = Rule(
        "CD-10",
        .consentAndDisclosure,
        .require,
        "Clients see their record, and may have it corrected",
        """
        A client's request to see the record, or to have it corrected, is written down and answered in \
        time; of two clocks the shorter one counts. A denial says why, and whether somebody may review \
        it. What the client writes against a denial travels with the record from then on. The client's \
        copy holds everything but psychotherapy notes and what was put together for a lawsuit, where \
        the profile of the place leaves those out. A journal goes to its writer whole.
        """,
        leads: ["000:L36b"],
        grounds: [
            .confirmed("45 CFR 164.524 and 164.526"),
            .unconfirmed("GDPR 12(3), 15, 16, 20"),
            .unconfirmed("NASW 1.08"),
        ],
        wayOut: "write the request down: tacit add access-request, or amendment-request"
    ) { action, context in
        if action.isReview { return Disclosures.clockVerdicts(context) }
        if let record = action.signing("access-request") ?? action.signing("amendment-request") {
            return Disclosures.denialVerdicts(record)
        }
        guard let request = action.request, request.purpose == .clientAccess,
            context.role.discipline != .journal
        else { return [] }
        return Disclosures.accessVerdicts(request, context)
    }
}

/// A client's request that waits for an answer, and until when.
struct AnswerClock {
    let record: DatedRecord
    /// The last day.
    let due: Int

    /// `nil` for what is no request, or is answered.
    init?(_ record: DatedRecord, _ clocks: JurisdictionProfile.Clocks) {
        let note = record.note
        guard ["access-request", "amendment-request"].contains(note.kind),
            (note.value(of: "decision") ?? "pending") == "pending",
            let received = (note.value(of: "received").flatMap(Moment.init(iso:)) ?? note.at)
        else { return nil }
        let isAccess = note.kind == "access-request"
        let days = isAccess ? clocks.accessDays : clocks.amendmentDays
        let more = isAccess ? clocks.accessExtensionDays : clocks.amendmentExtensionDays
        let isExtended = note.value(of: "extended") == "yes"
        let profileDay = received.dayNumber + days + (isExtended ? more : 0)
        // The shorter of the two: the profile's, and what the place or the agreement sets.
        let other = note.value(of: "answerBy").flatMap(Moment.init(iso:))?.dayNumber
        self.record = record
        due = min(profileDay, other ?? profileDay)
    }
}

extension Disclosures {
    static func clockVerdicts(_ context: Context) -> [Verdict] {
        let waiting = context.records.compactMap { record -> Verdict? in
            guard let clock = AnswerClock(record, context.profile.clocks),
                let day = Moment(dayNumber: clock.due)
            else { return nil }
            let what =
                record.note.kind == "access-request" ? "see the record" : "correct the record"
            let late = context.now.dayNumber - clock.due
            return .advise(
                late > 0
                    ? "a request to \(what) was to be answered by \(day.iso), \(late) days ago"
                    : "a request to \(what) is to be answered by \(day.iso)",
                wayOut:
                    "answer it, then: tacit edit \(record.id.shortText) --field decision=granted",
                episode: record.id.text
            )
        }
        let denied = context.records.filter {
            ["access-request", "amendment-request"].contains($0.note.kind)
        }
        return waiting + denied.flatMap(denialAdvice)
    }

    private static func denialAdvice(_ record: DatedRecord) -> [Verdict] {
        denialVerdicts(record).map { verdict in
            .advise(verdict.reason, wayOut: verdict.wayOut, episode: record.id.text + "/denial")
        }
    }

    /// A denial without ground is none.
    static func denialVerdicts(_ record: DatedRecord) -> [Verdict] {
        let note = record.note
        guard note.value(of: "decision") == "denied" else { return [] }
        let edit = "tacit edit \(record.id.shortText)"
        var verdicts: [Verdict] = []
        if !note.says("ground") {
            verdicts.append(
                .refuse(
                    "a denial says on what ground",
                    wayOut: "\(edit) --field ground=TEXT"
                )
            )
        }
        if note.kind == "access-request", !note.says("reviewable") {
            verdicts.append(
                .refuse(
                    "a denial says whether somebody else may review it",
                    wayOut: "\(edit) --field reviewable=yes"
                )
            )
        }
        return verdicts
    }

    static func accessVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        var verdicts: [Verdict] = []
        if context.records.allSatisfy({ $0.note.kind != "access-request" }) {
            verdicts.append(
                .advise(
                    "the client's request is not written down",
                    wayOut:
                        "\(context.add("access-request")): it starts the clock, and tells who asked",
                    episode: "access-request"
                )
            )
        }
        if context.role.discipline == .therapy, !request.includesPsychotherapyNotes {
            verdicts.append(
                .inform(
                    context.profile.accessExcludesPsychotherapyNotes
                        ? "psychotherapy notes, if there are any, stay with the writer"
                        : "the law of the place may give the client psychotherapy notes too",
                    wayOut: "to show them: --include psychotherapy-notes"
                )
            )
        }
        return verdicts
    }
}
