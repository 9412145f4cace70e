public import Practice

/// A text for clients; records keep its id, so that it is known which version was told (CD-04).
public struct Notice: Identifiable, Hashable, Sendable {
    /// What a text is about.
    public enum Matter: String, CaseIterable, Sendable {
        case limitsOfConfidentiality = "limits"
        /// That coaching is no therapy and replaces none (SC-05).
        case notTherapy = "not-therapy"
        /// Meeting by video, phone or chat (MD-01).
        case telehealth
    }

    /// Such as `therapy-limits-us-hipaa-1`; the number goes up with each change of the text.
    public let id: String
    public let text: String
}

extension JurisdictionProfile {
    /// The text of this profile for a discipline.
    ///
    /// A coaching text says nothing about HIPAA until the holder has answered whether coaching is
    /// done by the same legal entity as a therapy practice, and outside of `us-` profiles never.
    ///
    /// - Returns: `nil` where the discipline has no such text: a journal has none, and therapy needs
    ///   no statement that it is none.
    public func notice(
        _ matter: Notice.Matter,
        _ discipline: Discipline,
        sameLegalEntity: Bool? = nil
    ) -> Notice? {
        switch (matter, discipline) {
        case (_, .journal), (.notTherapy, .therapy): nil
        case (.limitsOfConfidentiality, .therapy): therapyLimits
        case (.limitsOfConfidentiality, .coaching): coachingLimits(sameLegalEntity)
        case (.notTherapy, .coaching): Notice(id: "coaching-not-therapy-1", text: Notice.notTherapy)
        case (.telehealth, .therapy):
            Notice(id: "therapy-telehealth-\(id)-1", text: Notice.therapyTelehealth(id))
        case (.telehealth, .coaching):
            Notice(id: "coaching-telehealth-1", text: Notice.coachingTelehealth)
        }
    }

    private var therapyLimits: Notice {
        Notice(
            id: "therapy-limits-\(id)-1",
            text: Notice.paragraphs(Notice.therapyLimits, Notice.therapyLaw[id])
        )
    }

    private func coachingLimits(_ sameLegalEntity: Bool?) -> Notice {
        let answer = id.hasPrefix("us-") ? sameLegalEntity : nil
        let ending = answer.map { $0 ? "-same-entity" : "-own-entity" } ?? ""
        let hipaa = answer.map { $0 ? Notice.coachingUnderHIPAA : Notice.coachingOutsideHIPAA }
        return Notice(
            id: "coaching-limits-\(id)\(ending)-1",
            text: Notice.paragraphs(Notice.coachingLimits, Notice.coachingLaw[id], hipaa)
        )
    }
}

extension Notice {
    /// Every text of this version, each id once.
    public static let all: [Notice] = {
        var found: [Notice] = []
        for profile in JurisdictionProfile.all {
            for matter in Matter.allCases {
                for discipline in Discipline.allCases {
                    for answer in [nil, true, false] {
                        let notice = profile.notice(matter, discipline, sameLegalEntity: answer)
                        if let notice, !found.contains(notice) { found.append(notice) }
                    }
                }
            }
        }
        return found
    }()

    /// The text that a record names; `nil` for one that this version does not know.
    public static func named(_ id: String) -> Notice? { all.first { $0.id == id } }

    fileprivate static func paragraphs(_ parts: String?...) -> String {
        parts.compactMap { $0 }.joined(separator: "\n\n")
    }
}
