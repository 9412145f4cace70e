import Practice
import Rules

extension Ledger {
    /// What there is to say of a changed note: looked at anew, with what was settled before.
    ///
    /// - Parameter entry: the revision that stood until now.
    func screening(
        of note: Note,
        after entry: ManifestEntry,
        in compartment: Compartment
    ) throws -> NoteScreening {
        let earlier = try lastScreening(before: entry, in: compartment)
        return screener.screening(of: note, in: compartment.keys.realm, after: earlier)
    }

    /// What was said last, by a screening that ran: one that failed settles nothing and forgets
    /// nothing.
    private func lastScreening(
        before entry: ManifestEntry,
        in compartment: Compartment
    ) throws -> NoteScreening {
        let (current, _) = try revision(entry, in: compartment.keys)
        guard !current.screening.didRun else { return current.screening }
        var last = NoteScreening.silent
        try revisions(of: entry, in: compartment.keys) { _, revision in
            guard revision.screening.didRun else { return true }
            last = revision.screening
            return false
        }
        return last
    }
}
