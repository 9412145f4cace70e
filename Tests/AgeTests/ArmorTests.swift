import Sealing
import Testing

@testable import Age

@Suite struct `armor` {
    private func read(_ text: String) -> Result<[UInt8], any Error> {
        let armor = ArmorReading(WholeFile.input(Array(text.utf8)))
        return Result {
            var intake = Intake(armor.read)
            var bytes = [UInt8](repeating: 0, count: 4096)
            let count = try intake.fill(&bytes)
            return Array(bytes[..<count])
        }
    }

    private let begin = "-----BEGIN AGE ENCRYPTED FILE-----"
    private let end = "-----END AGE ENCRYPTED FILE-----"

    @Test func `holds any number of bytes in lines of 64 columns`() throws {
        for count in 0...200 {
            let bytes = (0..<count).map { UInt8($0) }
            var text: [UInt8] = []
            let armor = ArmorWriting { text.append(contentsOf: $0.array) }
            for byte in bytes { try unsafe armor.write([byte].span.bytes) }
            try armor.finish()
            let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
            #expect(lines.dropFirst().dropLast(2).allSatisfy { $0.utf8.count == 64 })
            #expect(try read(String(decoding: text, as: UTF8.self)).get() == bytes)
        }
    }

    @Test func `is told from a binary file by its start`() {
        for (text, expected) in [
            ("\(begin)\n", AgeEncoding.armored), (" \r\n\(begin)\n", .armored),
            ("age-encryption.org/v1\n", .binary), ("", .binary), ("-----BEGIN PGP", .binary),
        ] {
            let bytes = Array(text.utf8)
            #expect(unsafe AgeEncoding(detecting: bytes.span.bytes) == expected)
        }
    }

    @Test func `is refused where line ends are mixed or space is without end`() {
        for text in [
            "\(begin)\r\nAAAA\n\(end)\r\n", "\(begin)\nAAAA\r\n\(end)\n",
            "\(begin)\nAAAA\n\(end)\r\n",
            String(repeating: " ", count: 1025) + "\n\(begin)\n\(end)\n",
            String(repeating: "\n", count: 1025) + "\(begin)\n\(end)\n",
            "\(begin)\n\(end)\n" + String(repeating: " ", count: 1025), "\(begin)\nAAAA\n\(end)\nx",
            "\(begin)\nAAAA\n\(end) x\n",
        ] {
            let result = read(text)
            #expect(throws: AgeError.armor, "\(text.prefix(80))") { try result.get() }
        }
    }
}
