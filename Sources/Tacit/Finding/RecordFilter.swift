public import Practice

/// Which records are meant; everything that is stated must hold.
public struct RecordFilter: Sendable {
    /// Records of engagements in which at least one of these people takes part.
    public var clients: Set<Identifier>?
    public var engagements: Set<Identifier>?
    /// Identifiers of kinds.
    public var kinds: Set<String>?
    /// All of them must stand at the record; case and accents do not matter.
    public var tags: [String]
    /// A date takes in its whole day.
    ///
    /// An undated record is neither since nor until anything.
    public var since: Moment?
    public var until: Moment?
    /// `nil` for all but those that were withdrawn.
    public var statuses: Set<Status>?

    public init(
        clients: Set<Identifier>? = nil,
        engagements: Set<Identifier>? = nil,
        kinds: Set<String>? = nil,
        tags: [String] = [],
        since: Moment? = nil,
        until: Moment? = nil,
        statuses: Set<Status>? = nil
    ) {
        self.clients = clients
        self.engagements = engagements
        self.kinds = kinds
        self.tags = tags
        self.since = since
        self.until = until
        self.statuses = statuses
    }
}

extension RecordFilter {
    /// Whether the filter takes a note of that standing, its engagement left out of account.
    public func takes(_ note: Note, status: Status) -> Bool {
        guard statuses?.contains(status) ?? (status != .withdrawn) else { return false }
        return takes(note)
    }

    /// Whether every record but withdrawn ones is taken, its engagement left out of account.
    var takesAllShown: Bool {
        statuses == nil && kinds == nil && tags.isEmpty && since == nil && until == nil
    }

    /// As ``takes(_:status:)``, whatever the standing.
    func takes(_ note: Note) -> Bool {
        guard kinds?.contains(note.kind) ?? true else { return false }
        guard tags.allSatisfy({ note.isTagged($0) }) else { return false }
        guard since != nil || until != nil else { return true }
        guard let at = note.at else { return false }
        return (since.map { at.isNotBefore($0) } ?? true)
            && (until.map { $0.isNotBefore(at) } ?? true)
    }

    func takes(_ engagement: Identifier, of clients: [Person]) -> Bool {
        guard engagements?.contains(engagement) ?? true else { return false }
        guard let wanted = self.clients else { return true }
        return clients.contains { wanted.contains($0.id) }
    }
}

extension Note {
    func isTagged(_ tag: String) -> Bool {
        let folded = NameFold.fold(tag)
        return tags.contains { NameFold.fold($0) == folded }
    }
}

extension Moment {
    /// By the clock where both have one, else by the day that each states.
    func isNotBefore(_ other: Moment) -> Bool {
        clock != nil && other.clock != nil
            ? instant >= other.instant : dayNumber >= other.dayNumber
    }
}
