extension Kind {
    static let pirpNote = Kind(
        "pirp-note",
        "PIRP note",
        "A progress note: problem, intervention, response, plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .required(
                "problem",
                "Problem",
                "which problem of the plan was worked on",
                example: "lies awake most nights"
            )
        ],
        .interventionAndResponse,
        .aboutSession
    )
}
