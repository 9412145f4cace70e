import Age
import Exchange
import Foundation
import Practice
import Rules
import Sealing
import Tacit
import Testing

@Suite struct `A package is refused, and nothing of it kept,` {
    private func expectUntouched(_ vault: borrowing UnlockedVault, rows: Int) throws {
        #expect(try vault.audit().count == rows)
        #expect(try vault.allRecords().isEmpty)
        #expect(try vault.clients().isEmpty)
    }

    @Test func `by whoever it is not for`() throws {
        try PackageScene.receiving { vault in
            let file = try PackageScene.made(for: [AgeIdentity.random().recipient.text])
            let rows = try vault.audit().count
            #expect(try vault.problem(with: file) == .notForYou)
            try expectUntouched(vault, rows: rows)
        }
    }

    @Test func `where somebody wrapped it anew for another`() throws {
        let own = AgeIdentity.random()
        try PackageScene.receiving { vault in
            let file = try PackageScene.made(for: [own.recipient.text])
            let archive = try file.opened(with: own).archive
            let here = try AgeRecipient(parsing: vault.identity().recipient)
            var anew: [UInt8] = []
            let writer = try AgeWriter(recipients: [here]) { anew += $0.array }
            try unsafe writer.write(archive.span.bytes)
            try writer.finish()
            let rows = try vault.audit().count
            #expect(try vault.problem(with: anew) == .rewrapped)
            try expectUntouched(vault, rows: rows)
        }
    }

    @Test func `when it came before, and asked about when it is older than one that did`() throws {
        try PackageScene.receiving { vault in
            let recipient = try vault.identity().recipient
            try DisclosingScene.fresh { sender, ana in
                let seal = try ExportSeal.recipients([recipient])
                let (first, _) = try sender.package(sender.toMia(), of: ana, seal)
                let (second, _) = try sender.package(sender.toMia(), of: ana, seal)
                try vault.receive(second)
                #expect(try vault.problem(with: second) == .alreadyHere)
                #expect(try vault.problem(with: first) == .older(number: 1, seen: 2))
                var request = ReceiptRequest(createClients: true, trustsSender: true)
                request.takesOlder = true
                #expect(try vault.receive(first, request).skipped == 3)
                #expect(try vault.problem(with: first, request: request) == .alreadyHere)
            }
        }
    }

    @Test func `until somebody says that an unknown sender is who it claims to be`() throws {
        try PackageScene.exchange { vault, file in
            let rows = try vault.audit().count
            let asked = ReceiptRequest(createClients: true)
            guard
                case .unknownSender("Dr. Holder", let fingerprint)? = try vault.problem(
                    with: file,
                    asked
                )
            else {
                Issue.record("it was taken")
                return
            }
            #expect(fingerprint.answers(to: fingerprint.words.uppercased()))
            #expect(
                fingerprint.answers(to: fingerprint.text.replacingOccurrences(of: " ", with: ""))
            )
            #expect(!fingerprint.answers(to: "") && !fingerprint.answers(to: "acorn"))
            try expectUntouched(vault, rows: rows)
            try vault.receive(file)
            #expect(try vault.contacts().map(\.name) == ["Dr. Holder"])
        }
    }

    @Test func `where a name that is known comes with other keys, until they are confirmed`() throws
    {
        try PackageScene.exchange { vault, file in
            let stranger = AgeIdentity.random().recipient.text
            // The receiver's own coach signs with another key: it stands for somebody else here.
            let sample = try PackageScene.receiver.get()
            let other = try sample.unlock(sample.folder.copy(), .coach).identity()
            _ = try vault.addContact(
                "Dr. Holder",
                recipient: stranger,
                signer: other.signer,
                now: SampleVault.moment
            )
            guard case .changedKey(let contact, let fingerprint)? = try vault.problem(with: file)
            else {
                Issue.record("it was taken")
                return
            }
            #expect(contact.name == "Dr. Holder")
            let waiting = try #require(try vault.contacts().first)
            #expect(waiting.laterFingerprint == fingerprint)
            #expect(waiting.signer == other.signer)
            _ = try vault.confirmContact(contact.id, now: SampleVault.moment)
            #expect(try vault.contacts().first?.fingerprint == fingerprint)
            #expect(try vault.receive(file, ReceiptRequest(createClients: true)).imported == 3)
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `where records from therapy would be filed as coaching`() throws {
        try PackageScene.exchange(to: .coach, { try $0.toMia(.newCoach) }) { vault, file in
            let rows = try vault.audit().count
            do {
                try vault.receive(file)
                Issue.record("it was taken")
            } catch TransferError.vault(.refused(let refusals)) {
                #expect(refusals.map(\.rule) == ["SC-01"])
            }
            try expectUntouched(vault, rows: rows)
        }
    }

    @Test func `not where a coach's records come to a therapist, or to another coach`() throws {
        try PackageScene.exchange(from: .coach, to: .coach, { try $0.toMia(.newCoach) }) {
            vault,
            file in
            let report = try vault.receive(file)
            #expect(report.imported == 2)
        }
        try PackageScene.exchange(from: .coach, { try $0.toMia(.newCoach) }) { vault, file in
            let report = try vault.receive(file)
            #expect(report.imported == 2)
            let records = try vault.allRecords()
            #expect(records.allSatisfy { $0.provenance?.discipline == .coaching })
            #expect(try vault.verify().isClean)
        }
    }

    @Test func `for any one of the faults that its format names`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "ExchangeTests/Package/Vectors")
        let words = PackageKey.passphrase(secret("seven words of a poem"))
        try PackageScene.receiving { vault in
            let rows = try vault.audit().count
            var count = 0
            for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() {
                let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
                guard let end = bytes.firstRange(of: Array("\n\n".utf8)) else { continue }
                let head = String(decoding: bytes[..<end.lowerBound], as: UTF8.self)
                // Sound with this passphrase, whatever they are with the one that they name.
                if head.contains("passphrase: seven words of a song") { continue }
                if head.contains("expect: success"), head.contains("passphrase:") { continue }
                let package = Array(bytes[end.upperBound...])
                #expect(try vault.problem(with: package, key: words) != nil, "\(name)")
                count += 1
            }
            #expect(count > 60)
            try expectUntouched(vault, rows: rows)
            func vector(_ name: String) throws -> [UInt8] {
                let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
                let end = try #require(bytes.firstRange(of: Array("\n\n".utf8)))
                return Array(bytes[end.upperBound...])
            }
            // Replayed: a later one came before.
            #expect(try vault.receive(vector("passphrase"), key: words).imported == 2)
            #expect(
                try vault.problem(with: vector("earlier"), key: words) == .older(number: 2, seen: 3)
            )
            #expect(try vault.problem(with: vector("passphrase"), key: words) == .alreadyHere)
            #expect(try vault.verify().isClean)
        }
    }
}

extension UnlockedVault {
    fileprivate mutating func problem(
        with file: [UInt8],
        request: ReceiptRequest
    ) throws -> PackageProblem? {
        try problem(with: file, request)
    }
}
