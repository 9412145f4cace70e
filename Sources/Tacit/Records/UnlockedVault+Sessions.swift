public import Practice

/// A session as its record stands.
public struct KeptSession: Sendable {
    public let record: Record
    /// What the record says, or which field of it holds no value of its type.
    public let session: Result<Session, FieldFault>

    public var id: Identifier { record.id }

    /// - Parameter record: of kind `session`.
    public init(_ record: Record) {
        self.record = record
        session = Result { () throws(FieldFault) in try Session(record.note) }
    }
}

extension KeptSession {
    /// Whether one comes before another: by the day, the time at which it began, its number, and
    /// when it was written.
    public static func precedes(_ one: KeptSession, _ other: KeptSession) -> Bool {
        order(one) < order(other)
    }

    private static func order(_ kept: KeptSession) -> (Int, String, Int, Int64, Identifier) {
        let (record, session) = (kept.record, try? kept.session.get())
        let at = record.note.at
        let clock = at?.clock == nil ? nil : (at?.iso.dropFirst(11).prefix(5)).map { String($0) }
        return (
            at?.dayNumber ?? .min, session?.start ?? clock ?? "", session?.number ?? 0,
            record.written.instant, record.id
        )
    }
}

extension UnlockedVault {
    /// The sessions of an engagement in order of time; what does not open is named
    /// (``UnlockedVault/problems``) and left out.
    ///
    /// Only records of kind `session` are opened.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for an engagement that is not there.
    public func sessions(
        of engagement: Identifier,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> [KeptSession] {
        try sessions(of: engagement)
    }

    /// The number that the next session of an engagement has if it takes place.
    ///
    /// - Throws: ``VaultError/notFound(_:)`` for an engagement that is not there.
    public func nextSessionNumber(of engagement: Identifier) throws(VaultError) -> Int {
        let known = try sessions(of: engagement).compactMap { try? $0.session.get() }
        return Session.nextNumber(after: known)
    }

    /// The packages of units that an engagement has, in order of their days.
    ///
    /// Only packages, and what uses them up, are opened.
    public func packages(
        of engagement: Identifier,
        _ permit: consuming Permit<SearchAction>
    ) throws(VaultError) -> [PackageUse] {
        let kinds = Set(PackageUse.charges.keys).union([PackageUse.kind])
        return PackageUse.all(in: try records(of: engagement, kinds: kinds).map(\.note))
    }

    private func sessions(of engagement: Identifier) throws(VaultError) -> [KeptSession] {
        try records(of: engagement, kinds: [Session.kind]).map(KeptSession.init)
            .sorted(by: KeptSession.precedes)
    }

    private func records(
        of engagement: Identifier,
        kinds: Set<String>
    ) throws(VaultError) -> [Record] {
        let isThere = try reading { try !$0.currentDirectory().entries(of: engagement).isEmpty }
        guard isThere else { throw .notFound(.engagement) }
        let filter = RecordFilter(engagements: [engagement], kinds: kinds)
        let matching = try records(matching: filter, gate.permitToSearch())
        note(matching.problems)
        return matching.records.sorted { Self.order($0) < Self.order($1) }
    }

    /// By when it happened, then by when it was written.
    static func order(_ record: Record) -> (Int64, Int64, Identifier) {
        let at = record.note.at
        return (at?.instant ?? .min, record.written.instant, record.id)
    }
}
