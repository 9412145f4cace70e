import Practice

extension Credential {
    /// Whether it is a coach's: by its title, which names coaching and no regulated profession.
    ///
    /// Titles differ from place to place: whatever is not a coach's counts for therapy, a licence, a
    /// supervised trainee's or associate's standing, an entry in a register.
    var isForCoachingOnly: Bool {
        let title = NameFold.fold(title)
        let words = title.split { !$0.isLetter }.map(String.init)
        let names = ["coach", "coaching", "acc", "pcc", "mcc", "nbhwc", "hwc", "cpcc", "peer"]
        let professions = [
            "psych", "therap", "counsel", "social work", "licens", "clinical", "physician", "mft",
            "lcsw", "lpc", "lmhc", "heilpraktik",
        ]
        return words.contains(where: names.contains)
            && !professions.contains { title.contains($0) }
    }
}

extension Context {
    /// Whether a credential for therapy counts on a day (SC-05).
    func hasTherapyCredential(on day: Moment) -> Bool {
        credentials.contains { credential in
            if case .expired = credential.validity(on: day) { return false }
            return !credential.isForCoachingOnly
        }
    }
}

extension Context {
    static let credentialCommand = "tacit profile set --credential 'TITLE;NUMBER;PLACE;EXPIRES'"

    /// SC-05: what there is to say about the holder's credentials when an engagement is opened.
    var credentialsForOpening: [Verdict] {
        if isTherapy, !hasTherapyCredential(on: now) {
            return [
                .refuse(
                    "no credential for therapy counts today",
                    wayOut: "\(Self.credentialCommand), or as a first talk: "
                        + "tacit engagement open --inquiry"
                )
            ]
        }
        if isCoaching, credentials.isEmpty {
            return [
                .advise(
                    "your profile names no training in coaching",
                    wayOut: Self.credentialCommand,
                    episode: "training"
                )
            ]
        }
        return []
    }

    /// SC-05: a superbill rests on what counted on the day of its session.
    func credentialsForBill(_ bill: DatedRecord) -> [Verdict] {
        let day = session(of: bill.note)?.note.at ?? bill.note.at ?? now
        guard isTherapy, !hasTherapyCredential(on: day) else { return [] }
        return [
            .refuse(
                "no credential for therapy counts on the day of the session",
                wayOut: Self.credentialCommand
            )
        ]
    }
}
