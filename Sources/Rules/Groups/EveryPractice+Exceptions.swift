import Practice

/// What EX-01 and EM-01 say.
extension Verdict {
    /// An exception is signed like any true note; only what it says of itself is asked.
    static func exception(_ record: DatedRecord, _ context: Context) -> [Verdict] {
        let note = record.note
        // Only what is an id is repeated; whatever else stands there is the writer's.
        let beyond = note.lines(of: "rules").filter { !Rulebook.exceptable.contains($0) }
            .map { id in Rulebook.rules.first { $0.id == id }?.id ?? "what is no rule" }
        let told =
            note.says("whatWasDone")
            ? []
            : [
                Verdict.demand(
                    "it does not say what was done instead",
                    wayOut: "tacit edit \(record.id.shortText) --field whatWasDone=TEXT"
                )
            ]
        let allowed =
            beyond.isEmpty
            ? []
            : [
                Verdict.refuse(
                    "no exception is made from \(beyond.joined(separator: ", "))",
                    wayOut: "name rules that wait for a document: "
                        + Rulebook.exceptable.sorted().joined(separator: ", ")
                )
            ]
        return told + allowed + farAhead(record, context)
    }

    /// So many days an exception holds before somebody asks whether the document will ever come.
    private static let daysOfException = 90

    private static func farAhead(_ record: DatedRecord, _ context: Context) -> [Verdict] {
        guard let day = record.note.value(of: "fixBy").flatMap(Moment.init(iso:)),
            day.dayNumber > context.now.dayNumber + daysOfException
        else { return [] }
        return [
            .advise(
                "it is to hold for more than \(daysOfException) days",
                wayOut: "name a nearer day: tacit edit \(record.id.shortText) --field fixBy=DATE",
                episode: record.id.shortText
            )
        ]
    }

    /// Each rule from which an exception was made, as long as its document is missing.
    static func documentsStillMissing(_ context: Context) -> [Verdict] {
        Rulebook.exceptable.sorted().compactMap { rule in
            let last = context.exceptions.filter { $0.rules.contains(rule) }.map(\.fixBy).max()
            guard let last, let fixBy = Moment(dayNumber: last),
                let missing = context.missingDocument(for: rule)
            else { return nil }
            return .advise(
                last < context.now.dayNumber
                    ? "\(missing.words): the exception from \(rule) held until \(fixBy.iso)"
                    : "\(missing.words): the exception from \(rule) holds until \(fixBy.iso)",
                wayOut: missing.wayOut,
                episode: rule
            )
        }
    }

    /// Disclosures in an emergency that do not say on what facts they rested (EM-01).
    static func emergenciesWithoutFacts(_ context: Context) -> [Verdict] {
        context.emergenciesWithoutFacts.map { record in
            .advise(
                "something was shown or told in an emergency, and the facts are not written down",
                wayOut: record.status == .draft
                    ? "tacit edit \(record.id.shortText) --field facts=TEXT"
                    : "tacit amend \(record.id.shortText)",
                episode: record.id.shortText
            )
        }
    }
}

extension Context {
    /// Disclosures in an emergency without the facts, and without an addendum that may hold them.
    fileprivate var emergenciesWithoutFacts: [DatedRecord] {
        let amended = Set(final("addendum").compactMap { $0.note.value(of: "amends") })
        return records.filter { record in
            record.note.kind == "disclosure" && !record.note.says("facts")
                && Self.emergencyBases.contains(record.note.value(of: "basis") ?? "")
                && !amended.contains(record.id.text)
        }
    }

    private static let emergencyBases: Set<String> = ["medical-emergency", "serious-threat"]
}

/// A document that is not there although a rule asks for it.
struct MissingDocument {
    let words: String
    let wayOut: String
}

extension Context {
    /// The document that a rule waits for; `nil` where it is there, or nothing is asked any more.
    func missingDocument(for rule: String) -> MissingDocument? {
        switch rule {
        case "CD-04":
            missing(role == .therapist ? "informed-consent" : "coaching-agreement")
        case "SC-04": missingOfTreatment
        case "TM-03": missingConfirmation
        case "MD-01":
            consentsToDistance
                ? nil
                : MissingDocument(
                    words: "no telehealth consent is on file",
                    wayOut: command(for: "telehealth-consent")
                )
        case "CL-01": missingRenewal
        case "CL-02": missingEnding
        default: nil
        }
    }

    private func missing(_ kind: String) -> MissingDocument? {
        guard latest(kind) == nil else { return nil }
        return MissingDocument(
            words: "no \(kind) is on file".replacingHyphens,
            wayOut: command(for: kind)
        )
    }

    private var missingOfTreatment: MissingDocument? {
        if let intake = missing("intake") { return intake }
        return sessionNotes.count + 1 >= settings.planBeforeNote ? missing("treatment-plan") : nil
    }

    private var missingConfirmation: MissingDocument? {
        let unconfirmed = ["action-plan", "goal"].compactMap { latest($0) }
            .first { !$0.note.says("clientConfirmation") }
        return unconfirmed.map { record in
            MissingDocument(
                words: "the client has not confirmed what was designed together",
                wayOut: "write it anew with the confirmation: tacit add \(record.note.kind)"
                    + engagementOption
            )
        }
    }

    private var missingRenewal: MissingDocument? {
        guard isOngoing, let term = coachingTerm,
            term.hasEnded(before: now) || term.sessions.map({ term.used > $0 }) ?? false
        else { return nil }
        return MissingDocument(
            words: "the agreement is not renewed",
            wayOut: command(for: "renewal")
        )
    }

    private var missingEnding: MissingDocument? {
        guard engagement?.standing == .closed else { return nil }
        return missing(role == .therapist ? "discharge-summary" : "completion")
    }
}

extension String {
    fileprivate var replacingHyphens: String { split(separator: "-").joined(separator: " ") }
}
