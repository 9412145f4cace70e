import Practice

extension ClientFacts {
    /// Whether they are under age on a day; somebody without a birth date counts as grown up.
    func isMinor(on day: Moment, _ profile: JurisdictionProfile) -> Bool {
        guard let born = details.born else { return false }
        return day.dayNumber < born.adding(years: profile.ages.majority).dayNumber
    }

    /// Whether a word of a note or a command means this person: their identifier or its beginning,
    /// or one of their names in full.
    func answers(to word: String) -> Bool {
        let word = NameFold.fold(word)
        guard !word.isEmpty else { return false }
        if word.utf8.count >= 6, NameFold.fold(id.text).hasPrefix(word) { return true }
        return ([details.name] + details.otherNames).contains { NameFold.fold($0) == word }
    }

    /// Whether something is to be minded before anybody gets in touch (SF-01).
    var isRestricted: Bool { !details.restrictions.isEmpty }
}

extension EngagementFacts {
    func role(of client: ClientFacts) -> String {
        roles.first { $0.person == client.id }.map { NameFold.fold($0.label) } ?? ""
    }
}

extension DatedRecord {
    /// How it is signed although a document is missing (EX-01).
    func signingExcepted(_ rule: String) -> String {
        "tacit sign \(id.shortText) --except \(rule)=REASON --done TEXT --fix-by DATE"
    }
}

extension Context {
    /// The engagement's first client, as a command names them.
    var clientReference: String { engagement?.clients.first?.id.shortText ?? "REF" }

    var isOngoing: Bool {
        guard let engagement else { return false }
        return engagement.standing == .open || engagement.standing == .imported
    }

    /// Whether all clients of the engagement have died (DE-01): then nothing waits any more but the
    /// keeping of the record.
    public var isAboutDeceased: Bool {
        guard let engagement, !engagement.clients.isEmpty else { return false }
        return engagement.clients.allSatisfy { $0.details.died != nil }
    }

    /// Whether a session took place, or was written about.
    var hasBegun: Bool {
        !sessionNotes.isEmpty
            || records.contains { $0.note.kind == Session.kind && $0.note.tookPlace }
    }
}

extension Note {
    /// Whether a note about a session says that it took place.
    var tookPlace: Bool { (try? Session(self))?.attendance.tookPlace ?? false }
}
