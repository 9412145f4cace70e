import Foundation
import Practice
import Store
import Tacit
import Testing

@Suite struct `What the shape of a file says` {
    /// Two vaults with the same acts and other words of the same length.
    private static func vault(_ fill: Character, body: Int = 700) throws -> SampleVault {
        func word(_ count: Int) -> String { String(repeating: fill, count: count) }
        return try SampleVault(roles: [.therapist]) { vault in
            let engagement = try vault.begin(with: word(12))
            for number in 1...4 {
                let kind = number == 4 ? "psychotherapy-note" : "progress-note"
                _ = try vault.add(
                    NewRecord(
                        engagement: engagement,
                        note: Note(
                            kind: kind,
                            title: word(20),
                            tags: [word(5)],
                            fields: [Note.Field(name: word(6), value: word(60))],
                            body: word(body)
                        ),
                        attachments: [.whole(Array(word(900).utf8), name: word(9))]
                    ),
                    now: SampleVault.moment,
                    vault.gate.permitToSave(kind: kind)
                )
            }
        }
    }

    @Test func `is the same for other words of the same length`() throws {
        let shapes = try ["a", "b"].map { fill in
            try Self.vault(fill).folder.objects().map { "\($0.id.count) \($0.sealed.count)" }
        }
        #expect(shapes[0] == shapes[1])
    }

    @Test func `is the same for lengths of one bucket`() throws {
        // 700 and 710 bytes of text, with what stands around them, fill one bucket.
        let shapes = try [700, 710].map { count in
            try Self.vault("a", body: count).folder.objects().map(\.sealed.count)
        }
        #expect(shapes[0] == shapes[1])
    }

    @Test func `has rows of padded lengths only, and identifiers of sixteen bytes`() throws {
        let objects = try WallVault.shared.get().folder.objects()
        for object in objects {
            #expect(object.id.count == 16)
            // Random 24, commitment 32, tag 16; parts of attachments have 17 instead.
            let text = object.sealed.count - 72
            let part = object.sealed.count - 17
            #expect(isPadded(text) || isPadded(part) || part == 65_536 || part == 69_632 - 65_536)
        }
    }

    /// Padmé with buckets of at least 256 bytes, computed anew.
    private func isPadded(_ count: Int) -> Bool {
        guard count >= 256 else { return false }
        let exponent = Int.bitWidth - 1 - count.leadingZeroBitCount
        let size = Int.bitWidth - exponent.leadingZeroBitCount
        return count.trailingZeroBitCount >= exponent - size
    }

    @Test func `holds no two equal pieces of sealed bytes`() throws {
        let objects = try WallVault.shared.get().folder.objects()
        var seen: Set<Data> = []
        for object in objects {
            for start in stride(from: 0, to: object.sealed.count - 16, by: 16) {
                let piece = Data(object.sealed[start..<start + 16])
                #expect(seen.insert(piece).inserted, "\(object.id as NSData) at \(start)")
            }
        }
    }

    @Test(arguments: [
        ("synchronous", "2"), ("journal_mode", "wal"), ("secure_delete", "2"),
        ("page_size", "16384"), ("application_id", "1413563220"), ("user_version", "4"),
        ("trusted_schema", "0"), ("cell_size_check", "1"), ("temp_store", "2"),
        ("auto_vacuum", "0"), ("encoding", "UTF-8"),
    ])
    func `and the connection are as DESIGN says`(pragma: String, value: String) throws {
        let folder = try WallVault.shared.get().folder.copy()
        let store = try Store(opening: folder.path)
        #expect(try store.setting(pragma) == value)
        try store.close()
    }
}
