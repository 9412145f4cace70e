import Practice

extension Rulebook {
    /// PY-01 to PY-03: who pays, and what a payer may see.
    static let payment: [Rule] = [.coachingIsPaidPrivately, .superbill, .goodFaithEstimate]
}

extension Rule {
    static let coachingIsPaidPrivately = Rule(
        "PY-01",
        .payment,
        .refuse,
        "Coaching is paid by the client or a sponsor",
        """
        Coaching is sold by the session, in packages, with check-ins between, of whatever length; \
        the client pays, or a sponsor does. Nothing that an insurer asks for belongs here: no \
        claim, no service code, no superbill. A receipt for what was paid can always be written.
        """,
        sources: ["000:L66b", "000:L76b", "000:L78a", "000:L78b", "003:L17"],
        grounds: [
            .policy("that no insurer is billed for coaching; codes for health coaching do exist"),
            .unconfirmed("state title and practice acts: coaches do not bill as health care"),
        ],
        wayOut: "write a receipt: tacit add receipt"
    ) { action, context in
        guard context.role == .coach else { return [] }
        switch action {
        case .open(let opening) where opening.clients.contains(where: \.isInsured):
            return [Verdict.insuredCoaching(opening)]
        case .save, .sign:
            return action.note.map { Verdict.insurersFields($0, action, context) } ?? []
        case .disclose(let request) where request.purpose == .insurer:
            return [
                .refuse(
                    "nothing of coaching goes to an insurer",
                    wayOut: "write a receipt for the client: tacit add receipt"
                        + context.engagementOption
                )
            ]
        case .review where context.isOngoing:
            return Verdict.packageUsedUp(context)
        default:
            return []
        }
    }

    static let superbill = Rule(
        "PY-02",
        .payment,
        .require,
        "What an insurer reimburses is written down in full",
        """
        An insurer pays for therapy when the superbill says all of it: the diagnosis by its code, \
        the service by its code, when the session began and ended, the licence, the provider's and \
        the practice's numbers, the place. A receipt without a diagnosis exists as well. Where the \
        client pays everything and wants no insurer to know, no superbill is written. \
        Psychotherapy notes never go to an insurer, whatever was signed.
        """,
        sources: ["000:L32a", "000:L36c", "003:L29"],
        grounds: [
            .unconfirmed("45 CFR 164.506, payment"),
            .confirmed("45 CFR 164.508(a)(2), psychotherapy notes"),
            .unconfirmed("45 CFR 164.522(a)(1)(vi), who pays in full may keep the insurer out"),
            .unconfirmed("what a superbill names: NPI, tax id, place of service"),
        ],
        wayOut: "fill what is missing, or write a receipt: tacit add receipt"
    ) { action, context in
        if let request = action.request { return Disclosures.payerFindings(request, context) }
        guard let bill = action.signing("superbill") else { return [] }
        if context.isSelfPayRestricted {
            return [
                .refuse(
                    "this client pays in full so that no insurer learns of it",
                    wayOut: "write a receipt: tacit add receipt\(context.engagementOption)"
                )
            ]
        }
        let missing = bill.note.missingOnSuperbill
        guard !missing.isEmpty else { return [] }
        return [
            .demand(
                "an insurer will ask for \(missing.joined(separator: ", "))",
                wayOut: "tacit edit \(bill.id.shortText), or write a receipt without a diagnosis: "
                    + "tacit add receipt\(context.engagementOption)"
            )
        ]
    }

    static let goodFaithEstimate = Rule(
        "PY-03",
        .payment,
        .advise,
        "Who pays alone is told beforehand what it will cost",
        """
        In the United States a client who pays without an insurer gets an estimate of the costs \
        before the first session. You are reminded until one is on file, or the work has begun.
        """,
        grounds: [.unconfirmed("No Surprises Act, good faith estimate")],
        wayOut: "tacit add good-faith-estimate"
    ) { action, context in
        guard context.role == .therapist, context.profile.advisesEstimate else { return [] }
        switch action {
        case .open(let opening):
            guard !opening.isInquiry, opening.clients.contains(where: \.paysAlone),
                opening.document("good-faith-estimate") == nil
            else { return [] }
        case .review:
            guard context.isOngoing, !context.hasBegun, context.paysAlone,
                context.latest("good-faith-estimate") == nil
            else { return [] }
        default: return []
        }
        return [
            .advise(
                "no estimate of the costs is on file for a client who pays alone",
                wayOut: context.command(for: "good-faith-estimate"),
                episode: "estimate"
            )
        ]
    }
}
