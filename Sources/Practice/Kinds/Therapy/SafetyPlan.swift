extension Kind {
    /// The structure of Stanley and Brown's model, whose form is theirs.
    static let safetyPlan = Kind(
        "safety-plan",
        "Safety plan",
        "Six steps in the client's own words, after the model of Stanley and Brown.",
        in: [.therapy],
        [
            .required(
                "warningSigns",
                "Warning signs",
                "how the client notices a crisis",
                example: "“I stop answering messages.”"
            ),
            .required(
                "coping",
                "Coping alone",
                "what helps without anybody else",
                example: "a shower, then the long way round the park"
            ),
            .required(
                "distraction",
                "People and places",
                "company that takes the mind off it",
                example: "the café at the corner, choir on Tuesdays"
            ),
            .required(
                "help",
                "People to ask for help",
                "names and numbers",
                example: "my brother, at any hour, number on the fridge"
            ),
            .required(
                "professionals",
                "Professionals",
                "agencies, crisis line, emergency room",
                example: "the crisis line; the hospital in town"
            ),
            .required(
                "environment",
                "A safer environment",
                "means put out of reach",
                example: "tablets in my brother's keeping"
            ),
            .required(
                "reviewDate",
                "Review date",
                "when it is looked at again",
                .date(ahead: true)
            ),
            .required(
                "copyGiven",
                "Copy given to the client",
                "when and how",
                example: "on paper, at the end of the meeting"
            ),
            .session,
        ]
    )
}
