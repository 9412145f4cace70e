public import Practice

/// What CL-02 says.
extension Verdict {
    static func endings(_ closing: Closing, _ context: Context) -> [Verdict] {
        guard context.owesAnEnding(closing) else { return [] }
        let kind = context.role == .therapist ? "discharge-summary" : "completion"
        let summary = context.latest(kind)?.note ?? closing.document(kind)
        return [
            summary == nil ? noSummary(kind, context) : nil,
            closing.reason == "interrupted" && !context.saysWhoGoesOn(closing)
                ? noSuccessor(context) : nil,
            summary.flatMap { talkAboutEnding($0, closing) },
        ].compactMap { $0 }
    }

    private static func noSummary(_ kind: String, _ context: Context) -> Verdict {
        .demand(
            kind == "completion"
                ? "no completion says how far the goals came, in the client's eyes"
                : "no discharge summary says how the therapy went and ended",
            wayOut: context.command(for: kind) + ", or tacit engagement close "
                + (context.engagement?.reference ?? "REF")
                + " --except CL-02=REASON --done TEXT --fix-by DATE",
            document: kind
        )
    }

    private static func noSuccessor(_ context: Context) -> Verdict {
        .demand(
            "the work breaks off, and nothing says why and who goes on",
            wayOut: "\(context.command(for: "closure")) --field reason=interrupted "
                + "--field interruption=TEXT --field successor=TEXT",
            document: "closure"
        )
    }

    private static func talkAboutEnding(_ summary: Note, _ closing: Closing) -> Verdict? {
        guard summary.kind == "discharge-summary", closing.reason == "completed",
            !summary.says("pretermination")
        else { return nil }
        return .advise(
            "the discharge summary does not mention a talk about the ending",
            wayOut: "add it where there was one: tacit amend ID",
            episode: "ending"
        )
    }

    // MARK: Signing

    static func signedEnding(
        _ record: DatedRecord,
        _ action: Action,
        _ context: Context
    ) -> [Verdict] {
        let note = record.note
        let rating =
            note.kind == "completion" && !note.isRated
            ? [
                Verdict.advise(
                    "the outcome of the goals has no rating by the client",
                    wayOut: "ask for a number, or write 'client not reached': tacit edit "
                        + "\(record.id.shortText) --field goalsOutcome=TEXT",
                    episode: record.id.shortText
                )
            ] : []
        return afterClosing(note, note.at ?? record.written, action, context)
            + therapyInCompletion(note, action) + rating
    }

    /// Coaching is judged by what the client reached, and not by symptoms or their treatment.
    static func therapyInCompletion(_ note: Note, _ action: Action) -> [Verdict] {
        guard note.kind == "completion" else { return [] }
        return note.fields.map(\.name).filter(\.isOfDischarge).map {
            action.holdsBack(
                "the field '\($0)' belongs to the end of a therapy",
                wayOut: "take it out; what the client says about it may stand in clientWords"
            )
        }
    }

    /// A closed engagement is not written on.
    static func afterClosing(
        _ note: Note,
        _ day: Moment,
        _ action: Action,
        _ context: Context
    ) -> [Verdict] {
        guard let engagement = context.engagement, engagement.standing == .closed,
            !note.isOfAnEnding
        else { return [] }
        let closed = engagement.closed ?? engagement.opened
        guard day.dayNumber > closed.dayNumber else { return [] }
        let service = engagement.discipline.rawValue
        return [
            action.holdsBack(
                "this \(service) was closed before that day",
                wayOut: "open a new engagement (tacit engagement open), or add to a signed record: "
                    + "tacit amend ID"
            )
        ]
    }
}

extension Closing {
    fileprivate func document(_ kind: String) -> Note? { documents.last { $0.kind == kind } }
}

extension Context {
    /// Whether something was begun here whose ending can be told.
    ///
    /// Nothing is asked for an inquiry, for work that never began, for records that were only
    /// brought in, and after a death. Work began with the first session note that was signed here,
    /// whatever is given as the reason.
    fileprivate func owesAnEnding(_ closing: Closing) -> Bool {
        guard let engagement, role != .client, engagement.standing != .inquiry,
            closing.reason != "deceased", !isAboutDeceased
        else { return false }
        let hasSessions = sessionNotes.contains { $0.status == .signed }
        if closing.reason == "not-begun" || engagement.standing == .imported { return hasSessions }
        return true
    }

    fileprivate func saysWhoGoesOn(_ closing: Closing) -> Bool {
        let papers =
            final("closure").map(\.note) + closing.documents.filter { $0.kind == "closure" }
        return papers.contains { $0.says("interruption") && $0.says("successor") }
    }
}

extension Note {
    /// A number of the client's, or that nobody was there to ask.
    fileprivate var isRated: Bool {
        let text = value(of: "goalsOutcome") ?? ""
        return text.contains(where: \.isNumber) || NameFold.fold(text).contains("not reached")
    }

    /// Whether a closed engagement takes it whatever its day (CL-02): what somebody says for their
    /// safety, what is said about a record that stands, what is asked for afterwards, and the papers
    /// of the ending itself.
    public var isOfAnEnding: Bool {
        Rulebook.neverHeldBack.contains(kind) || Self.papersOfAnEnding.contains(kind)
    }

    private static let papersOfAnEnding: Set<String> = [
        "closure", "completion", "discharge-summary", "referral", "inquiry", "receipt", "superbill",
        "release-of-information", "revocation", "handover", "access-request", "amendment-request",
        "countersignature", "consultation", "relationship",
    ]
}

extension String {
    fileprivate var isOfDischarge: Bool {
        let letters = NameFold.fold(self).filter(\.isLetter)
        return Self.dischargeNames.contains(letters)
    }

    private static let dischargeNames: Set<String> = [
        "diagnosis", "finaldiagnosis", "symptoms", "symptomchange", "course", "prognosis",
        "medications", "riskatlastcontact", "pretermination", "treatment", "healing",
    ]
}
