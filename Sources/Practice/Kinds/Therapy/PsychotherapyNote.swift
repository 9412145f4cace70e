extension Kind {
    /// No field for what the law keeps in the record proper (CD-03): diagnosis, medication, times,
    /// modality, tests, plan, summaries.
    static let psychotherapyNote = Kind(
        "psychotherapy-note",
        "Psychotherapy note",
        "The therapist's own analysis of a session, kept apart from the record (CD-02).",
        in: [.therapy],
        ownRealm: .psychotherapyNotes,
        requiresBody: true,
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .optional(
                "transference",
                "Transference",
                "what the client brings to the relation",
                example: "asks for marks, as of a teacher"
            ),
            .optional(
                "countertransference",
                "Countertransference",
                "what it stirs in you",
                example: "an urge to praise"
            ),
        ],
        .coreBelief,
        [.session]
    )
}
