import Practice
import Sealing
import Tacit
import Testing

@Suite struct `Bringing records in` {
    private struct Gone: Error {}

    private func problem(_ text: String, _ role: Role = .therapist) throws -> ImportProblem? {
        var found: ImportProblem?
        try TransferScene.fresh(role) { vault in
            let audit = try vault.audit().count
            do {
                _ = try vault.bring(jsonLines: text, ImportRequest(createClients: role != .client))
            } catch TransferError.input(let problem) {
                found = problem
            }
            #expect(try vault.contents().isEmpty)
            #expect(try vault.clients().isEmpty)
            #expect(try vault.audit().count == audit)
        }
        return found
    }

    @Test func `an error on the third line leaves nothing of the first two`() throws {
        let text = """
            {"client":"Ana","body":"one"}
            {"client":"Ben","body":"two"}
            {"client":"Ana","body":"three","at":"yesterday"}

            """
        let found = try problem(text)
        #expect(found?.reason == .format(.badDate))
        #expect(found?.line == 3 && found?.field == "at")
    }

    @Test func `a coaching note in a therapist's file is refused by SC-01, with its line`() throws {
        let text = """
            {"client":"Ana","body":"one"}
            {"client":"Ana","kind":"coaching-session","body":"two"}

            """
        let found = try problem(text)
        guard case .refused(let refusal)? = found?.reason else {
            Issue.record("not refused: \(String(describing: found))")
            return
        }
        #expect(refusal.rule == "SC-01" && found?.line == 2 && found?.field == "kind")
    }

    @Test func `a kind that nobody knows is named with its line`() throws {
        let found = try problem(#"{"client":"Ana","kind":"no-such","body":"x"}"# + "\n")
        #expect(found?.reason == .unknownKind("no-such") && found?.line == 1)
    }

    @Test func `a practitioner's record needs a client`() throws {
        #expect(try problem("{\"body\":\"x\"}\n")?.reason == .noClient)
    }

    @Test func `a journal takes no records about a client`() throws {
        let found = try problem("{\"client\":\"Ana\",\"body\":\"x\"}\n", .client)
        #expect(found?.reason == .clientInJournal)
    }

    @Test func `a client who is not on the roster is added only when asked for`() throws {
        try TransferScene.fresh { vault in
            let text = "{\"client\":\"Ana\",\"body\":\"x\"}\n"
            do {
                _ = try vault.bring(jsonLines: text, ImportRequest())
                Issue.record("somebody unknown was taken")
            } catch TransferError.input(let problem) {
                #expect(problem.reason == .unknownClient && problem.line == 1)
            }
            #expect(try vault.clients().isEmpty)
            #expect(try vault.bring(jsonLines: text).clientsCreated == 1)
        }
    }

    @Test func `a name finds its client without case and accents, but the very name first`() throws
    {
        try TransferScene.fresh { vault in
            let zoe = try vault.begin(with: "Zoë")
            let plain = try vault.begin(with: "Zoe")
            let text = """
                {"client":"Zoë","body":"one"}
                {"client":"Zoe","body":"two"}

                """
            #expect(try vault.bring(jsonLines: text).clientsCreated == 0)
            var places: [String: Identifier] = [:]
            _ = try vault.forEachRecord(vault.gate.permitToSearch()) {
                places[$0.note.body] = $0.engagement
            }
            #expect(places == ["one": zoe, "two": plain])
            let vague = "{\"client\":\"ZOE\",\"body\":\"three\"}\n"
            do {
                _ = try vault.bring(jsonLines: vague)
                Issue.record("an ambiguous name was taken")
            } catch TransferError.input(let problem) {
                #expect(problem.reason == .ambiguousClient)
            }
        }
    }

    @Test func `the same file twice brings nothing twice, with and without identifiers`() throws {
        let text = """
            {"client":"Ana","body":"same"}
            {"client":"Ana","body":"same"}
            {"client":"Ana","body":"same","id":"x-1"}
            {"client":"Ana","body":"same","id":"x-2"}
            {"client":"Ana","body":"same","id":"x-2"}
            {"client":"Ana","body":"other","id":"x-2"}

            """
        try TransferScene.fresh { vault in
            let first = try vault.bring(jsonLines: text)
            #expect(first.imported == 5 && first.skipped == 1)
            let second = try vault.bring(jsonLines: text)
            #expect(second.imported == 0 && second.skipped == 6)
            #expect(try vault.contents().count == 5)
        }
    }

    @Test func `an identifier of our own is kept where it is free`() throws {
        let id = "0123456789ABCDEFGHJKMNPQRW"
        let own = try #require(Identifier(text: id))
        try TransferScene.fresh { vault in
            _ = try vault.bring(jsonLines: "{\"client\":\"Ana\",\"body\":\"x\",\"id\":\"\(id)\"}\n")
            let record = try vault.record(own, vault.gate.permitToShow())
            #expect(record.externalID == nil && record.note.body == "x")
            // Taken now: another text under it is another record.
            _ = try vault.bring(jsonLines: "{\"client\":\"Ana\",\"body\":\"y\",\"id\":\"\(id)\"}\n")
            #expect(try vault.contents().count == 2)
            #expect(try vault.record(own, vault.gate.permitToShow()).note.body == "x")
        }
    }

    @Test func `no two records of one file share a short identifier`() throws {
        let ids = ["0123456789ABCDEFGHJKMNPQRW", "0123456789ABCDEFGHJKMNPQR8"]
        let lines = [ids[0], ids[1], ids[0]].enumerated().map { number, id in
            "{\"client\":\"Ana\",\"body\":\"\(number)\",\"id\":\"\(id)\"}\n"
        }
        try TransferScene.fresh { vault in
            #expect(try vault.bring(jsonLines: lines.joined()).imported == 3)
            var found: [String: (own: String, external: String?)] = [:]
            _ = try vault.forEachRecord(vault.gate.permitToSearch()) {
                found[$0.note.body] = ($0.id.text, $0.externalID)
            }
            #expect(found["0"]?.own == ids[0] && found["0"]?.external == nil)
            #expect(found["1"]?.external == ids[1] && found["2"]?.external == ids[0])
            #expect(Set(found.values.map { $0.own.prefix(8) }).count == 3)
        }
    }

    @Test(arguments: [
        ("draft", Status.draft), ("signed", .imported), ("imported", .imported),
        ("withdrawn", .withdrawn),
    ])
    func `a signature does not come along, every other standing does`(
        _ word: String,
        _ status: Status
    ) throws {
        try TransferScene.fresh { vault in
            _ = try vault.bring(
                jsonLines: "{\"client\":\"Ana\",\"body\":\"x\",\"status\":\"\(word)\"}\n"
            )
            var found: [Status] = []
            _ = try vault.forEachRecord(vault.gate.permitToSearch()) { found.append($0.status) }
            #expect(found == [status])
        }
    }

    @Test func `a trial changes nothing and says what would come`() throws {
        try TransferScene.fresh { vault in
            let audit = try vault.audit().count
            let report = try vault.bring(
                jsonLines: "{\"client\":\"Ana\",\"body\":\"x\"}\n",
                ImportRequest(createClients: true, isDryRun: true)
            )
            #expect(report.imported == 1 && report.clientsCreated == 1)
            #expect(try vault.clients().isEmpty && vault.audit().count == audit)
        }
    }

    @Test func `one row in the log, with the count`() throws {
        try TransferScene.fresh { vault in
            let before = try vault.audit().count
            _ = try vault.bring(
                jsonLines:
                    "{\"client\":\"Ana\",\"body\":\"x\"}\n{\"client\":\"Ben\",\"body\":\"y\"}\n"
            )
            let rows = try vault.audit().dropFirst(before)
            #expect(rows.map(\.action) == [.importRecords] && rows.first?.count == 2)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `what the source throws comes back as it is, and nothing stays`() throws {
        try TransferScene.fresh { vault in
            var calls = 0
            do {
                _ = try vault.importRecords(
                    from: .jsonLines {
                        calls += 1
                        if calls > 1 { throw Gone() }
                        return Array("{\"client\":\"Ana\",\"body\":\"x\"}\n{".utf8)
                    },
                    ImportRequest(createClients: true),
                    now: SampleVault.moment,
                    vault.gate.permitToImport()
                )
                Issue.record("a broken source was taken")
            } catch TransferError.stream(let error) {
                #expect(error is Gone)
            }
            #expect(try vault.clients().isEmpty)
        }
    }

    @Test func `the first bad line of a long file is named, whatever was read behind it`() throws {
        // More than is read ahead at a time; another bad line and a broken source come later.
        var lines = (1...4_000).map { "{\"client\":\"Ana\",\"body\":\"\($0) \(filler)\"}" }
        lines[2_699] = "{\"client\":\"Ana\",\"body\":\"x\",\"at\":\"yesterday\"}"
        lines[2_700] = "{"
        let text = Array(lines.joined(separator: "\n").utf8)
        for chunk in [7_001, text.count] {
            try TransferScene.fresh { vault in
                var rest = text[...]
                var problem: ImportProblem?
                do {
                    _ = try vault.importRecords(
                        from: .jsonLines {
                            guard !rest.isEmpty else { throw Gone() }
                            defer { rest = rest.dropFirst(chunk) }
                            return Array(rest.prefix(chunk))
                        },
                        ImportRequest(createClients: true),
                        now: SampleVault.moment,
                        vault.gate.permitToImport()
                    )
                } catch TransferError.input(let found) {
                    problem = found
                }
                #expect(problem?.reason == .format(.badDate))
                #expect(problem?.record == 2_700 && problem?.line == 2_700)
                #expect(try vault.clients().isEmpty)
            }
        }
    }

    @Test func `a long file comes in whole and in order`() throws {
        let lines = (1...2_000).map { "{\"client\":\"Ana\",\"body\":\"\($0) \(filler)\"}\n" }
        try TransferScene.fresh { vault in
            var told: [Int] = []
            var rest = lines[...]
            let report = try vault.importRecords(
                from: .jsonLines {
                    defer { rest = rest.dropFirst(300) }
                    return Array(rest.prefix(300).joined().utf8)
                },
                ImportRequest(createClients: true),
                now: SampleVault.moment,
                vault.gate.permitToImport()
            ) { told.append($0) }
            #expect(report.imported == 2_000 && report.clientsCreated == 1)
            #expect(told == Array(stride(from: 256, through: 2_000, by: 256)))
            var bodies: Set<String> = []
            _ = try vault.forEachRecord(vault.gate.permitToSearch()) {
                bodies.insert($0.note.body)
            }
            #expect(bodies == Set((1...2_000).map { "\($0) \(filler)" }))
            #expect(try vault.verify().isClean)
        }
    }

    private let filler = String(repeating: "and so to bed, ", count: 40)

    @Test func `psychotherapy notes go into their own realm`() throws {
        try TransferScene.fresh { vault in
            _ = try vault.bring(
                jsonLines: "{\"client\":\"Ana\",\"kind\":\"psychotherapy-note\",\"body\":\"x\"}\n"
            )
            var realms: [Realm] = []
            _ = try vault.forEachRecord(
                vault.gate.permitToSearch(includingPsychotherapyNotes: true)
            ) { realms.append($0.realm) }
            #expect(realms == [.psychotherapyNotes])
        }
    }
}
