import Foundation
import Practice
import Sealing
import Testing

@testable import Tacit

/// Tests/Vectors/signature, computed by Tests/independent/make_vectors.py.
@Suite struct `Signatures as Docs/Format.md has them` {
    @Test(arguments: SignatureVector.names)
    func `hold or are refused as their vector says`(name: String) throws {
        let vector = try SignatureVector(name)
        #expect(try vector.outcome() == vector.expect)
    }

    @Test(arguments: SignatureVector.names)
    func `are made over the bytes that the format says`(name: String) throws {
        let vector = try SignatureVector(name)
        guard vector.expect == "ok" else { return }
        let revision = try RecordRevision(vector.revision.octets)
        #expect(revision.bytes == vector.revision.octets)
        #expect(revision.content == vector.content.octets)
        guard let signature = revision.signature else { return }
        let record = try #require(Identifier(bytes: vector.record.octets))
        let message = signature.statement.message(
            of: record,
            revision: revision.status == .withdrawn ? vector.number - 1 : vector.number,
            content: revision.content
        )
        #expect(message == vector.message.octets)
        let seed = unsafe Key<RecordSigningPurpose>(copying: vector.seed.octets.span.bytes)
        #expect(Signing.publicKey(of: seed) == vector.publicKey.octets)
        #expect(Signing.sign(message, with: seed) == vector.signature.octets)
    }

    @Test func `stand in the format as its example says`() throws {
        let example = try SignatureVector("holds")
        let text = try SignatureVector.document()
        for part in [
            example.publicKey, example.record, String(example.signature.prefix(64)),
            String(example.signature.suffix(64)), String(example.message.prefix(32)),
        ] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(SignatureVector.names.count >= 44)
    }
}

struct SignatureVector: Decodable {
    let seed: String
    let publicKey: String
    let role: UInt8
    let record: String
    let number: UInt64
    let content: String
    let message: String
    let signature: String
    let revision: String
    let expect: String

    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = tests.appending(path: "Vectors/signature")

    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
    }()

    init(_ name: String) throws {
        let file = Self.folder.appending(path: "\(name).json")
        self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: file))
    }

    static func document() throws -> String {
        let file = tests.deletingLastPathComponent().appending(path: "Docs/Format.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    /// The class of fault, or `ok`.
    func outcome() throws -> String {
        do {
            let parsed = try RecordRevision(revision.octets)
            try parsed.checkPast(number: number)
            try parsed.checkStanding(number: number)
            guard parsed.signature != nil else { return "ok" }
            try parsed.checkSignature(
                number: number,
                of: #require(Identifier(bytes: record.octets)),
                role: #require(Role(number: role)),
                publicKey: publicKey.octets
            )
            return "ok"
        } catch is FieldError {
            return "malformed"
        } catch SealingError.badSignature {
            return "signature"
        }
    }
}

extension String {
    /// The bytes of hexadecimal digits.
    var octets: [UInt8] {
        let digits = Array(utf8).map { UInt8($0 < 0x3A ? $0 - 0x30 : $0 - 0x57) }
        return stride(from: 0, to: digits.count - 1, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
