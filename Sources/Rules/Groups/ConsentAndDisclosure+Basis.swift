import Practice

extension Rule {
    static let nothingWithoutBasis = Rule(
        "CD-01",
        .consentAndDisclosure,
        .refuse,
        "Nothing leaves without a ground",
        """
        A copy for somebody else names who gets it, what for, and on what it rests. Where it rests on \
        the client's release, the release is signed, for a minor by somebody whose authority it says, \
        says all that such a paper has to say, has neither ended nor been taken back, and was given \
        for this recipient and these records. Where it rests on an agreement, the latest counts. What \
        was told by word of mouth is written down afterwards and never refused.
        """,
        sources: ["000:L36b", "001:L20c", "003:L52d"],
        grounds: [
            .confirmed("45 CFR 164.508(c)"),
            .unconfirmed("45 CFR 164.508(b)(2), defective authorizations"),
            .confirmed("APA 4.05"),
            .unconfirmed("ICF Code of Ethics, confidentiality"),
        ],
        wayOut: "get a release: tacit add release-of-information"
    ) { action, context in
        guard let request = action.request else { return [] }
        guard let profile = PurposeProfile.of(request, in: context.role.discipline) else {
            return [.noSuchPurpose(request, context)]
        }
        return Disclosures.basisVerdicts(request, profile, context)
            + Disclosures.recipientVerdicts(request)
    }

    static let psychotherapyNotesApart = Rule(
        "CD-02",
        .consentAndDisclosure,
        .refuse,
        "Psychotherapy notes stay apart",
        """
        Notes of the therapist's own leave only where somebody asks for them by name, and on a \
        release that was given for such notes and for nothing else. A few grounds in law reach them \
        besides: training under supervision, the therapist's own defence, an order that lists them, \
        oversight of the writer, a coroner, a serious threat. The writer may show them to the client.
        """,
        sources: ["000:L36b", "001:L9b", "003:L52d"],
        grounds: [
            .confirmed("45 CFR 164.501"),
            .confirmed("45 CFR 164.508(a)(2) and (b)(3)(ii)"),
            .unconfirmed("45 CFR 164.508(b)(4)"),
        ],
        wayOut: "get a release of the type psychotherapy-notes, for these notes alone"
    ) { action, context in
        if let record = action.signing("psychotherapy-note") {
            return Disclosures.misplacedFields(record)
        }
        guard let request = action.request, Disclosures.asksForPsychotherapyNotes(request, context)
        else { return [] }
        return Disclosures.psychotherapyNoteVerdicts(request, context)
    }
}

extension Verdict {
    static func noSuchPurpose(_ request: DisclosureRequest, _ context: Context) -> Verdict {
        let profiles = PurposeProfile.all.filter { $0.discipline == context.role.discipline }
        let purposes = DisclosureRequest.Purpose.allCases
            .filter { purpose in profiles.contains { $0.purpose == purpose } }
            .map(\.rawValue).joined(separator: ", ")
        return .refuse(
            "\(context.role.discipline.rawValue) lets nothing out for the purpose "
                + "'\(request.purpose.rawValue)'",
            wayOut: "choose a purpose: \(purposes)"
        )
    }
}

// MARK: On what it rests

extension Disclosures {
    static func basisVerdicts(
        _ request: DisclosureRequest,
        _ profile: PurposeProfile,
        _ context: Context
    ) -> [Verdict] {
        let getRelease =
            "\(context.add("release-of-information")), sign it, then --basis with its id"
        guard profile.bases.contains(request.basis) else {
            let possible = PurposeProfile.bases(of: profile.purpose, in: profile.discipline)
                .map(\.rawValue).joined(separator: ", ")
            return [
                .refuse(
                    request.basis == .noneGiven
                        ? "no ground is named on which it would leave"
                        : "'\(request.basis.rawValue)' is no ground for this purpose",
                    wayOut: profile.bases.contains(.authorization)
                        ? "name one of: \(possible); for a release: \(getRelease)"
                        : "name one of: \(possible)"
                )
            ]
        }
        switch request.basis {
        case .authorization:
            guard let release = context.release(of: request) else {
                return [
                    .refuse(
                        "no signed release of this engagement is named",
                        wayOut: getRelease
                    )
                ]
            }
            return release.defects(for: request, context).map {
                .refuse($0, wayOut: "ask the client for a new one: \(getRelease)")
            }
        case .consent: return consentVerdicts(request, context)
        case .professionalWill: return custodianVerdicts(request, context)
        // Who acts for the estate is asked by DE-01.
        case .representative where request.purpose == .representative:
            return representativeVerdicts(request, context)
        default: return []
        }
    }

    /// That somebody decides for the client is on file, or it is no ground.
    private static func representativeVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        guard !context.hasRepresentative(request.recipient) else { return [] }
        return [
            .refuse(
                "nothing on file says that the recipient decides for the client",
                wayOut: "tacit client edit \(context.clientReference) --representative "
                    + "'NAME;RELATION;AUTHORITY;CONTACT'; or get a release"
            )
        ]
    }

    /// An agreement carries what it says; which agreement for which purpose is a matter of its kind.
    private static func consentVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        let kind = request.purpose == .mandatedReport ? "mandate" : "coaching-agreement"
        let record = context.records.first { $0.id == request.document }
        guard let record, record.note.kind == kind, record.status.isFinal else {
            return [
                .refuse(
                    "no signed '\(kind)' of this engagement is named",
                    wayOut: "\(context.add(kind)), sign it, then --basis with its id"
                )
            ]
        }
        if Release(record).isRevoked(context) {
            return [
                .refuse(
                    "the client took the agreement back",
                    wayOut: "talk with the client, and make a new one: \(context.add(kind))"
                )
            ]
        }
        guard let later = context.successor(of: record) else { return [] }
        return [
            .refuse(
                "a later agreement took the place of this one",
                wayOut: "name the later one: --basis \(later.id.shortText)"
            )
        ]
    }

    private static func custodianVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        let custodian = NameFold.fold(context.settings.custodian)
        guard custodian.isEmpty || custodian != NameFold.fold(request.recipient) else { return [] }
        return [
            .refuse(
                "the recipient is not the custodian on file",
                wayOut: "tacit settings custodian=NAME names them; or get a release"
            )
        ]
    }

    static func recipientVerdicts(_ request: DisclosureRequest) -> [Verdict] {
        let isToClient = request.purpose == .clientAccess && request.basis == .clientRequest
        // Who gets it in danger is asked by CD-06, in its own words.
        guard !isToClient, !request.isBreakGlass,
            request.recipient.allSatisfy(\.isWhitespace)
        else { return [] }
        return [.refuse("nobody is named who gets it", wayOut: "say who: --recipient-name NAME")]
    }
}

// MARK: Psychotherapy notes

extension Disclosures {
    static func asksForPsychotherapyNotes(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> Bool {
        request.includesPsychotherapyNotes || request.kinds.contains("psychotherapy-note")
            || context.records.contains {
                $0.note.kind == "psychotherapy-note" && request.items.contains($0.id)
            }
    }

    static func psychotherapyNoteVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        let ownRelease =
            "a release of the type psychotherapy-notes for them alone: "
            + context.add("release-of-information") + " --field type=psychotherapy-notes"
        switch request.basis {
        case .ownTraining, .ownDefence, .requiredByLaw, .oversight, .coroner, .seriousThreat,
            .part2Order:
            return []
        case .courtOrder:
            guard request.items.isEmpty else { return [] }
            return [
                .refuse(
                    "an order reaches psychotherapy notes only where it lists them",
                    wayOut: "name those that are listed: --item ID"
                )
            ]
        case .clientRequest where request.purpose == .clientAccess:
            return [
                .inform("psychotherapy notes are shown to the client by the writer's own choice")
            ]
        case .authorization:
            return releaseVerdicts(request, context, ownRelease)
        default:
            return [
                .refuse(
                    "'\(request.basis.rawValue)' does not reach psychotherapy notes",
                    wayOut: "leave them out, or get \(ownRelease)"
                )
            ]
        }
    }

    private static func releaseVerdicts(
        _ request: DisclosureRequest,
        _ context: Context,
        _ ownRelease: String
    ) -> [Verdict] {
        // Without one, CD-01 has said so.
        guard let release = context.release(of: request) else { return [] }
        let wanted = context.isPart2 ? "sud-counseling" : "psychotherapy-notes"
        guard release.type == wanted else {
            return [
                .refuse(
                    "a release of the type '\(release.type)' does not reach psychotherapy notes",
                    wayOut: "get \(ownRelease)"
                )
            ]
        }
        let named = context.records.filter { request.items.contains($0.id) }.map(\.note.kind)
        let others = request.kinds.union(named).subtracting(["psychotherapy-note"])
        guard release.coveredKinds.subtracting(["psychotherapy-note"]).isEmpty, others.isEmpty
        else {
            return [
                .refuse(
                    "a release for psychotherapy notes is not combined with one for other records",
                    wayOut: "let the other records go under a release of their own"
                )
            ]
        }
        return []
    }

    /// The law keeps these items in the record proper: they have no protection of their own there,
    /// and nobody else finds them (CD-02).
    static func misplacedFields(_ record: DatedRecord) -> [Verdict] {
        let found = record.note.fields.map(\.name).filter {
            belongsToRecord.contains(Release.folded($0))
        }
        guard !found.isEmpty else { return [] }
        return [
            .advise(
                "a psychotherapy note holds what belongs to the record: "
                    + found.joined(separator: ", "),
                wayOut: "move it to the progress note of the session",
                episode: record.id.text
            )
        ]
    }

    private static let belongsToRecord: Set<String> = [
        "diagnosis", "icd10", "medication", "medications", "start", "stop", "modality",
        "frequency", "testresults", "functionalstatus", "plan", "treatmentplan", "symptoms",
        "prognosis", "progress", "summary",
    ]
}
