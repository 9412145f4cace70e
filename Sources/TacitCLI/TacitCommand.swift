import ArgumentParser

/// The root of the command line; every command is a file of its own.
struct TacitCommand: ParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "tacit",
        abstract: "A vault for what people tell a therapist, a coach, or only themselves.",
        discussion: """
            These options stand before or after any command:

              --vault PATH            the vault's file (TACIT_VAULT)
              --as ROLE               therapist, coach or client (TACIT_ROLE)
              --json                  one JSON document on standard output
              --passphrase-file PATH  its first line opens (TACIT_PASSPHRASE_FILE)
              --yes                   answer every question with yes

            Without --vault the vault is $XDG_DATA_HOME/tacit/vault.tacit.
            """,
        version: version,
        groupedSubcommands: groups
    )

    private static let groups = [
        CommandGroup(
            name: "The vault",
            subcommands: [
                InitCommand.self, UnlockCommand.self, LockCommand.self, StatusCommand.self,
            ]
        ),
        CommandGroup(
            name: "People",
            subcommands: [
                ClientCommand.self, EngagementCommand.self, SessionCommand.self,
                ProfileCommand.self,
            ]
        ),
        CommandGroup(
            name: "Records",
            subcommands: [
                KindsCommand.self, TemplateCommand.self, AddCommand.self, EditCommand.self,
                ShowCommand.self, HistoryCommand.self, DiffCommand.self, ListCommand.self,
                DraftsCommand.self, ExtractCommand.self,
            ]
        ),
        CommandGroup(
            name: "Final records",
            subcommands: [
                SignCommand.self, CountersignCommand.self, ResolveCommand.self, AmendCommand.self,
                WithdrawCommand.self,
            ]
        ),
        CommandGroup(
            name: "The day",
            subcommands: [DueCommand.self, EmergencyCommand.self, DismissCommand.self]
        ),
        CommandGroup(
            name: "The rules",
            subcommands: [RulesCommand.self, GuidanceCommand.self, ScreenCommand.self]
        ),
        CommandGroup(name: "Keeping and destroying", subcommands: ClosingCommands.all),
        CommandGroup(name: "Finding and handing over", subcommands: TransferCommands.all),
        CommandGroup(
            name: "Upkeep",
            subcommands: UpkeepCommands.all + [CompletionsCommand.self]
        ),
    ]
}
