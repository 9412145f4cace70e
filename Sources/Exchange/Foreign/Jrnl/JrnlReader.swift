package import Practice

/// Reads a jrnl journal: one text, or a folder with a file for each day.
package struct JrnlReader: ForeignReader {
    private let files: ForeignFiles
    private let zone: LocalZone
    private var left: ArraySlice<(path: String, day: Moment?)>
    private var entries: ArraySlice<ForeignRecord> = []
    package private(set) var leftOut: [LeftOut] = []

    /// One text that is in memory already.
    package init(text: [UInt8], zone: LocalZone) {
        files = ForeignFiles(paths: ["journal"]) { _, _ in text }
        self.zone = zone
        left = [("journal", nil)]
    }

    /// A folder: `YYYY/MM/DD.txt`, and nothing else.
    package init(folder files: ForeignFiles, zone: LocalZone) {
        self.files = files
        self.zone = zone
        left = files.paths.compactMap { path in Self.day(path).map { (path, $0) } }[...]
        leftOut = files.paths.filter { Self.day($0) == nil }.map { LeftOut($0, .notPartOfIt) }
    }

    package mutating func next() throws(InterchangeError) -> ForeignRecord? {
        while entries.isEmpty {
            guard let file = left.popFirst() else { return nil }
            guard let text = try files.text(file.path) else {
                guard file.day != nil else { throw InterchangeError(line: 0, problem: .notUTF8) }
                leftOut.append(LeftOut(file.path, .unreadableFile))
                continue
            }
            do {
                let read = try JrnlText(text, day: file.day, zone: zone)
                entries = read.entries[...]
                leftOut += read.leftOut
            } catch {
                var located = error
                if file.day != nil { located.field = file.path }
                throw located
            }
        }
        return entries.popFirst()
    }

    /// Whether a line begins an entry.
    package static func isHeading(_ line: String) -> Bool { JrnlText.isHeading(line[...]) }

    /// The day that a path of a folder journal stands for.
    package static func day(_ path: String) -> Moment? {
        let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts.count == 3, parts[2].count == 6, path.hasSuffix(".txt") else { return nil }
        let numbers = [(parts[0], 4), (parts[1], 2), (parts[2].prefix(2), 2)].map { part, count in
            part.count == count && part.allSatisfy { (48...57).contains($0) }
                ? part.reduce(0) { $0 * 10 + Int($1 - 48) } : 0
        }
        return Moment(year: numbers[0], month: numbers[1], day: numbers[2])
    }
}
