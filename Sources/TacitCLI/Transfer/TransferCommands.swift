import ArgumentParser

/// The commands that find records and hand them over.
enum TransferCommands {
    static let all: [any ParsableCommand.Type] = [
        SearchCommand.self, ConsentCommand.self, ExportCommand.self, DisclosuresCommand.self,
        ImportCommand.self, ContactCommand.self,
    ]
}
