extension Kind {
    static let girpNote = Kind(
        "girp-note",
        "GIRP note",
        "A progress note: goal, intervention, response, plan.",
        in: [.therapy],
        takesSections: true,
        prompts: [.therapy: Prompts.therapySession],
        [
            .required(
                "goal",
                "Goal",
                "which goal of the plan was worked on",
                example: "sleeps through five nights a week"
            )
        ],
        .interventionAndResponse,
        .aboutSession
    )
}
