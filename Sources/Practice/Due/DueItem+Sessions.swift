extension DueItem {
    /// So many days a session without a document is asked about.
    public static let daysToDocument = 60

    /// Sessions that took place and that no document names.
    ///
    /// - Parameters:
    ///   - sessions: records of kind `session`.
    ///   - documents: what may name one; a psychotherapy note does not document a session (CD-03).
    ///   - today: the present, as clocks show it.
    public static func undocumented(
        _ sessions: [DatedRecord],
        documents: [DatedRecord],
        today: Moment
    ) -> [DueItem] {
        let named = Set(
            documents.filter { $0.status != .withdrawn && $0.note.kind != "psychotherapy-note" }
                .compactMap { $0.note.value(of: Session.link) }
        )
        return sessions.compactMap { record in
            guard record.status != .withdrawn, !named.contains(record.id.text),
                let day = record.note.at, day.dayNumber <= today.dayNumber,
                day.dayNumber >= today.dayNumber - daysToDocument,
                let session = try? Session(record.note), session.attendance.tookPlace
            else { return nil }
            return DueItem(
                .undocumentedSession,
                record: record.id,
                engagement: record.engagement,
                kind: record.note.kind,
                day: day
            )
        }
    }
}
