import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `What lies on disk` {
    static let canaries = LeakCanaries(words: [
        "Wilhelmina", "Xanthippe-Title", "tag-Yggdrasil", "field-Zephyros", "value-Quetzalcoatl",
        "body-Mnemosyne", "2031-07-19", "progress-note", "psychotherapy-note",
        "file-Persephone.pdf",
        "content-Hephaistos", "Dr-Holder-Asklepios", "licence-Hygieia", "Ruritania",
        "mail-Iphigenia",
        "phone-Terpsichore", "subtype-Melpomene", "therapy", "draft", "second-Polyhymnia",
        "passphrase-Kalliope", "new-passphrase-Urania", "legal-Euterpe", "former-Erato",
        "chart-Klio", "Thalia-Street", "hours-Terpnon", "representative-Themis",
        "emergency-Soteria", "sponsor-Ploutos", "role-Harmonia", "group-Charites",
    ])

    /// A vault in which every secret is one of the words.
    static func vault() throws -> VaultFolder {
        let folder = try VaultFolder()
        let credential = Credential(
            title: "licence-Hygieia",
            number: "licence-Hygieia",
            jurisdiction: "Ruritania",
            expires: Moment(iso: "2031-07-19")
        )
        _ = try Vault.create(
            at: folder.path,
            Founding(
                holder: "Dr-Holder-Asklepios",
                roles: [.therapist],
                credentials: [credential],
                cost: .floor
            ),
            passphrase: secret("passphrase-Kalliope"),
            anchors: folder.anchors,
            now: SampleVault.moment
        )
        return folder
    }

    static func fill(_ vault: inout UnlockedVault) throws -> Identifier {
        let now = try SampleVault.moment
        let day = Moment(iso: "2031-07-19")
        let client = try vault.addClient(
            ClientDetails(
                name: "Wilhelmina",
                born: day,
                email: "mail-Iphigenia",
                phone: "phone-Terpsichore"
            ),
            now: now
        )
        _ = try vault.editClient(client.id, now: now) { details in
            details.legalName = "legal-Euterpe"
            details.formerNames = ["former-Erato"]
            details.identifiers = [PersonIdentifier(system: "chart", value: "chart-Klio")]
            details.address = "Thalia-Street"
            details.restrictions = [ContactRestriction(.hours, "hours-Terpnon")]
            details.representatives = [Representative(name: "representative-Themis")]
            details.emergencyContacts = [EmergencyContact(name: "emergency-Soteria")]
            details.payer = Payer(.sponsor, "sponsor-Ploutos")
        }
        let engagement = try vault.opened(
            with: EngagementOpening(
                clients: [client.id],
                subtype: "subtype-Melpomene",
                fields: [Note.Field(name: "field-Zephyros", value: "value-Quetzalcoatl")],
                roles: [client.id: "role-Harmonia"],
                name: "group-Charites"
            )
        )
        for kind in ["progress-note", "psychotherapy-note"] {
            let saved = try vault.add(
                NewRecord(
                    engagement: engagement.id,
                    note: Note(
                        kind: kind,
                        at: day,
                        title: "Xanthippe-Title",
                        tags: ["tag-Yggdrasil"],
                        fields: [Note.Field(name: "field-Zephyros", value: "value-Quetzalcoatl")],
                        body: String(repeating: "body-Mnemosyne ", count: 900)
                    ),
                    attachments: [
                        .whole(
                            Array(String(repeating: "content-Hephaistos", count: 9_000).utf8),
                            name: "file-Persephone.pdf"
                        )
                    ]
                ),
                now: now,
                vault.gate.permitToSave(kind: kind)
            )
            _ = try vault.edit(
                saved.id,
                parents: [1],
                note: Note(kind: kind, at: day, title: "second-Polyhymnia"),
                now: now,
                vault.gate.permitToSave(kind: kind)
            )
        }
        return engagement.id
    }

    @Test func `holds no word of what was written, while open, closed and copied`() throws {
        let folder = try Self.vault()
        var open = try folder.unlock(.therapist, with: "passphrase-Kalliope")
        _ = try Self.fill(&open)
        // vault, -wal, -shm, anchor, its lock
        let whileOpen = try Self.canaries.found(below: folder.root)
        #expect(whileOpen.words == [] && whileOpen.files >= 5)
        try open.changePassphrase(
            to: secret("new-passphrase-Urania"),
            cost: .floor,
            now: SampleVault.moment
        )
        _ = try open.backUp(to: folder.root + "/backup", now: SampleVault.moment)
        #expect(try Self.canaries.found(below: folder.root).words == [])
        try open.lock()
        let closed = try Self.canaries.found(below: folder.root)
        #expect(closed.words == [] && closed.files >= 4)
        // And the words were there to be found.
        let again = try folder.unlock(.therapist, with: "new-passphrase-Urania")
        let lines = VaultReading(reading: again).lines.joined()
        #expect(lines.contains("second-Polyhymnia") && lines.contains("body-Mnemosyne"))
        try again.lock()
    }

    @Test func `holds no word after the process was killed, nor after that was mended`() throws {
        let vault = try SampleVault(roles: [.therapist]) { vault in
            _ = try vault.begin(with: "Wilhelmina")
        }
        let folder = try vault.folder.copy()
        let canaries = LeakCanaries(words: [
            "Xanthippe-Title", "Wilhelmina", "progress-note", SampleVault.passphrase,
        ])
        let process = try CrashProcess(folder, .therapist, "hold", "Xanthippe-Title")
        let line = try #require(process.line())
        #expect(Identifier(text: line) != nil, "\(line)")
        _ = process.kill()
        #expect(process.wasKilled)
        let names = try folder.names()
        #expect(names == ["vault", "vault-shm", "vault-wal"])
        #expect(try canaries.found(below: folder.root).words == [])
        #expect(try vault.faults(folder, .therapist, holding: []) == [])
        #expect(try canaries.found(below: folder.root).words == [])
    }

    @Test func `holds a word that was planted, however it is spelled`() throws {
        for word in Self.canaries.words {
            for (number, spelling) in LeakCanaries.spellings(of: word).enumerated() {
                let data = Data([1, 2, 3]) + spelling + Data([0xFF])
                #expect(Self.canaries.found(in: data, name: "").contains(word), "\(word) \(number)")
            }
            let text = Data("ab\(word)c".utf8).base64EncodedData()
            #expect(Self.canaries.found(in: text, name: "").contains(word))
        }
        #expect(Self.canaries.found(in: Data(), name: "x-Wilhelmina").contains("Wilhelmina"))
    }

    @Test func `is for its owner only`() throws {
        let folder = try Self.vault()
        var open = try folder.unlock(.therapist, with: "passphrase-Kalliope")
        _ = try open.begin(with: "Wilhelmina")
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.root) {
            let attributes = try FileManager.default.attributesOfItem(
                atPath: folder.root + "/" + name
            )
            let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue
            let isFolder = attributes[.type] as? FileAttributeType == .typeDirectory
            #expect(mode == (isFolder ? 0o700 : 0o600), "\(name)")
        }
        try open.lock()
    }
}
