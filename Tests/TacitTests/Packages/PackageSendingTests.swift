import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

@Suite struct `A package that goes out` {
    private let own = AgeIdentity.random()

    @Test func `is in the log, and counted for its recipient, before a byte of it leaves`() throws {
        struct Full: Error {}
        try DisclosingScene.fresh { vault, ana in
            let now = try SampleVault.moment
            let request = try vault.toMia()
            let seal = try ExportSeal.recipients([own.recipient.text])
            do {
                _ = try vault.disclosePackage(
                    sealedFor: seal,
                    now: now,
                    vault.permitToDisclose(request, engagement: ana, now: now)
                ) { _ in throw Full() }
                Issue.record("it was written")
            } catch TransferError.stream(let error) {
                #expect(error is Full)
            }
            #expect(try vault.audit().last?.action == .disclose)
            let (_, made) = try vault.package(request, of: ana, seal)
            #expect(made.sequence == 2)
        }
    }

    @Test func `counts for each recipient by itself`() throws {
        try DisclosingScene.fresh { vault, ana in
            let other = AgeIdentity.random()
            var request = try vault.toMia()
            request.basis = .treatment
            func number(_ name: String, _ keys: [AgeIdentity]) throws -> UInt64 {
                request.recipient = name
                let seal = try ExportSeal.recipients(keys.map(\.recipient.text))
                return try vault.package(request, of: ana, seal).made.sequence
            }
            #expect(try number("Mia Lang", [own]) == 1)
            #expect(try number("Zoe Kent", [other]) == 1)
            #expect(try number("both", [own, other]) == 2)
            #expect(try number("Zoe Kent", [other]) == 3)
            request.recipient = "Mia Lang"
            let words = ExportSeal.passphrase(secret("seven words"))
            #expect(try vault.package(request, of: ana, words).made.sequence == 1)
            #expect(try vault.package(request, of: ana, words).made.sequence == 2)
        }
    }

    @Test func `to a name with another key is refused until the key is confirmed`() throws {
        try DisclosingScene.fresh { vault, ana in
            let request = try vault.toMia()
            let first = try ExportSeal.recipients([own.recipient.text])
            #expect(try vault.package(request, of: ana, first).made.isNewContact)
            let later = try ExportSeal.recipients([AgeIdentity.random().recipient.text])
            let rows = try vault.audit().count { $0.action == .disclose }
            for _ in 0..<2 {
                do {
                    _ = try vault.package(request, of: ana, later)
                    Issue.record("it was written")
                } catch TransferError.package(.changedKey(let contact, _)) {
                    #expect(contact.name == "Mia Lang")
                }
            }
            #expect(try vault.audit().count { $0.action == .disclose } == rows)
            let contact = try #require(try vault.contacts().first)
            #expect(contact.recipient == own.recipient.text && contact.laterFingerprint != nil)
            _ = try vault.confirmContact(contact.id, now: SampleVault.moment)
            #expect(try !vault.package(request, of: ana, later).made.isNewContact)
            try vault.forgetContact(contact.id, now: SampleVault.moment)
            #expect(try vault.contacts().isEmpty)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `leaves nothing of the address book readable in the file`() throws {
        let sample = try TransferScene.practitioner.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .therapist)
        let contact = try vault.addContact(
            "CONTACT NAME",
            recipient: own.recipient.text,
            signer: nil,
            now: SampleVault.moment
        )
        try vault.lock()
        let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path))
        for word in ["CONTACT NAME", own.recipient.text, contact.id.text] {
            #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)")
        }
        #expect(bytes.range(of: Data(own.recipient.publicKey)) == nil)
        guard PythonReader.shared != nil else { return }
        let reading = try PythonReader.read(folder, .therapist)
        #expect(reading.notes != nil, "\(reading.refusal)")
    }

    @Test func `takes attached files only where the record itself goes`() throws {
        try SigningScene.fresh { vault, notes in
            try vault.sign(notes.draft)
            func files(_ purpose: DisclosureRequest.Purpose, _ basis: DisclosureRequest.Basis)
                throws
                -> (went: Int, all: Int)
            {
                let request = DisclosureRequest(purpose: purpose, basis: basis, recipient: "Zoe")
                let (_, made) = try vault.package(
                    request,
                    of: notes.engagement,
                    .recipients([own.recipient.text])
                )
                return (made.files, made.disclosure.attachments)
            }
            #expect(try files(.newTherapist, .treatment) == (1, 1))
            #expect(try files(.clientAccess, .clientRequest) == (1, 1))
            #expect(try files(.insurer, .payment) == (0, 1))
        }
    }
}
