import Testing

@Suite struct `going round the gate or the lock does not compile` {
    private static let modules = ["Practice", "Rules", "Sealing", "Tacit"]
    private static let build = BuiltModules.build(with: "Tacit")
    private static let isFound = build != nil

    /// What the snippets below do wrong, done right.
    private static let control = """
        func read(_ vault: borrowing UnlockedVault, _ id: Identifier) throws {
            _ = try vault.record(id, vault.gate.permitToShow())
            _ = try vault.record(id, vault.gate.permitToShow())
            _ = try vault.forEachRecord(of: nil, vault.gate.permitToSearch()) { _ in }
        }
        func add(_ vault: inout UnlockedVault, _ new: NewRecord, _ now: Moment) throws {
            let permit = try vault.gate.permitToSave(kind: new.note.kind)
            _ = try vault.add(new, now: now, permit)
        }
        func sign(_ vault: inout UnlockedVault, _ id: Identifier, _ now: Moment) throws {
            _ = try vault.sign(now: now, vault.permitToSign(id, now: now))
        }
        func begin(_ vault: inout UnlockedVault, _ id: Identifier, _ now: Moment) throws {
            let opening = EngagementOpening(clients: [id])
            _ = try vault.openEngagement(now: now, vault.permitToOpen(opening, now: now))
        }
        func open(_ vault: consuming Vault, _ secret: borrowing SecretBytes, _ now: Moment) throws {
            let unlocked = try vault.unlock(.coach, with: secret, now: now)
            _ = try unlocked.clients()
            try unlocked.lock()
        }
        """

    static let snippets = [
        Snippet(
            "making a permit oneself",
            "initializer is inaccessible due to 'fileprivate' protection level",
            "func f(_ action: ShowAction) { _ = Permit(action) }"
        ),
        Snippet(
            "making a permit oneself inside the package",
            "initializer is inaccessible due to 'fileprivate' protection level",
            inPackage: true,
            "func f(_ action: ShowAction) { _ = Permit(action) }"
        ),
        Snippet(
            "making the action that a permit is for",
            "initializer is inaccessible due to 'internal' protection level",
            "let action = ShowAction()"
        ),
        Snippet(
            "making the action that a signature is for",
            "initializer is inaccessible due to 'internal' protection level",
            """
            func f(_ id: Identifier) {
                _ = SignAction(record: id, revision: 1, kind: "intake", advice: [])
            }
            """
        ),
        Snippet(
            "handing the gate facts of one's own",
            "'permit' is inaccessible due to 'internal' protection level",
            inPackage: true,
            """
            func f(_ gate: Gate, _ record: DatedRecord, _ facts: Rules.Context) throws {
                _ = try gate.permit(signing: record, revision: 1, facts)
            }
            """
        ),
        Snippet(
            "signing without a permit",
            "missing argument for parameter #2 in call",
            """
            func f(_ vault: inout UnlockedVault, _ now: Moment) throws {
                _ = try vault.sign(now: now)
            }
            """
        ),
        Snippet(
            "signing with a permit to save",
            "cannot convert value of type 'Permit<SaveAction>' to expected argument type "
                + "'Permit<SignAction>'",
            """
            func f(_ vault: inout UnlockedVault, _ now: Moment) throws {
                _ = try vault.sign(now: now, vault.gate.permitToSave(kind: "intake"))
            }
            """
        ),
        Snippet(
            "opening an engagement without a permit",
            "missing argument for parameter #2 in call",
            """
            func f(_ vault: inout UnlockedVault, _ now: Moment) throws {
                _ = try vault.openEngagement(now: now)
            }
            """
        ),
        Snippet(
            "making a copy for somebody else without a permit",
            "missing argument for parameter #2 in call",
            """
            func f(_ vault: inout UnlockedVault, _ now: Moment) throws {
                _ = try vault.disclosure(now: now)
            }
            """
        ),
        Snippet(
            "making a copy for somebody else with a permit for one's own",
            "cannot convert value of type 'Permit<OwnExportAction>' to expected argument type "
                + "'Permit<DiscloseAction>'",
            """
            func f(_ vault: inout UnlockedVault, _ now: Moment) throws {
                _ = try vault.disclosure(now: now, vault.gate.permitToExportOwn())
            }
            """
        ),
        Snippet(
            "making a gate",
            "initializer is inaccessible due to 'internal' protection level",
            "let gate = Gate(role: .therapist)"
        ),
        Snippet(
            "using a permit twice",
            "'permit' consumed more than once",
            """
            func f(_ vault: borrowing UnlockedVault, _ id: Identifier) throws {
                let permit = try vault.gate.permitToShow()
                _ = try vault.record(id, permit)
                _ = try vault.record(id, permit)
            }
            """
        ),
        Snippet(
            "using a permit in a loop",
            "'permit' consumed in a loop",
            """
            func f(_ vault: borrowing UnlockedVault, _ ids: [Identifier]) throws {
                let permit = try vault.gate.permitToShow()
                for id in ids { _ = try vault.record(id, permit) }
            }
            """
        ),
        Snippet(
            "keeping permits in store",
            "type 'Permit<ShowAction>' does not conform to protocol 'Copyable'",
            "var permits: [Permit<ShowAction>] = []"
        ),
        Snippet(
            "using a permit for something else",
            "cannot convert value of type 'Permit<SearchAction>' to expected argument type "
                + "'Permit<ShowAction>'",
            """
            func f(_ vault: borrowing UnlockedVault, _ id: Identifier) throws {
                _ = try vault.record(id, vault.gate.permitToSearch())
            }
            """
        ),
        Snippet(
            "adding a record without a permit",
            "missing argument for parameter #3 in call",
            """
            func f(_ vault: inout UnlockedVault, _ new: NewRecord, _ now: Moment) throws {
                _ = try vault.add(new, now: now)
            }
            """
        ),
        Snippet(
            "showing a record without a permit",
            "missing argument for parameter #3 in call",
            """
            func f(_ vault: borrowing UnlockedVault, _ id: Identifier) throws {
                _ = try vault.record(id)
            }
            """
        ),
        Snippet(
            "reading all records without a permit",
            "missing argument for parameter #2 in call",
            """
            func f(_ vault: borrowing UnlockedVault) throws {
                _ = try vault.forEachRecord(of: nil) { _ in }
            }
            """
        ),
        Snippet(
            "reading from a vault that is locked",
            "value of type 'Vault' has no member 'record'",
            """
            func f(_ vault: borrowing Vault, _ id: Identifier, _ gate: Gate) throws {
                _ = try vault.record(id, gate.permitToShow())
            }
            """
        ),
        Snippet(
            "using an unlocked vault after it was locked",
            "'vault' used after consume",
            """
            func f(_ vault: consuming UnlockedVault) throws {
                try vault.lock()
                _ = try vault.clients()
            }
            """
        ),
        Snippet(
            "unlocking two roles of one vault",
            "'vault' consumed more than once",
            """
            func f(
                _ vault: consuming Vault, _ secret: borrowing SecretBytes, _ now: Moment
            ) throws {
                let coach = try vault.unlock(.coach, with: secret, now: now)
                let therapist = try vault.unlock(.therapist, with: secret, now: now)
                try coach.lock()
                try therapist.lock()
            }
            """
        ),
        Snippet(
            "copying an unlocked vault",
            "'vault' is borrowed and cannot be consumed",
            "func f(_ vault: borrowing UnlockedVault) -> UnlockedVault { vault }"
        ),
        Snippet(
            "taking the keys out of an unlocked vault",
            "'keys' is inaccessible due to 'internal' protection level",
            "func f(_ vault: borrowing UnlockedVault) { _ = vault.keys }"
        ),
        Snippet(
            "going past the library to the file",
            "'store' is inaccessible due to 'internal' protection level",
            inPackage: true,
            "func f(_ vault: borrowing UnlockedVault) { _ = vault.store }"
        ),
    ]

    @Test(.enabled(if: isFound, "the built modules are not where they are looked for"))
    func `the same, done right, compiles`() throws {
        let imports = Self.modules.map { "import \($0)\n" }.joined()
        let build = try #require(Self.build)
        #expect(try build.complaints(about: imports + Self.control, inPackage: false) == nil)
    }

    @Test(
        .enabled(if: isFound, "the built modules are not where they are looked for"),
        arguments: snippets
    )
    func `done wrong it does not`(snippet: Snippet) throws {
        try snippet.expectRefusal(importing: Self.modules, from: #require(Self.build))
    }
}
