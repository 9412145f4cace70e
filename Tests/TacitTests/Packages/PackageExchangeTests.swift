import Age
import Exchange
import Foundation
import Practice
import Rules
import Tacit
import Testing

@Suite struct `A package from one holder to another` {
    @Test func `brings the records, and says where each comes from`() throws {
        try PackageScene.exchange { vault, file in
            let report = try vault.receive(file)
            #expect(report.imported == 3 && report.skipped == 0 && report.clientsCreated == 1)
            let records = try vault.allRecords()
            #expect(
                records.map(\.note.kind).sorted() == ["crisis-contact", "intake", "progress-note"]
            )
            for record in records {
                #expect(record.status == .imported)
                let provenance = try #require(record.provenance)
                #expect(provenance.sender == "Dr. Holder" && provenance.discipline == .therapy)
            }
            #expect(try vault.verify().isClean)
            let row = try #require(try vault.audit().last)
            #expect(row.action == .receive && row.count == 3)
        }
    }

    @Test func `goes on to a third one as the same records, digest by digest`() throws {
        let third = AgeIdentity.random()
        var first: [UInt8] = []
        try PackageScene.receiving { vault in
            try DisclosingScene.fresh { sender, ana in
                let recipients = [try vault.identity().recipient, third.recipient.text]
                first = try sender.package(sender.toMia(), of: ana, .recipients(recipients)).file
            }
            try vault.receive(first)
            let ana = try #require(try vault.engagements().first).id
            let request = DisclosureRequest(
                purpose: .newTherapist,
                basis: .treatment,
                recipient: "Zoe Kent",
                recipientType: "therapist"
            )
            let second = try vault.package(request, of: ana, .recipients([third.recipient.text]))
            let (before, after) = (
                try first.opened(with: third).manifest, try second.file.opened(with: third).manifest
            )
            #expect(after.records.map(\.digest) == before.records.map(\.digest))
            #expect(after.records.map(\.id) == before.records.map(\.id))
            #expect(after.sender.signer != before.sender.signer)
            for record in after.records {
                if let origin = record.origin { #expect(origin.signer == before.sender.signer) }
            }
        }
    }

    @Test func `skips what is there already`() throws {
        try PackageScene.receiving { vault in
            let recipient = try vault.identity().recipient
            try DisclosingScene.fresh { sender, ana in
                let (first, _) = try sender.package(
                    sender.toMia(),
                    of: ana,
                    .recipients([recipient])
                )
                try vault.receive(first)
                let (second, made) = try sender.package(
                    sender.toMia(),
                    of: ana,
                    .recipients([recipient])
                )
                #expect(made.sequence == 2 && !made.isNewContact)
                let report = try vault.receive(second)
                #expect(report.imported == 0 && report.skipped == 3)
            }
            #expect(try vault.allRecords().count == 3)
        }
    }

    @Test func `carries signed records with signatures that hold`() throws {
        let own = AgeIdentity.random()
        try PackageScene.receiving { vault in
            let recipients = [try vault.identity().recipient, own.recipient.text]
            try SigningScene.fresh { sender, notes in
                try sender.sign(notes.draft)
                let request = DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana",
                    items: [notes.draft]
                )
                let (file, made) = try sender.package(
                    request,
                    of: notes.engagement,
                    .recipients(recipients)
                )
                #expect(made.files == 1)
                let origin = try #require(try file.opened(with: own).manifest.records.first?.origin)
                #expect(origin.status == .signed && origin.author == "Dr. Holder")
                // The record goes whole, its tag too, so that what was signed can be checked.
                #expect(origin.signature != nil)
                try vault.receive(file)
            }
            let record = try #require(try vault.allRecords().first)
            #expect(record.provenance?.status == .signed && record.provenance?.signed != nil)
            let attachment = try #require(record.attachments.first)
            var bytes: [UInt8] = []
            try vault.readAttachment(attachment.id, of: record.id, vault.gate.permitToShow()) {
                bytes += $0
            }
            #expect(bytes == [1, 2, 3] && attachment.name == "plan.txt")
            #expect(try vault.verify().isClean)
        }
    }

    /// A signature would tell whoever guesses the tag whether the guess was right.
    @Test func `leaves a signature behind where a part of what was signed stays`() throws {
        let own = AgeIdentity.random()
        try SigningScene.fresh { sender, notes in
            try sender.sign(notes.draft)
            let request = DisclosureRequest(
                purpose: .emergency,
                basis: .seriousThreat,
                recipient: "EMERGENCY ROOM",
                items: [notes.draft],
                facts: "FACTS",
                clientNotice: "TOLD"
            )
            let file = try sender.package(
                request,
                of: notes.engagement,
                .recipients([own.recipient.text])
            ).file
            let record = try #require(try file.opened(with: own).manifest.records.first)
            #expect(record.origin?.status == .signed)
            #expect(record.origin?.signature == nil)
        }
    }

    @Test func `brings a record that was brought in itself, and signed after that`() throws {
        try PackageScene.receiving { vault in
            let recipients = [try vault.identity().recipient]
            try SigningScene.fresh { sender, notes in
                let line = """
                    {"client":"Ana","kind":"crisis-contact","id":"OLD-1","body":"b","fields":{\
                    "purpose":"called","said":"s","riskCheck":"r","action":"a",\
                    "followUp":"2026-03-16"}}
                    """
                _ = try sender.bring(jsonLines: line + "\n")
                let id = try sender.recordID(matching: "OLD-1")
                try sender.sign(id)
                let request = DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana",
                    items: [id]
                )
                let file = try sender.package(
                    request,
                    of: notes.engagement,
                    .recipients(recipients)
                )
                .file
                #expect(try vault.receive(file).imported == 1)
            }
            let record = try #require(try vault.allRecords().first)
            #expect(record.externalID == "OLD-1" && record.provenance?.signed != nil)
        }
    }

    @Test func `carries a signature where nothing of the record stays behind`() throws {
        let own = AgeIdentity.random()
        try PackageScene.receiving { vault in
            let recipients = [try vault.identity().recipient, own.recipient.text]
            try SigningScene.fresh { sender, notes in
                var note = try #require(Kind.named("progress-note")).filled("without a tag")
                note.tags = []
                let id = try sender.save(note, in: notes.engagement, files: [("a.txt", [9])])
                try sender.sign(id)
                let request = DisclosureRequest(
                    purpose: .clientAccess,
                    basis: .clientRequest,
                    recipient: "Ana",
                    items: [id]
                )
                let (file, _) = try sender.package(
                    request,
                    of: notes.engagement,
                    .recipients(recipients)
                )
                let manifest = try file.opened(with: own).manifest
                #expect(manifest.records.first?.origin?.signature != nil)
                try vault.receive(file)
            }
            // It goes on with it, also from here.
            let engagement = try #require(try vault.engagements().first).id
            let request = DisclosureRequest(
                purpose: .newTherapist,
                basis: .treatment,
                recipient: "Zoe Kent"
            )
            let (file, _) = try vault.package(
                request,
                of: engagement,
                .recipients([own.recipient.text])
            )
            let origin = try #require(try file.opened(with: own).manifest.records.first?.origin)
            #expect(origin.signature != nil && origin.signer != nil)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `keeps where a record comes from when it is edited`() throws {
        try PackageScene.exchange { vault, file in
            try vault.receive(file)
            let record = try #require(try vault.allRecords().first { $0.note.kind == "intake" })
            _ = try vault.edit(
                record.id,
                parents: [1],
                note: Note(kind: "intake", body: "more"),
                now: SampleVault.moment,
                vault.gate.permitToSave(kind: "intake")
            )
            #expect(try vault.shown(record.id).provenance?.sender == "Dr. Holder")
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `opens with its passphrase in any vault`() throws {
        var file: [UInt8] = []
        try DisclosingScene.fresh { sender, ana in
            file = try sender.package(
                sender.toMia(),
                of: ana,
                .passphrase(secret("seven words"))
            ).file
        }
        try PackageScene.receiving { vault in
            let without = try vault.problem(with: file)
            #expect(without == .notForYou)
            let other = PackageKey.passphrase(secret("other words"))
            let wrong = try vault.problem(with: file, key: other)
            #expect(wrong == .notForYou)
            let right = PackageKey.passphrase(secret("seven words"))
            let report = try vault.receive(file, key: right)
            #expect(report.imported == 3)
        }
    }

    @Test func `is rehearsed without a trace`() throws {
        try PackageScene.exchange { vault, file in
            let rows = try vault.audit().count
            var request = ReceiptRequest(createClients: true, trustsSender: true)
            request.isDryRun = true
            #expect(try vault.receive(file, request).imported == 3)
            #expect(try vault.audit().count == rows && vault.allRecords().isEmpty)
            #expect(try vault.contacts().isEmpty)
            #expect(try vault.receive(file).imported == 3)
        }
    }
}
