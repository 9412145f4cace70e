extension Kind {
    /// A page of the journal, the default of a client.
    static let entry = Kind(
        "entry",
        "Entry",
        "A page of the journal, in free form.",
        in: [.journal],
        requiresBody: true,
        takesSections: true,
        prompts: [.journal: Prompts.journalPage]
    )
}
