extension StatusCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain else { return nil }
    }
}

extension LockCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain else { return nil }
    }
}

extension KindsCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        kind = words.optionalValue()
        guard words.isPlain else { return nil }
    }
}

extension TemplateCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        kind = words.value()
        guard words.isPlain else { return nil }
    }
}

extension ClientListCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain else { return nil }
    }
}

extension ClientShowCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        former = words.flag("--former")
        options = GlobalOptions(&words)
        reference = words.value()
        guard words.isPlain else { return nil }
    }
}

extension EngagementListCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain else { return nil }
    }
}

extension EngagementShowCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        reference = words.value()
        guard words.isPlain else { return nil }
    }
}

extension AuditCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        client = words.option("--client")
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain else { return nil }
    }
}
