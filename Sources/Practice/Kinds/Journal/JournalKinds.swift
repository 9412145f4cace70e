extension Kind {
    /// Kinds of the journal.
    ///
    /// Only what makes the kind is required.
    static let journalKinds: [Kind] = [
        entry, mood, gratitude, prompt, thoughtRecord, goalCheck,
    ]
}
