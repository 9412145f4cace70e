import Practice

extension Rulebook {
    /// GD-01: help in choosing between therapy and coaching.
    static let guidance: [Rule] = [.therapyOrCoaching]
}

extension Rule {
    /// Its text for people who choose is shown by `tacit guidance`.
    static let therapyOrCoaching = Rule(
        "GD-01",
        .guidance,
        .inform,
        "Help in choosing between therapy and coaching",
        """
        What therapy and coaching are, what they have in common, and questions that help somebody \
        to choose. A practitioner may help with the choice; neither the text nor the practitioner's \
        help is an assessment, and nothing here changes what the other rules do.
        """,
        sources: [
            "000:L10", "000:L24", "000:L34", "000:L80", "001:L14b", "002:L41", "003:L41",
            "003:L45c", "003:L50c", "003:L50e",
        ],
        grounds: [.policy("that choosing is the client's")],
        wayOut: "read it: tacit guidance"
    )
}
