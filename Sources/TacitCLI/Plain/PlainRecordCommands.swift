import Practice

extension NoteOptions {
    init(_ words: inout PlainWords) {
        self.init()
        at = words.option("--at")
        session = words.option("--session")
        title = words.option("--title")
        tags = words.options("--tag")
        fields = words.options("--field")
        sections = words.options("--section")
        attachments = words.options("--attach")
        edit = words.flag("--edit")
        file = words.option("--file")
        allowDisk = words.flag("--allow-disk")
        sign = words.flag("--sign")
    }

    /// Whether its own rules let it pass.
    var isValid: Bool { (try? validate()) != nil }
}

extension AddCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        client = words.option("--client")
        engagement = words.option("--engagement")
        isContinued = words.flag("--continue")
        ask = words.flag("--ask")
        note = NoteOptions(&words)
        options = GlobalOptions(&words)
        self.words = words.values()
        guard words.isPlain, note.isValid, (try? validate()) != nil else { return nil }
    }
}

extension EditCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        untags = words.options("--untag")
        parent = words.option("--parent") { UInt64($0) }
        settle = words.flag("--settle")
        note = NoteOptions(&words)
        options = GlobalOptions(&words)
        id = words.value()
        guard words.isPlain, note.isValid else { return nil }
    }
}

extension ShowCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        revision = words.option("--revision") { UInt64($0) }
        options = GlobalOptions(&words)
        id = words.value()
        guard words.isPlain else { return nil }
    }
}

extension HistoryCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        options = GlobalOptions(&words)
        id = words.value()
        guard words.isPlain else { return nil }
    }
}

extension ListCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        client = words.option("--client")
        engagement = words.option("--engagement")
        kind = words.option("--kind")
        tags = words.options("--tag")
        since = words.option("--since")
        until = words.option("--until")
        limit = words.option("--limit") { Int($0) }
        include = words.option("--include") { Inclusion(rawValue: $0) }
        options = GlobalOptions(&words)
        guard words.values().isEmpty, words.isPlain, (try? validate()) != nil else { return nil }
    }
}

extension SearchCommand: PlainCommand {
    init?(_ words: inout PlainWords) {
        self.init()
        client = words.option("--client")
        kind = words.option("--kind")
        since = words.option("--since")
        until = words.option("--until")
        limit = words.option("--limit") { Int($0) } ?? 20
        include = words.option("--include") { ListCommand.Inclusion(rawValue: $0) }
        options = GlobalOptions(&words)
        query = words.values()
        guard !query.isEmpty, words.isPlain, (try? validate()) != nil else { return nil }
    }
}
