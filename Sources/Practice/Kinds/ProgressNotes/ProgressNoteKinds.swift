extension Kind {
    /// Progress notes: the free form and the five formats.
    static let progressNoteKinds: [Kind] = [
        progressNote, soapNote, dapNote, birpNote, girpNote, pirpNote,
    ]
}
