import Foundation
import Testing

@testable import Tacit

/// Tests/Vectors/addressBook and provenance, computed by Tests/independent/make_vectors.py: texts of
/// one section each, with the class of fault that a reader must find.
@Suite struct `Texts of packages as Docs/Format.md has them` {
    @Test(arguments: SectionVector.names)
    func `are taken or refused as their vector says`(name: String) throws {
        let vector = try SectionVector(name)
        #expect(vector.outcome() == vector.expect, "\(vector.comment)")
    }

    @Test(arguments: SectionVector.folders)
    func `stand in the format as its example says`(folder: String) throws {
        let example = try SectionVector("\(folder)/example")
        let text = try SignatureVector.document()
        let start = try #require(text.range(of: "(`\(folder)/example.json`)")).upperBound
        let rest = text[start...]
        let block = try #require(rest.split(separator: "```").dropFirst().first)
        let digits = block.filter(\.isHexDigit)
        #expect(digits == example.text)
        let said = rest.prefix { $0 != "\n" }
        #expect(said.contains("\(example.text.count / 2) bytes"))
    }

    @Test func `take up as many bytes as the format says`() throws {
        let example = try SectionVector("addressBook/example")
        #expect(try SignatureVector.document().contains("sealed \(example.sealedByteCount)"))
    }

    @Test func `leave no vector out`() {
        #expect(SectionVector.names.count >= 57)
    }
}

private struct SectionVector {
    private struct File: Decodable {
        let comment: String
        let text: String
        let sealedByteCount: Int
        let expect: String
    }

    static let folders = ["addressBook", "provenance"]

    private static let vectors = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors")

    static let names: [String] = folders.flatMap { folder in
        let path = vectors.appending(path: folder).path
        let files = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { "\(folder)/\($0.dropLast(5))" }.sorted()
    }

    let folder: String
    let comment: String
    let text: String
    let sealedByteCount: Int
    let expect: String

    init(_ name: String) throws {
        folder = String(name.prefix { $0 != "/" })
        let data = try Data(contentsOf: Self.vectors.appending(path: "\(name).json"))
        let file = try JSONDecoder().decode(File.self, from: data)
        comment = file.comment
        text = file.text
        sealedByteCount = file.sealedByteCount
        expect = file.expect
    }

    /// The class of fault, or `ok` for what is written again byte by byte.
    func outcome() -> String {
        do throws(FieldError) {
            let bytes = text.octets
            let written =
                folder == "provenance"
                ? try Provenance(bytes).bytes : try AddressBook(canonical: bytes).bytes
            return written == bytes ? "ok" : "other bytes"
        } catch {
            return "malformed"
        }
    }
}
