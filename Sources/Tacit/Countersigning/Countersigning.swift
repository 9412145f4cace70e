public import Practice
public import Rules

/// How a note stands with its supervisor (SV-01).
public struct Countersigning: Sendable {
    public enum State: String, Sendable {
        /// The holder signed it, and waits for the supervisor of record.
        case awaited
        /// A supervisor of record stands by it.
        case complete
        /// A trainee signed it, and waits for the holder.
        case toBeGiven = "to-be-given"
        /// The holder stands by it.
        case given
    }

    public let state: State
    /// The countersignature that counts; `nil` where it waits.
    public let countersignature: Record?
    /// Countersignatures that are here and do not count, and why.
    public let withoutEffect: [(record: Record, standing: CountersignatureStanding)]

    /// Who countersigned it.
    public var by: String? {
        countersignature?.note.value(of: Countersignature.supervisor)
    }

    /// On which day, as ISO 8601.
    public var on: String? { countersignature?.note.value(of: Countersignature.signedOn) }

    /// Whether the signature is on paper, and was entered by hand.
    public var isOnPaper: Bool {
        countersignature?.note.value(of: Countersignature.signedContent) == nil
    }
}

extension UnlockedVault {
    /// How a note stands with its supervisor; `nil` for what nobody countersigns.
    ///
    /// - Throws: ``VaultError/integrity(_:)``.
    public func countersigning(
        of record: Record,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> Countersigning? {
        let isEligible = Context.countersigned.contains(record.note.kind) || record.note.isAddendum
        guard isEligible, record.status != .draft, role != .client else { return nil }
        let id = (record.writtenAs ?? record.id).text
        let found = try records(
            matching: RecordFilter(
                engagements: [record.engagement],
                kinds: [Countersignature.kind]
            ),
            gate.permitToSearch()
        ).records.filter { other in
            let named = other.note.value(of: Countersignature.record)
            return other.status.isFinal && (named == id || named == record.id.text)
        }
        if record.provenance != nil { return try given(for: record, found) }
        let check = try CountersignatureCheck(self)
        let judged = found.map { ($0, check.standing(of: $0, for: record)) }
        let counting = judged.first { $0.1.counts }?.0
        let isAwaited =
            record.status == .signed && Context.countersigned.contains(record.note.kind)
        guard counting != nil || isAwaited && check.isSupervised else { return nil }
        return Countersigning(
            state: counting == nil ? .awaited : .complete,
            countersignature: counting,
            withoutEffect: counting == nil ? judged.map { (record: $0.0, standing: $0.1) } : []
        )
    }

    /// How a trainee's note stands with the holder.
    private func given(
        for record: Record,
        _ found: [Record]
    ) throws(VaultError) -> Countersigning? {
        if let given = found.first(where: { $0.status == .signed }) {
            return Countersigning(state: .given, countersignature: given, withoutEffect: [])
        }
        guard record.isSignedByAuthor, try isForSupervision(record) else { return nil }
        return Countersigning(state: .toBeGiven, countersignature: nil, withoutEffect: [])
    }

    private func isForSupervision(_ record: Record) throws(VaultError) -> Bool {
        guard let provenance = record.provenance,
            let engagement = try registry().engagements.first(where: { $0.id == record.engagement }
            ),
            !engagement.supervised.isEmpty
        else { return false }
        return try CountersignatureCheck(self).senders(of: provenance)
            .contains { engagement.supervised.contains(NameFold.fold($0)) }
    }

    /// Which of some records wait for a countersignature: the holder's own for the supervisor, or a
    /// trainee's for the holder.
    public func awaitingCountersignature(
        among records: [Record],
        now: Moment,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> Set<Identifier> {
        guard role != .client else { return [] }
        let isSupervised = try !settings().supervisors.isEmpty
        let candidates = records.filter { record in
            Context.countersigned.contains(record.note.kind)
                && (record.status == .signed ? isSupervised : record.isSignedByAuthor)
        }
        var waiting: Set<Identifier> = []
        for engagement in Set(candidates.map(\.engagement)) {
            let context = try ruleContext(
                of: engagement,
                includingPsychotherapyNotes: false,
                now: now
            )
            waiting.formUnion((context.awaitingCountersignature + context.toCountersign).map(\.id))
        }
        return waiting.intersection(candidates.map(\.id))
    }

    /// What a countersignature is worth here; `nil` for what is none.
    public func standing(
        ofCountersignature record: Record,
        _ permit: consuming Permit<ShowAction>
    ) throws(VaultError) -> CountersignatureStanding? {
        guard record.note.kind == Countersignature.kind, record.status.isFinal else { return nil }
        var named: Record?
        if let text = record.note.value(of: Countersignature.record),
            let id = Identifier(text: text)
        {
            do throws(VaultError) {
                let found = try self.record(id, gate.permitToShow())
                if found.engagement == record.engagement { named = found }
            } catch {
                guard case .notFound = error else { throw error }
            }
        }
        return try CountersignatureCheck(self).standing(of: record, for: named)
    }
}

extension Engagement {
    /// From whom notes come for supervision, folded.
    var supervised: Set<String> { Self.supervised(fields) }

    static func supervised(_ fields: [Note.Field]) -> Set<String> {
        let value = fields.first { $0.name == Context.supervisionField }?.value ?? ""
        return Set(value.split(whereSeparator: \.isNewline).map { NameFold.fold(String($0)) })
    }
}
