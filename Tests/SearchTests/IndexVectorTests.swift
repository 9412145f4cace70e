import Foundation
import Testing

@testable import Search

/// Bytes of an index that another writer made.
///
/// The vectors of Tests/Vectors/index were computed by Tests/independent/make_vectors.py, which
/// shares no code with us; its blocks are opened in SealingTests.
@Suite struct `Docs/Format.md, section Index, as vectors` {
    @Test func `numbers have one encoding`() throws {
        let vector = try Vectors.vector("numbers.json", as: NumberVector.self)
        #expect(vector.numbers.count > 9 && vector.signed.count > 7 && vector.refused.count > 6)
        for pair in vector.numbers {
            let value = try #require(Int(pair[0]))
            var bytes: [UInt8] = []
            bytes.append(number: value)
            #expect(bytes == Vectors.bytes(pair[1]), "\(value)")
            var position = 0
            #expect(try bytes.number(at: &position, before: bytes.count) == value)
            #expect(position == bytes.count)
        }
        for pair in vector.signed {
            let value = try #require(Int64(pair[0]))
            var bytes: [UInt8] = []
            bytes.append(signed: value)
            #expect(bytes == Vectors.bytes(pair[1]), "\(value)")
            var position = 0
            #expect(try bytes.signed(at: &position, before: bytes.count) == value)
            #expect(position == bytes.count)
        }
        for (hexadecimal, comment) in vector.refused {
            let bytes = Vectors.bytes(hexadecimal)
            #expect(throws: MalformedIndex.self, "\(comment)") {
                var position = 0
                _ = try bytes.number(at: &position, before: bytes.count)
            }
        }
    }

    @Test(arguments: Vectors.names("roots"))
    func `a root says what its writer wrote, or nothing`(name: String) throws {
        let vector = try Vectors.vector(name, as: RootVector.self)
        let bytes = Vectors.bytes(vector.root)
        switch vector.expect {
        case "opens":
            let root = try #require(try IndexRoot(bytes))
            #expect(root.bytes == bytes)
            #expect(root.documents == vector.documents)
            #expect(root.positions == vector.positions)
            let segments = try #require(vector.segments)
            #expect(root.segments.count == segments.count)
            for (segment, said) in zip(root.segments, segments) {
                #expect(segment.seal == Vectors.bytes(said.seal))
                #expect(segment.isWhole == said.isWhole)
                #expect(segment.rows == said.rows)
                #expect(segment.byteCount == said.byteCount)
            }
        case "unknown": #expect(try IndexRoot(bytes) == nil)
        default: #expect(throws: MalformedIndex.self) { try IndexRoot(bytes) }
        }
    }

    @Test func `a segment is written as another writer writes it, to the byte`() throws {
        let vector = try Vectors.vector("segment.json", as: SegmentVector.self)
        var builder = IndexBuilder()
        let index = builder.addIndex()
        for document in try vector.indexed() { builder.add(document, to: index) }
        var scratch = SegmentBuilder.Scratch()
        let image = try #require(try builder.finish().segment(of: index, &scratch))
        #expect(image.bytes == Vectors.bytes(vector.segment))
        let root = try Vectors.vector("roots/opens.json", as: RootVector.self)
        let segment = IndexRoot.Segment(
            seal: Vectors.bytes(try #require(root.segments?.first).seal),
            isWhole: true,
            rows: [4_711],
            parts: [image.layout]
        )
        #expect(IndexRoot(segments: [segment]).bytes == Vectors.bytes(root.root))
    }

    @Test func `no vector is left out`() {
        #expect(Vectors.names("roots").count >= 14)
    }
}

/// The files of Tests/Vectors/index.
private enum Vectors {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors/index")

    static func names(_ kind: String) -> [String] {
        let path = folder.appending(path: kind).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(kind)/\($0)" }
    }

    static func vector<Vector: Decodable>(_ name: String, as type: Vector.Type) throws -> Vector {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }

    static func bytes(_ hexadecimal: String) -> [UInt8] {
        let digits = Array(hexadecimal).compactMap(\.hexDigitValue)
        return stride(from: 0, to: digits.count - 1, by: 2).map {
            UInt8(digits[$0] << 4 | digits[$0 + 1])
        }
    }
}

private struct NumberVector: Decodable {
    /// The number in decimal digits, and its bytes.
    let numbers: [[String]]
    let signed: [[String]]
    /// Why, by the bytes.
    let refused: [String: String]
}

private struct RootVector: Decodable {
    let expect: String
    let root: String
    let documents: Int?
    let positions: Int?
    let segments: [Segment]?

    struct Segment: Decodable {
        let seal: String
        let isWhole: Bool
        let rows: [Int64]
        let byteCount: Int
    }
}

private struct SegmentVector: Decodable {
    let sortKey: Int64
    let facts: String
    let documents: [Document]
    let segment: String

    struct Document: Decodable {
        let id: String
        let revision: UInt64
        /// Name and text of each.
        let parts: [[String]]
    }

    func indexed() throws -> [IndexedDocument] {
        try documents.map { document in
            IndexedDocument(
                id: DocumentID(
                    high: try #require(UInt64(document.id.prefix(16), radix: 16)),
                    low: try #require(UInt64(document.id.suffix(16), radix: 16))
                ),
                revision: document.revision,
                sortKey: sortKey,
                facts: Vectors.bytes(facts),
                isHidden: false,
                parts: document.parts.map {
                    NamedPart($0[0] == "title" ? .title : .body, name: $0[0], $0[1])
                }
            )
        }
    }
}
