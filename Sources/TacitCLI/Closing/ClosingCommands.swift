import ArgumentParser

/// The commands about keeping, destroying, and what a holder sets for both.
enum ClosingCommands {
    static let all: [any ParsableCommand.Type] = [
        PurgeCommand.self, DeleteCommand.self, HoldCommand.self, SettingsCommand.self,
    ]
}
