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

    /// What a mandate says about a request: who sent the client learns what was agreed (MA-01).
    static func mandateFindings(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        guard request.purpose == .mandatedReport else { return [] }
        guard let kinds = context.mandatedKinds else {
            return [
                .refuse(
                    "no signed mandate says what is reported, and to whom",
                    wayOut: "write it down: \(context.add("mandate"))"
                )
            ]
        }
        let named = context.records.filter { request.items.contains($0.id) }.map(\.note.kind)
        let beyond = request.kinds.union(named).subtracting(kinds).sorted()
        let change = "ask the client, and sign a new mandate that says so: \(context.add("mandate"))"
        var verdicts: [Verdict] = beyond.map {
            .refuse("a '\($0)' is beyond what the mandate lets be reported", wayOut: change)
        }
        if !request.extraFields.isEmpty {
            verdicts.append(
                .refuse("more is asked for than the mandate lets be reported", wayOut: change)
            )
        }
        let mandates = context.final("mandate").map { $0.note.value(of: "reportTo") ?? "" }
        if !mandates.contains(where: { NameFold.fold($0) == NameFold.fold(request.recipient) }) {
            verdicts.append(
                .refuse("the mandate names another recipient of reports", wayOut: change)
            )
        }
        return verdicts
    }
}
