import ArgumentParser

/// The commands that look after the vault itself.
enum UpkeepCommands {
    static let all: [any ParsableCommand.Type] = []
}
