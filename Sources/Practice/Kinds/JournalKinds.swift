extension Kind {
    /// A page of the journal, the default of a client.
    static let entry = Kind(
        "entry",
        "Entry",
        "A page of the journal, in free form.",
        in: [.journal],
        requiresBody: true
    )

    /// Kinds of the journal.
    ///
    /// Only what makes the kind is required.
    static let journalKinds: [Kind] = [
        entry,
        Kind(
            "mood",
            "Mood",
            "How it feels right now.",
            in: [.journal],
            [
                .required("rating", "Rating", "1 (lowest) to 10 (highest)"),
                .optional("context", "Context", "where, with whom, doing what"),
            ]
        ),
        Kind(
            "gratitude",
            "Gratitude",
            "What there is to be grateful for.",
            in: [.journal],
            [.required("items", "Items", "one to three, one a line")]
        ),
        Kind(
            "prompt",
            "Prompt",
            "An answer to a question.",
            in: [.journal],
            [
                .required("prompt", "Prompt", "the question, or its id"),
                .required("answer", "Answer", "whatever comes"),
            ]
        ),
        Kind(
            "thought-record",
            "Thought record",
            "A thought, looked at from another side.",
            in: [.journal],
            [
                .optional("situation", "Situation", "what happened"),
                .optional("thought", "Thought", "what went through the mind"),
                .optional("feeling", "Feeling", "which, and how strong from 0 to 100"),
                .optional("otherView", "Another view", "how else it could be seen"),
            ]
        ),
        Kind(
            "goal-check",
            "Goal check",
            "Where a goal of one's own stands.",
            in: [.journal],
            [
                .optional("goal", "Goal", "which goal"),
                .optional("progress", "Progress", "what moved"),
                .optional("next", "Next", "the next small step"),
            ]
        ),
    ]
}
