import Practice

extension Rule {
    static let courtsAndLawyers = Rule(
        "CD-07",
        .consentAndDisclosure,
        .refuse,
        "Courts and lawyers get what the law gives them",
        """
        A demand is written down first, with its deadline. A lawyer's letter alone opens nothing. In \
        therapy a subpoena needs the client's waiver or a ruling on privilege, and the assurance that \
        the client knows or that an order protects the records. In coaching there is no privilege: \
        the client is told where that is lawful, counsel is asked, and only what is compelled goes. An \
        order opens exactly what it lists. A demand is never ignored: the deadline is said each time.
        """,
        leads: ["000:L38b", "003:L52d"],
        grounds: [
            .confirmed("45 CFR 164.512(e)(1) and 164.512(a)"),
            .confirmed("Jaffee v. Redmond, 518 U.S. 1 (1996)"),
            .confirmed("42 CFR 2.61 to 2.67"),
        ],
        wayOut: "write the demand down: tacit add legal-demand; then respond or object in time"
    ) { action, context in
        guard let request = action.request, request.isLegalDemand else { return [] }
        return Disclosures.demandVerdicts(request, context)
    }
}

extension Disclosures {
    static func demandVerdicts(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        guard let demand = context.legalDemand(of: request) else {
            return [
                .demand(
                    "the demand and its deadline are not written down",
                    wayOut: "do not ignore it: \(context.add("legal-demand")), sign it, then "
                        + "--basis with its id",
                    document: "legal-demand"
                )
            ]
        }
        let note = demand.note
        var missing: [(reason: String, next: String)] = []
        if request.basis == .attorneyLetter || note.value(of: "demand") == "attorney-letter" {
            missing.append(
                (
                    "a lawyer's letter alone opens no record",
                    "get the client's release, or wait for a subpoena or an order"
                )
            )
        }
        if request.basis == .subpoena {
            missing += subpoenaGaps(note, context)
        }
        if request.items.isEmpty {
            missing.append(
                ("only what is expressly named leaves", "name what is demanded: --item ID")
            )
        }
        let respond = respondBy(note)
        return missing.map { .refuse($0.reason, wayOut: "\($0.next); \(respond)") }
    }

    private static func subpoenaGaps(
        _ demand: Note,
        _ context: Context
    ) -> [(reason: String, next: String)] {
        var gaps: [(reason: String, next: String)] = []
        let privilege = demand.value(of: "privilege") ?? ""
        if context.role.discipline == .therapy, !["waived", "ruled"].contains(privilege) {
            gaps.append(
                (
                    "nobody has waived the privilege or ruled on it",
                    "ask the client, and counsel; write the answer into the demand"
                )
            )
        }
        if (demand.value(of: "assurance") ?? "none") == "none" {
            gaps.append(
                (
                    "a subpoena comes with notice to the client or a protective order",
                    context.role.discipline == .coaching
                        ? "tell the client where that is lawful, and ask counsel"
                        : "ask for the assurance in writing"
                )
            )
        }
        return gaps
    }

    /// The line that no refusal of a demand goes without.
    private static func respondBy(_ demand: Note) -> String {
        "do not ignore this: respond or object by \(demand.value(of: "deadline") ?? "the deadline")"
    }
}
