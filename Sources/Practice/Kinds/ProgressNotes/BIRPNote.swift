extension Kind {
    static let birpNote = Kind(
        "birp-note",
        "BIRP note",
        "A progress note: behaviour, intervention, response, plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .required(
                "behaviour",
                "Behaviour",
                "what the client showed and said",
                example: "came late, spoke fast: “I must not stop now.”"
            )
        ],
        .interventionAndResponse,
        .aboutSession
    )
}
