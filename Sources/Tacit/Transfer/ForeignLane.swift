import Exchange
import Practice

/// Records of another program on their way in, and what is to be told of them afterwards.
final class ForeignLane {
    private var reader: any ForeignReader
    private let files: ImportFiles
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

    /// A file, to be read piece by piece.
    func open(_ path: String) throws(TransferError) -> () throws -> [UInt8] {
        do {
            let read = try files.open(path)
            return {
                do {
                    return try read()
                } catch {
                    throw TransferError.stream(error)
                }
            }
        } catch {
            throw .stream(error)
        }
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
