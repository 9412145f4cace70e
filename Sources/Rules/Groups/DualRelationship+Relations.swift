import Practice

/// What DR-01 and DR-03 say about other relations between client and practitioner.
extension Verdict {
    /// In therapy (DR-01): nothing begins without having thought it through.
    static func aboutRelations(_ opening: Opening, _ context: Context) -> [Verdict] {
        guard context.role == .therapist, !opening.isInquiry else { return [] }
        if opening.namesRomance { return [refusedRomance] }
        let notes = opening.relationships
        let lacking = notes.filter { !$0.isThoughtThrough }.map { note in
            Verdict.demand(
                "another relationship joins you and this client: a colleague's view and the "
                    + "client's knowledge of it are missing",
                wayOut: "give the relationship document consultation=TEXT and clientInformed=yes, "
                    + "or name a colleague who can take over",
                document: note.kind
            )
        }
        let unwritten = opening.undocumentedRelation == nil ? [] : [writeItDown]
        return lacking + unwritten
    }

    /// In coaching (DR-03): written down, and the client agrees.
    static func acquaintance(_ opening: Opening, _ context: Context) -> [Verdict] {
        guard !opening.isInquiry else { return [] }
        if opening.namesRomance { return [refusedRomance] }
        let untold = opening.relationships.filter { $0.value(of: "clientInformed") != "yes" }.map {
            Verdict.demand(
                "another relationship joins you and this client, and the client has not agreed",
                wayOut: "talk about it, then give the relationship document clientInformed=yes",
                document: $0.kind
            )
        }
        let unwritten = opening.undocumentedRelation == nil ? [] : [writeItDown]
        let agreement = opening.document("coaching-agreement")
        let terms = agreement.map { sponsorTerms($0, context, opening.isSponsored) } ?? []
        return untold + unwritten + terms
    }

    /// Who pays for somebody else learns what the agreement says, and nothing else (DR-03).
    static func sponsorTerms(
        _ agreement: Note,
        _ context: Context,
        _ isSponsored: Bool
    ) -> [Verdict] {
        guard isSponsored, !agreement.says("sponsorTerms") else { return [] }
        return [
            .demand(
                "somebody else pays, and the agreement does not say what they learn",
                wayOut: "fill the agreement's field sponsorTerms: --field sponsorTerms=TEXT"
            )
        ]
    }

    /// One that begins later: the record is signed, and what follows from it is said.
    static func romance(_ level: Finding.Level, _ context: Context) -> Verdict {
        Verdict(
            level: level,
            reason: "a romance and this work do not go together: end the work, and talk to a "
                + "colleague",
            wayOut:
                "tacit add consultation\(context.engagementOption), then tacit engagement close "
                + (context.engagement?.reference ?? "REF"),
            document: "consultation",
            episode: "romance"
        )
    }

    private static let refusedRomance = Verdict.refuse(
        "a romance and this work do not go together",
        wayOut: "name a colleague who can take over"
    )

    private static let writeItDown = Verdict.demand(
        "another relationship joins you and this client, and nothing is written about it",
        wayOut: "fill a template (tacit template relationship), and open with "
            + "--document relationship=PATH",
        document: "relationship"
    )
}

extension Note {
    var isRomance: Bool { kind == "relationship" && value(of: "relation") == "romantic" }

    /// Thought through by the practitioner, with a colleague, with the client's knowledge.
    fileprivate var isThoughtThrough: Bool {
        says("analysis") && says("consultation") && value(of: "clientInformed") == "yes"
    }
}

extension Opening {
    fileprivate var relationships: [Note] {
        documents.filter {
            $0.kind == "relationship" && $0.value(of: "relation") != "former-client"
        }
    }

    fileprivate var namesRomance: Bool {
        documents.contains(where: \.isRomance)
            || roles.contains { NameFold.fold($0.label) == "romantic" }
    }

    /// A role that is a relation of its own, such as `--role REF=friend`, without a document on it.
    fileprivate var undocumentedRelation: String? {
        let labels = roles.map { NameFold.fold($0.label) }
        return labels.first { label in
            Self.relations.contains(label)
                && !relationships.contains { $0.value(of: "relation") == label }
        }
    }

    private static let relations: Set<String> = [
        "friend", "business", "employer", "student", "social-media",
    ]

    /// Whether somebody else pays, or is declared as the one who does.
    fileprivate var isSponsored: Bool {
        clients.contains(where: \.isSponsored)
            || roles.contains { ["sponsor", "employer"].contains(NameFold.fold($0.label)) }
            || relationships.contains {
                ["sponsor", "employer"].contains($0.value(of: "relation") ?? "")
            }
    }
}

extension ClientFacts {
    fileprivate var isSponsored: Bool { details.payer?.source == .sponsor }
}

extension Context {
    /// Whether a signed record says that client and practitioner became a couple.
    var hasRomance: Bool { final("relationship").contains { $0.note.isRomance } }

    /// Whether somebody other than the client pays.
    var isSponsored: Bool {
        guard let engagement else { return false }
        return engagement.clients.contains(where: \.isSponsored)
            || engagement.roles.contains {
                ["sponsor", "employer"].contains(NameFold.fold($0.label))
            }
            || final("relationship").contains {
                ["sponsor", "employer"].contains($0.note.value(of: "relation") ?? "")
            }
    }
}
