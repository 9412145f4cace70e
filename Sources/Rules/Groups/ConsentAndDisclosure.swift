import Practice

extension Rulebook {
    /// CD-01 to CD-10: what may leave, to whom, on what ground.
    static let consentAndDisclosure: [Rule] = [
        .nothingWithoutBasis, .psychotherapyNotesApart, .recordBesidePsychotherapyNotes,
        .limitsToldFirst, .substanceUseRecords, .dangerAndAbuse, .courtsAndLawyers,
        .accounting, .noMoreThanNeeded, .accessAndCorrection,
    ]
}

extension Action {
    /// The request, where content is to be let out.
    var request: DisclosureRequest? {
        if case .disclose(let request) = self { request } else { nil }
    }

    /// The record, where one of this kind is to be signed.
    func signing(_ kind: String) -> DatedRecord? {
        guard case .sign(let record) = self, record.note.kind == kind else { return nil }
        return record
    }
}
