import Practice

extension Disclosures {
    /// What payment says about a request: the half of PY-02 that concerns what leaves.
    ///
    /// An insurer gets no psychotherapy note, whatever was signed, and nothing about somebody who
    /// pays alone so that no insurer may learn of it.
    static func payerFindings(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        guard request.purpose == .insurer, context.role.discipline == .therapy else { return [] }
        var verdicts: [Verdict] = []
        if asksForPsychotherapyNotes(request, context) {
            verdicts.append(
                .refuse(
                    "psychotherapy notes never go to an insurer",
                    wayOut: "leave them out; the superbill and the plan's summary are enough"
                )
            )
        }
        let isRestricted = (context.engagement?.clients ?? []).contains {
            ($0.id == request.person || request.person == nil)
                && $0.details.payer?.source == .selfPayRestricted
        }
        if isRestricted {
            verdicts.append(
                .refuse(
                    "the client pays alone, so that no insurer learns of it",
                    wayOut: "ask the client; where it no longer holds, change who pays first"
                )
            )
        }
        return verdicts
    }

    /// Who sent the client learns what was agreed, and nobody else does (MA-01).
    static func mandateFindings(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        let mandates = context.final("mandate")
        guard request.purpose == .mandatedReport, !mandates.isEmpty,
            !request.recipient.allSatisfy(\.isWhitespace)
        else { return [] }
        let named = mandates.contains {
            NameFold.fold($0.note.value(of: "reportTo") ?? "") == NameFold.fold(request.recipient)
        }
        guard !named else { return [] }
        return [
            .refuse(
                "the mandate names another recipient of reports",
                wayOut:
                    "ask the client, and sign a new mandate that says so: \(context.add("mandate"))"
            )
        ]
    }
}
