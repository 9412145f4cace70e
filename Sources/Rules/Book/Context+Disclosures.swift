package import Practice

extension Context {
    /// The release on which a request rests; `nil` where it rests on none, or on none that is final.
    func release(of request: DisclosureRequest) -> Release? {
        request.basis == .authorization ? Release(request.document, in: self) : nil
    }

    /// Whether everybody in the engagement is a member of a group, of whom each has a record alone.
    var isGroup: Bool {
        guard let engagement, engagement.isJoint else { return false }
        return engagement.subtype.map(NameFold.fold) == "group"
            || (!engagement.roles.isEmpty
                && engagement.roles.allSatisfy { NameFold.fold($0.label) == "member" })
    }

    /// Those whose word a joint record needs: adults who take part as clients (JC-02).
    var competentParticipants: [ClientFacts] {
        guard let engagement else { return [] }
        return engagement.clients.filter { client in
            let role = engagement.roles.first { $0.person == client.id }?.label ?? ""
            return !Self.besides.contains(NameFold.fold(role)) && !isMinor(client)
        }
    }

    private static let besides: Set<String> = [
        "collateral", "interpreter", "observer", "trainee", "child",
    ]

    private func isMinor(_ client: ClientFacts) -> Bool {
        guard let born = client.details.born,
            let age = Moment(
                year: born.year + profile.ages.majority,
                month: born.month,
                day: min(
                    born.day,
                    Moment.lastDay(
                        ofMonth: born.month,
                        year: min(9_999, born.year + profile.ages.majority)
                    )
                )
            )
        else { return false }
        return now.dayNumber < age.dayNumber
    }

    /// Whose record it is in joint work; `nil` for what belongs to all of them.
    package func person(of note: Note) -> Identifier? {
        let named = note.value(of: "person") ?? note.value(of: "member") ?? ""
        guard !named.allSatisfy(\.isWhitespace), let engagement else { return nil }
        return engagement.clients.first { $0.isNamed(named) }?.id
    }

    /// The later final paper that took a paper's place; `nil` where there is none.
    ///
    /// Of these kinds the newest counts. Releases and mandates stand side by side, and so do papers
    /// of joint work that do not say whose they are.
    func successor(of record: DatedRecord) -> DatedRecord? {
        guard Self.oneAtATime.contains(record.note.kind),
            let index = records.firstIndex(where: { $0.id == record.id })
        else { return nil }
        let owner = person(of: record.note)
        guard engagement?.isJoint != true || owner != nil || record.note.kind == Self.agreement
        else { return nil }
        return records[(index + 1)...].last {
            $0.note.kind == record.note.kind && $0.status.isFinal && person(of: $0.note) == owner
        }
    }

    private static let agreement = "coaching-agreement"

    private static let oneAtATime: Set<String> = [
        agreement, "informed-consent", "telehealth-consent",
    ]

    /// Whether the holder says that the engagement is a federally assisted programme's (CD-05).
    var isPart2: Bool { engagement?.stands(.part2) ?? false }

    /// The demand of a court or a lawyer on which a request rests.
    func legalDemand(of request: DisclosureRequest) -> DatedRecord? {
        let demands = records.filter { $0.note.kind == "legal-demand" && $0.status.isFinal }
        guard let document = request.document else { return demands.last }
        return demands.first { $0.id == document }
    }

    /// A way to name the engagement's records in a command that adds one.
    func add(_ kind: String) -> String { "tacit add \(kind)\(engagementOption)" }
}

extension ClientFacts {
    /// By identifier or its beginning, or by a name in full.
    func isNamed(_ text: String) -> Bool {
        let folded = NameFold.fold(text)
        let names = [details.name] + details.otherNames
        return names.contains { NameFold.fold($0) == folded }
            || folded.count >= 6 && NameFold.fold(id.text).hasPrefix(folded)
    }
}
