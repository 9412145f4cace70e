/// The files of another program by their paths: a folder, what a zip file holds, or one file.
package struct ForeignFiles {
    /// Relative, parts joined by `/`, in order; folders are not among them.
    package let paths: [String]
    private let reading: (_ path: String, _ limit: Int) throws -> [UInt8]

    /// - Parameter read: gives the whole of a file, or throws where it is longer than the limit.
    package init(paths: [String], read: @escaping (_ path: String, _ limit: Int) throws -> [UInt8])
    {
        self.paths = paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        reading = read
    }

    /// The longest text that is read: 128 MiB.
    package static let textLimit = 128 << 20

    func bytes(_ path: String, limit: Int = textLimit) throws(InterchangeError) -> [UInt8] {
        do {
            return try reading(path, limit)
        } catch {
            throw InterchangeError(line: 0, field: path, problem: .sourceFailed)
        }
    }

    /// A file's text without a byte order mark; `nil` where it is not UTF-8.
    func text(_ path: String) throws(InterchangeError) -> String? {
        let bytes = try bytes(path)
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
        return String(validating: text, as: UTF8.self)
    }
}

/// Parts of paths, by bytes: a combining mark behind a slash or a point hides neither.
enum ForeignPath {
    /// The last part.
    static func name(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
        return String(path[path.utf8.index(after: slash)...])
    }

    /// All but the last part; empty at the top.
    static func folder(_ path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[..<slash])
    }

    /// What follows the last point of the name, in lower case; empty without one.
    static func ending(_ path: String) -> String {
        let name = name(path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return ""
        }
        return name[name.utf8.index(after: dot)...].lowercased()
    }

    /// The name without its ending.
    static func stem(_ path: String) -> String {
        let name = name(path)
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
            return name
        }
        return String(name[..<dot])
    }

    /// A path seen from a folder, with `.` and `..` resolved; `nil` where it leads out at the top.
    static func resolved(_ path: String, from folder: String) -> String? {
        var parts = folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(String(part))
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
