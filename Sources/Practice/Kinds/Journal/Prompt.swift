extension Kind {
    static let prompt = Kind(
        "prompt",
        "Prompt",
        "An answer to a question.",
        in: [.journal],
        takesSections: true,
        [
            .required(
                "prompt",
                "Prompt",
                "the question, or its id",
                example: "What would you do with a free day?"
            ),
            .required("answer", "Answer", "whatever comes", example: "walk until dark"),
        ]
    )
}
