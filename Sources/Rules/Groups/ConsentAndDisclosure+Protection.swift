import Practice

extension Rule {
    static let substanceUseRecords = Rule(
        "CD-05",
        .consentAndDisclosure,
        .require,
        "Substance-use treatment records are protected further",
        """
        A therapist may mark an engagement as that of a federally assisted substance-use programme; \
        words in a note never do. Its records leave on a consent made for them, with the statement \
        that the regulation prescribes and an account of the consent. In a medical emergency, and for \
        a first report of child abuse, they leave without. A court needs an order of the special \
        kind. A threat alone is told without saying that the client is a patient of the programme.
        """,
        leads: ["002:L31", "003:L50a"],
        grounds: [
            .confirmed("42 CFR 2.11, 2.31 and 2.32"),
            .confirmed("42 CFR 2.12(d) and 2.61 to 2.67"),
            .unconfirmed("42 CFR 2.51 and 2.12(c)(6)"),
            .unconfirmed("42 CFR part 2 names no threat as a ground"),
        ],
        wayOut: "get a consent of the type part2: tacit add release-of-information"
    ) { action, context in
        guard let request = action.request, context.isPart2 else { return [] }
        return Disclosures.part2Verdicts(request, context)
    }

    static let dangerAndAbuse = Rule(
        "CD-06",
        .consentAndDisclosure,
        .require,
        "Danger and abuse: the least, to who can help, with the facts",
        """
        Where somebody is in danger, where abuse is reported or the law demands it, records leave \
        without the client's word. The request says who is told, which facts it relies on, and names \
        the records one by one; never a whole engagement. Whether there is a duty is for a person to \
        decide: the profile of the place says only what is known about it. It goes into the \
        accounting, and whether the client was told is written down.
        """,
        leads: ["002:L32", "002:L33"],
        grounds: [
            .confirmed("45 CFR 164.512(a) and (c)"),
            .unconfirmed("45 CFR 164.512(b)(1)(ii) and (j)"),
            .confirmed("Tarasoff (Cal. 1976)"),
            .unconfirmed("NASW 1.07(c)"),
            .unconfirmed("ICF Code of Ethics, danger to self or others"),
        ],
        wayOut: "say who, why and what: --recipient-name, --facts, --item"
    ) { action, context in
        if let record = action.signing("disclosure") {
            return Disclosures.factVerdicts(record, context)
        }
        guard let request = action.request, request.isBreakGlass else { return [] }
        return Disclosures.breakGlassVerdicts(request, context)
    }
}

extension Finding {
    /// CD-05 for a mark that only a therapist can set.
    package static let part2OutsideTherapy = Finding(
        rule: "CD-05",
        verdict: .refuse(
            "only a therapist's engagement is that of a substance-use programme",
            wayOut: "leave the mark out; what the client tells of treatment stays the client's word"
        )
    )
}

// MARK: Substance-use records

extension Disclosures {
    static func part2Verdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        switch request.basis {
        case .emergencyTreatment, .abuseReport, .part2Order, .clientRequest, .noneGiven,
            .ownTraining, .oversight:
            []
        case .authorization: consentVerdicts(request, context)
        case .courtOrder, .subpoena, .attorneyLetter, .ownDefence:
            [
                .refuse(
                    "an ordinary demand does not reach substance-use treatment records",
                    wayOut:
                        "ask counsel about an order under 42 CFR part 2, or get a consent of the "
                        + "type part2"
                )
            ]
        case .seriousThreat:
            [
                .refuse(
                    "a threat alone does not reach substance-use treatment records",
                    wayOut:
                        "tell it at once by telephone without naming the programme, and write it "
                        + "down: \(context.add("disclosure")); where somebody needs medical help: "
                        + "--basis medical-emergency"
                )
            ]
        default:
            [
                .refuse(
                    "'\(request.basis.rawValue)' does not reach substance-use treatment records",
                    wayOut: "get a consent of the type part2: "
                        + context.add("release-of-information") + " --field type=part2"
                )
            ]
        }
    }

    private static func consentVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        guard let release = context.release(of: request) else { return [] }
        var verdicts: [Verdict] = []
        if release.type != "part2", release.type != "sud-counseling" {
            verdicts.append(
                .refuse(
                    "a release of the type '\(release.type)' is no consent for substance-use "
                        + "treatment records",
                    wayOut: "get a consent of the type part2: "
                        + context.add("release-of-information") + " --field type=part2"
                )
            )
        }
        if request.part2Statement.allSatisfy(\.isWhitespace) {
            verdicts.append(
                .refuse(
                    "the statement that has to lie with these records is missing",
                    wayOut: "copy the words of 42 CFR 2.32 from ecfr.gov into a file: "
                        + "--part2-statement FILE"
                )
            )
        }
        return verdicts
    }
}

// MARK: Danger

extension Disclosures {
    static func breakGlassVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        var verdicts: [Verdict] = []
        if request.recipient.allSatisfy(\.isWhitespace) {
            verdicts.append(
                .refuse(
                    "nobody is named who can help, or who takes the report",
                    wayOut: "say who: --recipient-name NAME"
                )
            )
        }
        if request.facts.allSatisfy(\.isWhitespace) {
            verdicts.append(
                .refuse("the facts are missing on which it rests", wayOut: "say them: --facts TEXT")
            )
        }
        if request.items.isEmpty {
            verdicts.append(
                .refuse(
                    "a whole record is more than danger or a report needs",
                    wayOut:
                        "name what is needed, one by one: --item ID; or read it out by telephone"
                )
            )
        }
        return verdicts + dutyVerdicts(request, context)
    }

    private static func dutyVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        let duty =
            request.basis == .abuseReport
            ? context.profile.duties.reportChildAbuse : context.profile.duties.warn
        var verdicts: [Verdict] = [
            .inform(
                "whether telling is a duty is yours to decide; profile "
                    + "\(context.profile.id): \(duty.rawValue)"
            )
        ]
        if request.clientNotice.allSatisfy(\.isWhitespace) {
            verdicts.append(
                .inform(
                    "whether the client was told is not written down yet",
                    wayOut: "say it: --client-notice TEXT; or later: \(context.add("disclosure"))"
                )
            )
        }
        return verdicts
    }

    private static let factual: Set<String> = [
        "serious-threat", "abuse-report", "medical-emergency", "required-by-law",
    ]

    /// What was told by word of mouth is written down with the facts.
    static func factVerdicts(_ record: DatedRecord, _ context: Context) -> [Verdict] {
        guard factual.contains(record.note.value(of: "basis") ?? ""), !record.note.says("facts")
        else { return [] }
        return [
            .demand(
                "a disclosure because of danger or a report says on which facts it rests",
                wayOut: "add them: tacit edit \(record.id.shortText) --field facts=TEXT"
            )
        ]
    }
}
