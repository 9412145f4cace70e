import Exchange
import Practice

/// Records of another program on their way in, and what is to be told of them afterwards.
final class ForeignLane {
    private var reader: any ForeignReader
    let files: ImportFiles
    private let tally = UnmappedTally()
    private(set) var localTimes: LocalTimes?

    init(_ source: ForeignSource, noting: @escaping (() throws -> [UInt8]) throws -> [UInt8]) {
        files = source.files
        let read = source.files.read
        reader = source.reader(
            ForeignFiles(paths: source.files.paths) { path, limit in
                try noting { try read(path, limit) }
            }
        )
    }

    func next() throws(InterchangeError) -> ForeignRecord? {
        guard let record = try reader.next() else { return nil }
        tally.add(record.leftOut)
        if record.takesLocalZone, let at = record.record.note.at { learn(at) }
        return record
    }

    /// What was left out, once everything was read.
    var unmapped: [Unmapped] {
        tally.list + reader.leftOut.map { Unmapped($0, count: 1) }
            + files.links.map { Unmapped(what: $0, reason: .link, count: 1) }
    }

    private func learn(_ at: Moment) {
        guard var times = localTimes else {
            localTimes = LocalTimes(count: 1, earliest: at, latest: at)
            return
        }
        times.count += 1
        if at.instant < times.earliest.instant { times.earliest = at }
        if at.instant > times.latest.instant { times.latest = at }
        localTimes = times
    }
}

extension TransferError {
    /// What a source threw: its own error, unless it says what is wrong with the input.
    init(ofSource error: any Error) { self = error as? TransferError ?? .stream(error) }
}
