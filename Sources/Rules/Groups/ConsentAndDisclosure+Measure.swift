import Practice

extension Rule {
    static let accounting = Rule(
        "CD-08",
        .consentAndDisclosure,
        .require,
        "What went out can be accounted for",
        """
        Every copy for somebody else is written into the log: when, to whom, what for, on what ground. \
        In therapy a client may ask for an account of six years; it leaves out treatment, payment, what \
        the client got or authorised, and has in it what was told by word of mouth. In coaching the \
        list is plain and whole. Nothing signed is changed silently: there are addenda.
        """,
        sources: ["000:L38b"],
        grounds: [
            .confirmed("45 CFR 164.528"),
            .unconfirmed("45 CFR 164.312(b)"),
            .confirmed("APA 6.01"),
            .confirmed("42 CFR 2.25"),
        ],
        wayOut: "tacit disclosures --client NAME; by word of mouth: tacit add disclosure"
    ) { action, context in
        guard let request = action.request, Disclosures.isListed(request.basis, context) else {
            return []
        }
        return [.inform("it will stand in the account of disclosures")]
    }

    static let noMoreThanNeeded = Rule(
        "CD-09",
        .consentAndDisclosure,
        .refuse,
        "No more than the purpose needs",
        """
        For each purpose a list says which kinds of records go, and which fields of them. More goes \
        only where the client's release names it. Who pays for coaching learns what was agreed: \
        attendance and how goals stand, never what was said. A supervisor of record is named to the \
        client, or a release names them. Any other supervisor or colleague is asked without the person: \
        what the work is about goes as it was written, names, contacts and places that the roster \
        knows are replaced, dates are moved. Titles, tags, attached files and what is an identifier by \
        itself stay. Whom the roster does not know stays as written, so somebody reads it first.
        """,
        sources: ["000:L36c"],
        grounds: [
            .confirmed("45 CFR 164.502(b) and 164.514(d)"),
            .policy("the lists hold for treatment, authorizations and the client's own copy too"),
            .confirmed("APA 4.04"),
            .unconfirmed("ICF Code of Ethics, sponsors"),
        ],
        wayOut: "ask for less, or for a release whose 'covers' names it"
    ) { action, context in
        guard let request = action.request,
            let profile = PurposeProfile.of(request, in: context.role.discipline)
        else { return [] }
        return Disclosures.wideningVerdicts(request, profile, context)
            + Disclosures.partyVerdicts(request, context)
    }
}

extension Disclosures {
    /// Whether a disclosure stands in the account that the client may ask for: in therapy what the
    /// law lists, in coaching everything that went to others.
    public static func isListed(_ basis: DisclosureRequest.Basis, _ context: Context) -> Bool {
        switch context.role.discipline {
        case .therapy: basis.isAccountable
        case .coaching: basis != .clientRequest && basis != .noneGiven
        case .journal: false
        }
    }

    static func wideningVerdicts(
        _ request: DisclosureRequest,
        _ profile: PurposeProfile,
        _ context: Context
    ) -> [Verdict] {
        guard !profile.isItemByItem else { return [] }
        let release = context.release(of: request)
        let isSponsor = request.purpose == .sponsor
        let covers = "ask for a release whose 'covers' names it"
        var verdicts = request.extraFields.sorted().compactMap { field -> Verdict? in
            let isThere = profile.shares.contains {
                if let fields = $0.parts.fields { return fields.contains(field) }
                return Kind.named($0.kind)?.field(named: field) != nil
            }
            // What a coach may learn of a therapy is for CL-03 to say.
            guard !isThere, !request.isTherapyToCoach(context) else { return nil }
            if !isSponsor, release?.covers(field: field) == true { return nil }
            return .refuse(
                "'\(field)' is more than the purpose '\(request.purpose.rawValue)' needs",
                wayOut: isSponsor ? "a sponsor learns what the agreement says, no more" : covers
            )
        }
        let named = context.records.filter { request.items.contains($0.id) }.map(\.note.kind)
        for kind in request.kinds.union(named).sorted() where kind != "psychotherapy-note" {
            guard profile.parts(of: kind) == nil, !follows.contains(kind) else { continue }
            if !isSponsor, request.kinds.contains(kind),
                release?.coveredKinds.contains(kind) == true
            {
                continue
            }
            verdicts.append(
                .refuse(
                    "a '\(kind)' is more than the purpose '\(request.purpose.rawValue)' needs",
                    wayOut: isSponsor ? "a sponsor learns what the agreement says, no more" : covers
                )
            )
        }
        return verdicts
    }

    /// Kinds that go with the record to which they belong.
    private static let follows: Set<String> = ["addendum", "amendment-request"]

    /// Whether those are named to the client who are named to the vault: sponsor and supervisor.
    static func partyVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        switch request.purpose {
        case .sponsor:
            guard context.latest("coaching-agreement")?.note.says("sponsorTerms") != true else {
                return []
            }
            return [
                .refuse(
                    "no signed agreement says what the sponsor learns",
                    wayOut: "agree on it with the client: \(context.add("coaching-agreement")) "
                        + "--field sponsorTerms=TEXT"
                )
            ]
        case .supervisor where request.basis == .ownTraining:
            return supervisorVerdicts(request, context)
        case .countersignature: return countersignatureVerdicts(request, context)
        case _ where request.isDeidentified:
            return [
                .inform(
                    "whom the roster knows is replaced; other names, and what somebody can be "
                        + "recognised by, are for your eye",
                    wayOut: "look first: --dry-run, then read the copy before it goes"
                )
            ]
        default: return []
        }
    }

    private static func supervisorVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        let supervisor = NameFold.fold(request.recipient.trimmed)
        guard context.settings.isSupervisor(request.recipient) else {
            return [
                .refuse(
                    "the recipient is not the supervisor of record",
                    wayOut: "tacit settings supervisor=NAME names them; or ask without the person: "
                        + "--basis none"
                )
            ]
        }
        let isNamed = context.final(context.limitsKind).contains { record in
            record.note.fields.contains { NameFold.fold($0.value).contains(supervisor) }
        }
        guard !isNamed else { return [] }
        return [
            .refuse(
                "no '\(context.limitsKind)' on file names the supervisor to the client",
                wayOut: "tell the client, and write it into a new \(context.limitsKind): "
                    + context.add(context.limitsKind)
            )
        ]
    }

    /// A countersignature goes back to who wrote the note, and to nobody else.
    private static func countersignatureVerdicts(
        _ request: DisclosureRequest,
        _ context: Context
    ) -> [Verdict] {
        guard !context.traineeNotes.values.contains(where: { $0.isFrom(request.recipient) }) else {
            return []
        }
        return [
            .refuse(
                "no signed note in this engagement came from this recipient",
                wayOut: "name who sent the notes that you countersigned, as the address book does: "
                    + "--to NAME; 'tacit contact list' shows it"
            )
        ]
    }
}
