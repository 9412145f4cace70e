import Glibc

/// The editor that a person wants, found and known.
package struct EditorCommand: Sendable {
    /// The path of the program, as it was named; a link is not resolved.
    let path: String
    /// What the person has put behind the name.
    let ownArguments: [String]
    let kind: EditorKind

    var programName: String { EditorCommand.fileName(path) }

    /// Whether it is known how to keep this editor from leaving copies; if not, say so.
    package var isKnown: Bool { kind != .other && kind != .keepsCopies }

    /// The first of `VISUAL`, `EDITOR`, `editor` (Debian's choice), `nano` and `vi`.
    ///
    /// A variable is split into words as a shell would, and nothing in it is expanded or run.
    /// Throws `noEditor` and `malformedEditorCommand`.
    package static func find() throws(PlatformError) -> EditorCommand {
        for variable in ["VISUAL", "EDITOR"] {
            guard let value = environmentValue(variable) else { continue }
            let words = try ShellWords.split(value)
            // sensible-editor only chooses among the same variables and defaults.
            guard let name = words.first, !name.hasSuffix("sensible-editor") else { continue }
            guard let command = EditorCommand(name, Array(words.dropFirst())) else {
                throw .unusable(.noEditor)
            }
            return command
        }
        for name in ["editor", "nano", "vi"] {
            if let command = EditorCommand(name, []) { return command }
        }
        throw .unusable(.noEditor)
    }

    private init?(_ name: String, _ ownArguments: [String]) {
        guard let path = EditorCommand.locate(name) else { return nil }
        self.path = path
        self.ownArguments = ownArguments
        kind = EditorKind(programName: EditorCommand.fileName(EditorCommand.resolve(path)))
    }

    /// All arguments, the file last.
    func arguments(file: String) -> [String] {
        ownArguments + kind.arguments(invokedAs: programName) + [file]
    }

    private static func locate(_ name: String) -> String? {
        if name.contains("/") { return isProgram(name) ? name : nil }
        let folders = environmentValue("PATH") ?? "/usr/local/bin:/usr/bin:/bin"
        return folders.split(separator: ":").lazy.map { "\($0)/\(name)" }.first(where: isProgram)
    }

    private static func isProgram(_ path: String) -> Bool {
        var status = stat()
        return unsafe access(path, X_OK) == 0 && stat(path, &status) == 0 && status.isRegularFile
    }

    private static func resolve(_ path: String) -> String {
        guard let real = unsafe realpath(path, nil) else { return path }
        defer { unsafe free(real) }
        return unsafe String(cString: real)
    }

    private static func fileName(_ path: String) -> String {
        path.split(separator: "/").last.map(String.init) ?? path
    }
}
