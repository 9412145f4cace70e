import Platform
import Practice
import Tacit

/// Names of files that say nothing about anybody (SF-01).
enum NeutralFile {
    /// In a folder, which is made where it is not there: the day, where there is one that may be
    /// told, and random characters that stand for nothing.
    static func path(
        inFolder folder: String,
        _ day: Moment?,
        ending: String
    ) throws(CommandError) -> String {
        do throws(PlatformError) {
            try OwnerOnlyFile.createFolders(folder)
        } catch {
            throw .file(folder, error)
        }
        var random = SystemRandomNumberGenerator()
        let id = Identifier(high: random.next(), low: random.next())
        let start = day.map { "\($0.iso.prefix(10))-" } ?? ""
        return "\(folder)\(start)\(id.shortText).\(ending)"
    }

    /// Writes a text for others to a place that the caller named, or that ``path(inFolder:_:ending:)``
    /// chose: it is on the disk when this returns.
    static func write(
        _ bytes: [UInt8],
        to path: String,
        replaces: Bool
    ) throws(CommandError) {
        do throws(PlatformError) {
            try unsafe OwnerOnlyFile.write(
                bytes.span.bytes,
                to: path,
                overwrite: replaces,
                durable: true
            )
        } catch {
            throw .file(path, error)
        }
    }

    /// Whether the name of a file says who it is about.
    static func isNamed(_ path: String, after people: [Person]) -> Bool {
        let file = NameFold.fold(String(path.split(separator: "/").last ?? ""))
        return people.flatMap(\.names).contains { name in
            NameFold.fold(name).split(separator: " ").contains { $0.count > 2 && file.contains($0) }
        }
    }
}
