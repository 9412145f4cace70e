import Platform

extension Messages {
    static func complaint(for error: PlatformError) -> Complaint {
        switch error {
        case .unusable(.noTerminal):
            Complaint(
                "noTerminal",
                .usage,
                "there is no terminal to ask at",
                hint: "--yes answers questions with yes"
            )
        case .interrupted: Complaint("interrupted", .failed, "interrupted; nothing was saved")
        case .busy: Complaint("busy", .busy, "another process holds the lock")
        case .unusable(.noKeyring): complaint(for: CommandError.noKeyring)
        default: Complaint("fileFailure", .file, reason(error))
        }
    }

    /// What the system refused, in a few words.
    static func reason(_ error: PlatformError) -> String {
        switch error {
        case .system(let step, let code): "the system refused (\(step.rawValue), error \(code))"
        case .noSpace: "the disk is full"
        case .readerGone: "the reader has gone"
        case .interrupted: "interrupted"
        case .exists: "there is such a file already"
        case .notFound: "there is no such file"
        case .busy: "another process is using it"
        case .unusable(let obstacle): reason(obstacle)
        }
    }

    private static func reason(_ obstacle: PlatformError.Obstacle) -> String {
        switch obstacle {
        case .noTerminal: "there is no terminal"
        case .endOfInput: "the input ended before there was an answer"
        case .tooLong: "it is too long"
        case .empty: "it is empty"
        case .notAFile: "it is no file"
        case .aVault: "it is a vault, and nothing takes its place"
        case .notText: "it is not UTF-8"
        case .noMemoryFolder: "there is no folder in memory for the text"
        case .noEditor: "there is no editor"
        case .malformedEditorCommand: "VISUAL or EDITOR has an open quote"
        case .editorKeepsCopies(let editor): "'\(editor)' keeps copies of the text on disk"
        case .noKeyring: "the kernel offers no keyring"
        }
    }
}
