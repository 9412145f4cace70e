import Foundation
import Practice
import Sealing
import Testing

@testable import Tacit

/// Tests/Vectors/alias, which Tests/independent/make_vectors.py computed from Docs/Format.md.
@Suite struct `Pseudonyms and shifts of dates` {
    private struct Vector: Decodable {
        let personKey: String?
        let vault: String?
        let person: String?
        let named: String?
        let draws: [String]
        let codes: [String]
        let daysDraw: String?
        let days: Int?
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors/alias")

    private static func vector(_ name: String) throws -> Vector {
        let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
        return try JSONDecoder().decode(Vector.self, from: data)
    }

    private func bytes(_ hexadecimal: String?) throws -> [UInt8] {
        let digits = try #require(hexadecimal).utf8.compactMap {
            Character(UnicodeScalar($0)).hexDigitValue
        }
        return stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }

    @Test(arguments: ["first", "second", "third"])
    func `follow from a person's key as the format says`(name: String) throws {
        let vector = try Self.vector(name)
        let personKey = try bytes(vector.personKey)
        let key = unsafe Key<PersonPurpose>(copying: personKey.span.bytes)
        let alias = AliasKey(
            person: key,
            vault: Identifier(prefixOf: try bytes(vector.vault))
        )
        let draws = [
            alias.draw(person: Identifier(prefixOf: try bytes(vector.person))),
            // However it is written.
            alias.draw(
                name: try #require(vector.named).replacingOccurrences(of: "ana", with: "ÁNA ")
            ),
        ]
        #expect(try draws == vector.draws.map { try bytes($0) })
        #expect(Pseudonym.codes(draws) == vector.codes)
        #expect(alias.shift.days == vector.days)
        #expect(DateShift(draw: try bytes(vector.daysDraw)) == alias.shift)
    }

    @Test func `are given to one person each`() throws {
        let vector = try Self.vector("taken")
        let draws = try vector.draws.map { try bytes($0) }
        #expect(Pseudonym.codes(draws) == vector.codes)
    }

    @Test func `are in the format as the vectors have them`() throws {
        let vector = try Self.vector("first")
        let text = try String(
            contentsOf: Self.folder.deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Docs/Format.md"),
            encoding: .utf8
        )
        for word in vector.codes + [
            "\(vector.days ?? 0) days ahead", vector.draws[0].prefix(8) + "…",
        ] {
            #expect(text.contains(word), "\(word)")
        }
    }
}
