import ArgumentParser

/// The commands that look after the vault itself.
enum UpkeepCommands {
    static let all: [any ParsableCommand.Type] = [
        AuditCommand.self, VerifyCommand.self, ReindexCommand.self, BackupCommand.self,
        RestoreCommand.self,
        PassphraseCommand.self, RecoveryCommand.self, IdentityCommand.self, DoctorCommand.self,
        DemoCommand.self,
    ]
}
