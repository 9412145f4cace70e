import Foundation

/// Data of others beside the project: tests read it where it is, and none of it is committed.
package enum SharedData {
    /// The path of a file or folder below `shared/data`, in any folder above this one.
    package static func path(_ name: String, from file: String = #filePath) -> String? {
        var folder = URL(fileURLWithPath: file).deletingLastPathComponent()
        while folder.path != "/" {
            let path = folder.appending(path: "shared/data/\(name)").path
            if FileManager.default.fileExists(atPath: path) { return path }
            folder.deleteLastPathComponent()
        }
        return nil
    }

    package static let absent = "shared/data is not here"
}
