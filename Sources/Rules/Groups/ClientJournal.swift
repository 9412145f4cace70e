import Practice

extension Rulebook {
    /// JR-01 and JR-02: what a client writes for themselves.
    static let clientJournal: [Rule] = [.journalIsPrivate, .heavyDays]
}

extension Rule {
    static let journalIsPrivate = Rule(
        "JR-01",
        .clientJournal,
        .refuse,
        "A journal is its writer's alone",
        """
        A journal is sealed with keys that only the client has: no practitioner reads, searches or \
        exports it. A client may share a page, each by its own choice, as a copy that says where it \
        comes from; what was shared stays shared, and nothing more follows. Pages are free, or for \
        gratitude, moods, a prompt, a thought and another view of it, a win.
        """,
        sources: ["000:L54c", "000:L80", "003:L54c"],
        grounds: [
            .unconfirmed("GDPR, article 20, what a person wrote is theirs to take along"),
            .policy("that a journal is no part of a practitioner's record"),
        ],
        wayOut: "share single pages by their ids"
    ) { action, context in
        guard case .disclose(let request) = action, request.purpose == .share else { return [] }
        guard context.role == .client else {
            return [
                .refuse(
                    "pages of a journal are shared by who wrote them",
                    wayOut: "ask the client to share the page"
                )
            ]
        }
        guard request.items.isEmpty else { return [] }
        return [
            .refuse(
                "a journal is not shared as a whole",
                wayOut: "name the pages: their ids stand in tacit list"
            )
        ]
    }

    static let heavyDays = Rule(
        "JR-02",
        .clientJournal,
        .inform,
        "On a heavy day the writer is shown whom to call",
        """
        Where words in a journal sound like a crisis, its writer, and nobody else, may be shown a \
        card with a number to call. It names no passage, no category and no count, it can be \
        switched off, and it leaves no trace.
        """,
        leads: ["002:L33"],
        grounds: [.policy("that a private page tells nobody anything, and is no assessment")],
        wayOut: "clear the screen: tacit lock"
    )
}
