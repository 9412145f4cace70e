import Practice

/// A session in which client and practitioner were not in one room, as its note tells (MD-01).
struct DistantMeeting {
    /// `nil` where the note names none: then all that is known is what the note says.
    let session: DatedRecord?
    /// Whether somebody wrote down where the client was.
    let hasLocation: Bool
    /// The code of the place where the client was; `nil` where nobody said.
    let place: String?
    /// Whether the place is one in which no credential counts by itself, and nobody said on what
    /// the work there rests.
    let lacksAuthority: Bool

    /// How something is said about the session.
    func edit(_ option: String) -> String {
        "tacit session edit \(session?.id.shortText ?? "ID") \(option)"
    }
}

extension Context {
    /// The meeting that a note documents, where it was not in person; `nil` otherwise.
    func distantMeeting(of note: Note) -> DistantMeeting? {
        let session = session(of: note)
        guard isDistant(session, note) else { return nil }
        let place = clientPlace(in: session)
        return DistantMeeting(
            session: session,
            hasLocation: [session?.note.says("location"), session?.note.says("place")]
                .contains(true) || note.says("location") || session == nil && place != nil,
            place: place,
            lacksAuthority: place.map { !countsIn($0) && !isAuthorityKnown(in: $0) } ?? false
        )
    }

    private func isDistant(_ session: DatedRecord?, _ note: Note) -> Bool {
        if let session {
            return (session.note.value(of: "modality") ?? Session.Modality.inPerson.rawValue)
                != Session.Modality.inPerson.rawValue
        }
        // Without a session only the note's own words tell: 'CBT, video, weekly'.
        let words = NameFold.fold(note.value(of: "modality") ?? "")
            .split { !$0.isLetter }.map(String.init)
        return !Self.roomWords.isSubset(of: words)
            && !Self.distanceWords.isDisjoint(with: words)
    }

    private static let roomWords: Set<String> = ["in", "person"]
    private static let distanceWords: Set<String> = [
        "video", "phone", "telephone", "chat", "online", "telehealth", "remote",
    ]

    /// A consent of its own, or the one in the informed consent.
    var consentsToDistance: Bool {
        final("telehealth-consent").contains { !Release($0).isRevoked(self) }
            || final("informed-consent").contains { $0.note.says("telehealth") }
    }

    /// Whether a session in the same place says on what the work there rests; it is asked once.
    private func isAuthorityKnown(in place: String) -> Bool {
        records.contains { record in
            record.note.kind == Session.kind && record.note.says("authority")
                && clientPlace(in: record).map(NameFold.fold) == NameFold.fold(place)
        }
    }

    /// Whether a credential names this place: the same code, or the state without its country.
    ///
    /// Codes are compared with codes: where no credential has one, nobody can tell, and nothing is
    /// asked.
    private func countsIn(_ place: String) -> Bool {
        let codes = credentials.map { NameFold.fold($0.jurisdiction) }.filter(\.isPlaceCode)
        guard !codes.isEmpty else { return true }
        let place = NameFold.fold(place)
        let parts = place.split(separator: "-").map(String.init)
        return codes.contains { $0 == place || parts.contains($0) }
    }
}

extension String {
    /// Such as `ny`, `us` or `us-ny`.
    fileprivate var isPlaceCode: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        return parts.count <= 2 && parts.allSatisfy { (2...3).contains($0.count) }
    }
}
