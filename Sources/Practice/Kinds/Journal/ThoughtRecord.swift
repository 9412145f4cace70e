extension Kind {
    static let thoughtRecord = Kind(
        "thought-record",
        "Thought record",
        "A thought, looked at from another side.",
        in: [.journal],
        takesSections: true,
        [
            .optional("situation", "Situation", "what happened", example: "no answer for a day"),
            .optional(
                "thought",
                "Thought",
                "what went through the mind",
                example: "I have said something wrong"
            ),
            .optional("emotion", "Emotion", "which feeling", example: "shame"),
            .optional(
                "feeling",
                "How strong",
                "the feeling",
                .number(0...100),
                example: "70"
            ),
            .optional(
                "otherView",
                "Another view",
                "how else it could be seen",
                example: "the phone is often off at work"
            ),
        ]
    )
}
