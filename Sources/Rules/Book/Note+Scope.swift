import Practice

extension Note {
    /// SC-02: fields that only somebody who diagnoses fills in.
    func fieldsOfDiagnosis(_ action: Action) -> [Verdict] {
        let clinical = filled(.ofClinicians)
        guard !clinical.isEmpty else { return [] }
        return [
            action.holdsBack(
                "\(clinical.quoted) is not for a coaching note",
                wayOut: "take it out: \(action.edit()); what somebody else found goes into "
                    + "clientReportedHealth, with healthSource"
            )
        ]
    }

    /// SC-02: health that was reported, by nobody knows whom.
    func healthWithoutSource(_ action: Action) -> [Verdict] {
        guard says("clientReportedHealth"), !says("healthSource") else { return [] }
        return [
            action.waitsFor(
                "it does not say who reported about health",
                wayOut: action.edit("healthSource=client")
            )
        ]
    }

    /// SC-03: fields that only somebody who treats fills in.
    func fieldsOfTreatment(_ action: Action) -> [Verdict] {
        let treating = filled(.ofTreatment)
        guard !treating.isEmpty else { return [] }
        return [
            action.holdsBack(
                "\(treating.quoted) belongs to therapy",
                wayOut: "take it out: \(action.edit()); what the client brought or will do goes "
                    + "into the text or a section of its own name"
            )
        ]
    }

    /// SC-03: a technique of therapy among the skills of a coach, by its name.
    var techniquesOfTherapy: [Verdict] {
        let skills = (value(of: "skillsUsed") ?? "").split { ",;\n".contains($0) }
        guard skills.contains(where: { Self.therapyTechniques.matching(String($0)) != nil }) else {
            return []
        }
        return [
            .advise(
                "among the skills used is a technique of therapy",
                wayOut:
                    "name the coaching skill in skillsUsed; if it was another's work, say whose",
                episode: "skills"
            )
        ]
    }

    private static let therapyTechniques: FieldNames = [
        "EMDR", "exposure", "exposure therapy", "prolonged exposure", "imaginal exposure",
        "hypnotherapy", "psychoanalysis", "trauma processing", "free association",
        "transference work", "schema therapy", "dialectical behaviour therapy",
        "dialectical behavior therapy", "DBT skills group", "cognitive behavioural therapy",
        "cognitive behavioral therapy",
    ]

    /// SC-05: an agreement that does not say of what coaching is no substitute.
    ///
    /// The word for therapy is nearly the same in all languages of the Latin alphabet; in another
    /// alphabet any statement counts.
    func statementMissing(_ action: Action) -> [Verdict] {
        let statement = NameFold.fold(value(of: "notTherapy") ?? "")
        let isMade =
            statement.contains("therap") || statement.contains("terap")
            || statement.contains { $0.isLetter && !$0.isASCII }
        guard !isMade else { return [] }
        return [
            .demand(
                "the agreement does not say that coaching is no psychotherapy",
                wayOut: action.edit(
                    "'notTherapy=coaching is not psychotherapy and does not replace it'"
                )
            )
        ]
    }
}
