package import Practice

/// Reads a folder of Markdown notes as Obsidian and Joplin keep them: with front matter of any
/// keys, in folders, and with files that notes link to.
///
/// What a person wrote is kept: a key that means nothing here becomes a field of its name. The
/// text of a note is not altered.
package struct NoteFolderReader: ForeignReader {
    private let files: ForeignFiles
    private let zone: LocalZone
    private let documents: [String]
    private var left: ArraySlice<String>
    private var linked: Set<String> = []
    private var unread: [LeftOut] = []
    private let links: NoteLinks

    package init(_ files: ForeignFiles, zone: LocalZone) {
        self.files = files
        self.zone = zone
        documents = files.paths.filter(Self.isDocument)
        left = documents[...]
        links = NoteLinks(files.paths.filter { !Self.isDocument($0) && !Self.isHidden($0) })
    }

    /// Whether a path is that of a note.
    package static func isDocument(_ path: String) -> Bool {
        ["md", "markdown"].contains(ForeignPath.ending(path)) && !isHidden(path)
    }

    /// Whether the name of a file, or of a folder that it lies in, begins with a point.
    package static func isHidden(_ path: String) -> Bool {
        path.utf8.first == UInt8(ascii: ".") || path.utf8.contains("/.".utf8)
    }

    package var leftOut: [LeftOut] {
        var hidden: [String] = []
        var rest: [LeftOut] = []
        for path in files.paths where !Self.isDocument(path) && !linked.contains(path) {
            guard Self.isHidden(path) else {
                rest.append(LeftOut(path, .unmentioned))
                continue
            }
            // Settings and plugins of the program: many files, of which the folder says enough.
            let folder = Self.hiddenPart(of: path)
            if !hidden.contains(folder) { hidden.append(folder) }
        }
        return unread + hidden.map { LeftOut($0, .notPartOfIt) } + rest
    }

    private static func hiddenPart(of path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") {
            parts.append(part)
            if part.utf8.first == UInt8(ascii: ".") { break }
        }
        return parts.joined(separator: "/")
    }

    package mutating func next() throws(InterchangeError) -> ForeignRecord? {
        while let path = left.popFirst() {
            guard let text = try files.text(path) else {
                unread.append(LeftOut(path, .unreadableFile))
                continue
            }
            var note = ForeignNote(text, path: path, zone: zone)
            for link in links.found(in: text, of: path) {
                switch link {
                case .file(let file):
                    linked.insert(file)
                    _ = note.record.attach(file, as: ForeignPath.name(file))
                case .missing(let target): note.record.leftOut.append(LeftOut(target, .missingFile))
                }
            }
            guard !note.isEmpty else {
                unread.append(LeftOut(path, .empty))
                continue
            }
            return note.record
        }
        return nil
    }
}

extension Collection<UInt8> {
    fileprivate func contains(_ part: String.UTF8View) -> Bool {
        Array(self).firstRange(of: Array(part)) != nil
    }
}
