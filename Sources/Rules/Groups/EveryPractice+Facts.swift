public import Practice

/// What the rules for persons say.
extension Verdict {
    static func nobodyConsents(_ record: DatedRecord, _ context: Context) -> Verdict {
        let day = record.note.at ?? record.written
        return .demand(
            "the client is a minor, and nothing on file says who consents",
            wayOut: "tacit client edit \(context.minorReference(on: day)) --representative "
                + "'NAME;RELATION;AUTHORITY;CONTACT', or \(record.signingExcepted("CD-04"))"
        )
    }

    /// A report holds what the mandate says, and goes to whom it says.
    static func mandatedReport(_ request: DisclosureRequest, _ context: Context) -> [Verdict] {
        let mandate = "tacit add mandate\(context.engagementOption)"
        guard context.latest("mandate") != nil else {
            return [.demand("no mandate is on file", wayOut: mandate, document: "mandate")]
        }
        let scope = Set(context.final("mandate").flatMap { $0.note.lines(of: "reportScope") })
        let items = context.records.filter { request.items.contains($0.id) }.map(\.note.kind)
        let kinds = request.kinds.union(items)
        let beyond =
            kinds.subtracting(context.mandatedKinds ?? [])
            .union(request.extraFields.filter { !scope.contains($0) })
        guard !beyond.isEmpty else { return [] }
        return [
            .refuse(
                "the report goes beyond what the client was told would be reported: "
                    + beyond.sorted().joined(separator: ", "),
                wayOut: "leave it out, or agree on more with the client first: \(mandate)"
            )
        ]
    }

    static func inquiryIsOver(
        _ engagement: EngagementFacts,
        _ context: Context
    ) -> [Verdict] {
        guard let term = context.retention, case .inquiry(let days) = term.ground,
            term.isOver(on: context.now), term.holds.isEmpty
        else { return [] }
        return [
            .advise(
                "nothing came of a first talk in \(days) days",
                wayOut: "erase it: tacit purge --engagement \(engagement.reference), or open it: "
                    + "tacit engagement open --from \(engagement.reference)",
                episode: "inquiry"
            )
        ]
    }
}

extension Context {
    /// Whether a client is a minor on a day and nothing says who consents for them.
    func lacksConsenter(on day: Moment) -> Bool {
        guard let engagement else { return false }
        let minors = engagement.clients.filter { $0.isMinor(on: day, profile) }
        guard !minors.isEmpty, engagement.stated("minorConsentsAlone") == nil else { return false }
        return minors.contains { minor in
            minor.details.representatives.allSatisfy(\.isRefused)
                && !isOldEnough(minor, on: day)
        }
    }

    /// The first client who is a minor on a day, as a command names them.
    fileprivate func minorReference(on day: Moment) -> String {
        engagement?.clients.first { $0.isMinor(on: day, profile) }?.id.shortText ?? "REF"
    }

    /// Whether the profile names an age from which a minor consents alone, and it is reached.
    private func isOldEnough(_ minor: ClientFacts, on day: Moment) -> Bool {
        guard let age = profile.ages.minorConsent, let born = minor.details.born else {
            return false
        }
        return born.adding(years: age).dayNumber <= day.dayNumber
    }

    /// Whether the one to whom something is to go is a representative who was refused.
    func isRefused(_ recipient: String) -> Bool {
        representatives(named: recipient).contains(where: \.isRefused)
    }

    /// Whether it is on file with what authority this person decides for a client; whether they were
    /// refused is another question (MN-01).
    func hasRepresentative(_ name: String) -> Bool {
        representatives(named: name).contains { !$0.authority.allSatisfy(\.isWhitespace) }
    }

    /// Whether a document on file makes this person act for the estate (DE-01).
    func hasExecutor(_ recipient: String) -> Bool {
        representatives(named: recipient).contains { representative in
            let relation = NameFold.fold(representative.relation)
            return !representative.isRefused
                && !representative.authority.allSatisfy(\.isWhitespace)
                && ["executor", "administrator", "estate"].contains { relation.contains($0) }
        }
    }

    /// Those of this name; all of them where a request names nobody.
    private func representatives(named name: String) -> [Representative] {
        let all = engagement?.clients.flatMap { $0.details.representatives } ?? []
        let name = NameFold.fold(name)
        return name.isEmpty ? all : all.filter { NameFold.fold($0.name) == name }
    }

    /// Whether what lists show of a note holds a former name of a client (ID-01).
    func showsFormerName(_ note: Note) -> Bool {
        guard let engagement else { return false }
        let shown = ([note.title] + note.tags).map(NameFold.fold)
        return engagement.clients.flatMap(\.details.formerNames).map(NameFold.fold).contains {
            name in
            !name.isEmpty && shown.contains { $0.containsWords(name) }
        }
    }
}

extension Representative {
    /// Whether they were refused: their authority begins with the word, and says on what ground.
    public var isRefused: Bool { NameFold.fold(authority).hasPrefix("refused") }
}

extension EngagementFacts {
    /// Whether what goes out has a neutral file name and subject: somebody asked how they may be
    /// reached (SF-01).
    public var needsNeutralNames: Bool { clients.contains(where: \.isRestricted) }
}

extension Opening {
    var isAboutPractitioner: Bool {
        fields.contains {
            $0.name == "clientIsPractitioner" && NameFold.fold($0.value) == "yes"
        }
    }
}

extension Note {
    var isOfAContact: Bool { ["contact", "crisis-contact", "check-in"].contains(kind) }
}

extension String {
    /// Whether it holds these words, not as a part of longer ones.
    fileprivate func containsWords(_ words: String) -> Bool {
        let own = split { !$0.isLetter && !$0.isNumber }
        let sought = words.split { !$0.isLetter && !$0.isNumber }
        guard !sought.isEmpty, own.count >= sought.count else { return false }
        return (0...own.count - sought.count).contains { start in
            own[start..<start + sought.count].elementsEqual(sought)
        }
    }
}
