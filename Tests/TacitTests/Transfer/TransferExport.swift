import Age
import Foundation
import Practice
import Sealing
import Tacit
import Testing

@Suite struct `A plain copy for the holder` {
    private struct Full: Error {}

    @Test func `undated records come first, then by time`() throws {
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            for at in ["2026-02-01", nil, "2025-12-31T23:00:00-05:00", "2026-01-01T03:00:00Z"] {
                let note = Note(
                    kind: "progress-note",
                    at: at.flatMap { Moment(iso: $0) },
                    body: at ?? "none"
                )
                _ = try vault.add(
                    NewRecord(engagement: engagement, note: note),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: "progress-note")
                )
            }
            let text = try vault.copy(.jsonLines).text
            let order = text.split(separator: "\n").map { $0.contains("none") ? "none" : $0 }
            #expect(order.first == "none")
            #expect(order[1].contains("2026-01-01T03") && order[2].contains("2025-12-31T23"))
            #expect(order[3].contains("2026-02-01"))
        }
    }

    @Test func `psychotherapy notes and withdrawn records stay, and are counted`() throws {
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            try vault.write("plain", in: engagement)
            try vault.write("process", in: engagement, kind: "psychotherapy-note")
            _ = try vault.bring(
                jsonLines: "{\"client\":\"Ana\",\"body\":\"gone\",\"status\":\"withdrawn\"}\n"
            )
            let (text, report) = try vault.copy(.jsonLines)
            #expect(report.records == 1 && !text.contains("process") && !text.contains("gone"))
            #expect(report.withheld == ["psychotherapy-note": 1, "progress-note": 1])
            let all = try vault.copy(.jsonLines, includingPsychotherapyNotes: true)
            #expect(all.report.records == 2 && all.text.contains("process"))
        }
    }

    @Test func `a filter takes in whole days and single clients`() throws {
        try TransferScene.fresh { vault in
            let lines = ["2026-03-01", "2026-03-02T09:00:00+01:00", "2026-03-03"].flatMap { at in
                ["Ana", "Ben"].map {
                    "{\"client\":\"\($0)\",\"at\":\"\(at)\",\"body\":\"\($0) \(at)\"}\n"
                }
            }
            _ = try vault.bring(jsonLines: lines.joined())
            let ana = try #require(try vault.clients().first { $0.name == "Ana" })
            let day = Moment(iso: "2026-03-02")
            let filter = RecordFilter(clients: [ana.id], since: day, until: day)
            let (text, report) = try vault.copy(.jsonLines, filter)
            #expect(report.records == 1 && text.contains("Ana 2026-03-02"))
        }
    }

    @Test func `a damaged record is named and everything else is written`() throws {
        let sample = try TransferScene.practitioner.get()
        let folder = try sample.folder.copy()
        var vault = try sample.unlock(folder, .therapist)
        let engagement = try vault.begin(with: "Ana")
        let damaged = try vault.write("one", in: engagement).id
        try vault.write("two", in: engagement)
        try vault.lock()
        let object = try #require(try folder.objects().first { [UInt8]($0.id) == damaged.bytes })
        var bytes = [UInt8](object.sealed)
        bytes[bytes.count - 1] ^= 1
        try folder.put(Data(bytes), at: object.id)
        vault = try sample.unlock(folder, .therapist)
        for format in OwnExportFormat.allCases {
            let (text, report) = try vault.copy(format)
            #expect(report.records == 1 && text.contains("two"))
            #expect(report.problems.map(\.id) == [damaged])
        }
        try vault.lock()
    }

    @Test func `the log knows of the copy before the first byte leaves`() throws {
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            try vault.write("one", in: engagement)
            do {
                _ = try vault.exportOwn(
                    format: .jsonLines,
                    now: SampleVault.moment,
                    vault.gate.permitToExportOwn()
                ) { _ in throw Full() }
                Issue.record("a full disk went unnoticed")
            } catch TransferError.stream(let error) {
                #expect(error is Full)
            }
            let row = try vault.audit().last
            #expect(row?.action == .export && row?.count == 1)
        }
    }

    @Test func `sealed for a recipient it opens with the identity and not without`() throws {
        let identity = AgeIdentity.random()
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            try vault.write("one", in: engagement)
            let plain = try vault.copy(.jsonLines).text
            var sealed: [UInt8] = []
            _ = try vault.exportOwn(
                format: .jsonLines,
                sealedFor: .recipients([identity.recipient.text]),
                now: SampleVault.moment,
                vault.gate.permitToExportOwn()
            ) { sealed += $0.array }
            #expect(!sealed.contains(Array("body of one".utf8)))
            #expect(try opened(sealed, identity) == plain)
        }
        #expect(throws: TransferError.self) { try ExportSeal.recipients(["age1nobody"]) }
    }

    private func opened(_ sealed: [UInt8], _ identity: AgeIdentity) throws -> String {
        var position = 0
        var text: [UInt8] = []
        let reader = try AgeReader(identities: [identity]) { room in
            let count = min(room.byteCount, sealed.count - position)
            unsafe room.copy(sealed.span.bytes.extracting(position..<position + count), to: 0)
            position += count
            return count
        }
        while try reader.next({ text += $0.array }) {}
        return String(decoding: text, as: UTF8.self)
    }

    @Test func `every form shows every record`() throws {
        try TransferScene.fresh { vault in
            let engagement = try vault.begin(with: "Ana")
            for title in ["one", "two", "three"] { try vault.write(title, in: engagement) }
            for format in OwnExportFormat.allCases {
                let (text, report) = try vault.copy(format)
                #expect(report.records == 3)
                for title in ["one", "two", "three"] { #expect(text.contains("body of \(title)")) }
            }
        }
    }
}
