import Practice

extension Context {
    /// How many of the last four coaching sessions up to this one had the past first, and where
    /// that began; `nil` where it is not often enough to be spoken of (TE-01).
    func driftIntoThePast(upTo record: DatedRecord) -> (count: Int, first: DatedRecord)? {
        let sessions = sessionNotes(upTo: record)
        func pastFirst(_ index: Int) -> Int {
            sessions[max(0, index - 3)...index].count { $0.note.putsPastFirst }
        }
        let start = Episode.start(sessions.count) { pastFirst($0) >= settings.pastFirst }
        return start.map { (pastFirst(sessions.count - 1), sessions[$0]) }
    }
}

extension Note {
    fileprivate var putsPastFirst: Bool { lines(of: "orientation").first == "past" }
}
