public import Practice
public import Screening

/// A finding as it is told to whoever writes (RULES.md, section 6.5).
public struct PassageAlert: Hashable, Sendable {
    /// How `tacit resolve` calls it: its place among the record's findings, from 1.
    public let number: Int
    public let finding: PassageFinding
    /// How much it weighs here: as the finding, but an attempt in the past that was told before
    /// (RF-04).
    public let level: Mention.Level
    /// A full sentence or more, with the words of the passage and whom to call.
    public let text: String
}

extension Context {
    /// What there is to tell of a record, by where the client is (RULES.md, section 6.5).
    public func alerts(
        for screening: NoteScreening,
        in record: DatedRecord
    ) -> [PassageAlert] {
        let lines = crisisLines(in: session(of: record.note))
        return screening.findings.enumerated().map { index, finding in
            let isToldBefore = finding.level == .urgent && !isUrgent(finding, in: record)
            let level = isToldBefore ? Mention.Level.info : finding.level
            return PassageAlert(
                number: index + 1,
                finding: finding,
                level: level,
                text: text(of: finding, level, lines)
            )
        }
    }

    private func text(
        of finding: PassageFinding,
        _ level: Mention.Level,
        _ lines: CrisisLines
    ) -> String {
        let wording =
            switch level {
            case .urgent: urgentWording(finding)
            case .referral: AlertWording.referral
            case .scope: AlertWording.scope
            case .advice:
                finding.category == .recordProper ? AlertWording.recordProper : AlertWording.stance
            case .info:
                finding.category.isClinical ? AlertWording.reported : AlertWording.information
            }
        return [
            ("<emergency>", words(.emergency, lines)), ("<crisis line>", words(.crisis, lines)),
            ("<abuse line>", words(.abuse, lines)),
            ("<profile>", duty(for: finding.category, lines)),
            ("<category>", finding.category.words), ("<how>", finding.manner),
            // Last, so that nothing in a client's words is taken for a place to fill in.
            ("<span>", finding.quotedWords),
        ].reduce(wording) { $0.replacing($1.0, with: $1.1) }
    }

    private func urgentWording(_ finding: PassageFinding) -> String {
        let wording =
            switch finding.category {
            case .abuseOfClient: AlertWording.abuse
            case .abuseOfDependant: AlertWording.abuseOfDependant
            case .threatToOthers: AlertWording.threatToOthers
            default:
                isTherapy ? AlertWording.suicideForTherapist : AlertWording.suicideForCoach
            }
        return finding.isAboutSomebodyElse && isCoaching
            ? "\(wording) \(AlertWording.anotherPerson)" : wording
    }

    private func words(_ use: CrisisLines.Line.Use, _ lines: CrisisLines) -> String {
        let line = lines.line(use) ?? lines.line(.crisis) ?? CrisisLines.neutral.line(.crisis)
        return line?.words(on: now) ?? ""
    }

    /// What the profile says of a duty, where the client is in its place; else nobody knows here.
    private func duty(for category: Category, _ lines: CrisisLines) -> String {
        guard profile.isOf(lines) else { return JurisdictionProfile.Duties.Duty.unknown.rawValue }
        return category == .threatToOthers
            ? profile.duties.warn.rawValue : profile.duties.reportChildAbuse.rawValue
    }
}

extension JurisdictionProfile {
    /// Whether it is a profile of the place to which the lines belong.
    fileprivate func isOf(_ lines: CrisisLines) -> Bool {
        let places = id.hasPrefix("us-") ? ["US"] : id.hasPrefix("eu-") ? ["EU", "IE"] : []
        return places.contains(lines.place)
    }
}

extension PassageFinding {
    /// The words of the passage on one line, cut where they are long.
    fileprivate var quotedWords: String {
        let longest = 120
        let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.count > longest ? line.prefix(longest) + "…" : line
    }

    /// How it is mentioned, where that is why it asks for nothing.
    fileprivate var manner: String {
        if has(.negated) { return ", with denial wording" }
        if has(.historical) { return ", as something past" }
        if has(.otherPerson) { return ", about another person" }
        if has(.question) || has(.hypothetical) || has(.goal) {
            return ", as a question or a thought"
        }
        return has(.clientReported) || has(.professionalReported) ? ", as reported" : ""
    }
}

extension Category {
    /// What wording of it is about, in words that name nobody's state.
    public var words: String {
        switch self {
        case .passiveWish, .ideation, .plan, .attempt, .selfHarm: "suicide or self-harm"
        case .abuseOfClient: "abuse or threats"
        case .abuseOfDependant: "abuse of a child or a dependent adult"
        case .threatToOthers: "harming another person"
        case .substance: "a problem with a substance"
        case .illness: "an illness by its name"
        case .sign: "signs that the referral guidelines list"
        case .competence: "the limits of competence"
        case .code: "a code of diagnosis"
        case .diagnosis, .disorder: "a diagnosis"
        case .treatment: "a treatment"
        case .therapyRelation: "the relation in therapy"
        case .clinicalTitle: "a clinical title"
        case .recordProper: "what belongs in the record proper"
        case .target: "the phrase that was given"
        }
    }

    /// Whether it is about scope: diagnosis or treatment.
    fileprivate var isClinical: Bool {
        switch self {
        case .code, .diagnosis, .disorder, .treatment: true
        default: false
        }
    }
}
