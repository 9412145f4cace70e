import Foundation
import Sealing
import Testing

/// The vectors of Tests/Vectors were computed by Tests/independent/make_vectors.py, which shares no
/// code with us: one scenario a file, with the class of failure that must come of it.
@Suite struct `Docs/Format.md as vectors` {
    @Test(arguments: Vectors.names("sealed"))
    func `a sealed object opens in its place and nowhere else`(name: String) throws {
        let vector = try Vectors.vector(name, as: SealedVector.self)
        let place = try vector.context.place()
        #expect(place.bytes == vector.contextBytes.bytes)
        let outcome = try vector.open(at: place)
        #expect(outcome == vector.expected)
    }

    @Test(arguments: Vectors.names("slot"))
    func `a key slot opens for its secret, its vault and its parameters`(name: String) throws {
        let vector = try Vectors.vector(name, as: SlotVector.self)
        let outcome = Outcome { () throws(SealingError) in
            let slot = try KeySlot(parsing: vector.slot.bytes)
            #expect(slot.bytes == vector.slot.bytes)
            let secret = unsafe SecretBytes(copying: vector.secret.bytes.span.bytes)
            let key = try slot.open(vault: vector.vault.bytes, secret: secret)
            return key.withBytes { $0.array }
        }
        #expect(outcome == Outcome(expect: vector.expect, text: vector.roleKey.bytes))
    }

    @Test(arguments: Vectors.names("derivation"))
    func `keys, rows and links follow from other keys as the format says`(name: String) throws {
        let vector = try Vectors.vector(name, as: DerivationVector.self)
        #expect(try vector.recomputed() == vector.result.bytes)
    }

    @Test(arguments: Vectors.names("stream"))
    func `chunks of an attachment open whole, in order and to the end`(name: String) throws {
        let vector = try Vectors.vector(name, as: StreamVector.self)
        let places = try vector.chunks.indices.map { try vector.context.place(UInt64($0)) }
        let outcome = Outcome { () throws(SealingError) in
            let key = unsafe Key<AttachmentPurpose>(copying: vector.key.bytes.span.bytes)
            var opener = try AttachmentOpener(key: key, header: vector.header.bytes)
            var text: [UInt8] = []
            for (index, chunk) in vector.chunks.enumerated() {
                let isLast = index == vector.chunks.count - 1
                text += try opener.open(Stored(chunk.bytes), at: places[index], isLast: isLast)
            }
            return text
        }
        #expect(outcome == Outcome(expect: vector.expect, text: vector.text.bytes))
    }

    @Test(arguments: Vectors.names("index/blocks"))
    func `a block of an index opens under its number and nowhere else`(name: String) throws {
        let vector = try Vectors.vector(name, as: BlockVector.self)
        let (segment, blocks) = (try vector.segment.place(), try vector.blocks.place())
        let outcome = Outcome { () throws(SealingError) in
            let key = unsafe Key<CompartmentPurpose>(copying: vector.key.bytes.span.bytes)
            let opener = try key.segmentKey(
                seal: vector.seal.bytes,
                segment: segment,
                blocks: blocks
            )
            return try unsafe opener.open(
                vector.sealed.bytes.span.bytes,
                number: vector.number,
                byteCount: vector.byteCount,
                isPadded: vector.isPadded
            )
        }
        #expect(outcome == Outcome(expect: vector.expect, text: vector.text.bytes))
    }

    @Test func `lengths are padded as Padmé says, to 256 bytes at the least`() throws {
        let vector = try Vectors.vector("padding/lengths.json", as: PaddingVector.self)
        for pair in vector.lengths {
            #expect(Padding.paddedCount(pair[0]) == pair[1], "\(pair[0])")
        }
    }

    @Test func `the examples of the format are the ones of the vectors`() throws {
        let text = try Vectors.document()
        let sealed = try Vectors.vector("sealed/opens.json", as: SealedVector.self).sealed.bytes
        let row = try Vectors.vector("derivation/row-head.json", as: DerivationVector.self)
        let block = try Vectors.vector("index/blocks/whole.json", as: BlockVector.self)
        for bytes in [
            sealed[..<24], sealed[24..<56], sealed.suffix(16), row.result.bytes[..<16],
            block.seal.bytes[..<24], block.seal.bytes[24...], block.sealed.bytes.suffix(16),
        ] {
            #expect(text.contains(Vectors.hexadecimal(bytes)), "\(bytes)")
        }
    }

    @Test func `no vector is left out`() {
        #expect(Vectors.names("sealed").count >= 30)
        #expect(Vectors.names("slot").count >= 18)
        #expect(Vectors.names("stream").count >= 11)
        #expect(Vectors.names("derivation").count >= 9)
        #expect(Vectors.names("index/blocks").count >= 22)
    }
}

/// The files of Tests/Vectors.
private enum Vectors {
    private static let folder = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Vectors")

    static func names(_ kind: String) -> [String] {
        let path = folder.appending(path: kind).path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { $0.hasSuffix(".json") }.sorted().map { "\(kind)/\($0)" }
    }

    static func document() throws -> String {
        let file = folder.deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Docs/Format.md")
        return try String(contentsOf: file, encoding: .utf8)
    }

    static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }

    static func vector<Vector: Decodable>(_ name: String, as type: Vector.Type) throws -> Vector {
        try JSONDecoder().decode(type, from: Data(contentsOf: folder.appending(path: name)))
    }
}

/// What came of opening something.
private enum Outcome: Equatable {
    case opened([UInt8])
    case refused(String)

    init(_ body: () throws(SealingError) -> [UInt8]) {
        do throws(SealingError) {
            self = .opened(try body())
        } catch {
            self = .refused("\(error)")
        }
    }

    init(expect: String, text: [UInt8]) {
        self = expect == "opens" ? .opened(text) : .refused(expect)
    }
}

private struct UnknownLabel: Error {}

private struct ContextParts: Decodable {
    let vault: Hex
    let role: UInt8
    let realm: UInt8
    let engagement: Hex
    let type: UInt8
    let object: Hex
    let revision: UInt64
    let extra: Hex

    func place(_ other: UInt64? = nil) throws -> Context {
        for part in [vault, engagement, object] { try #require(part.bytes.count == 16) }
        return Context(
            vault: vault.bytes,
            role: role,
            realm: realm,
            engagement: engagement.bytes,
            type: type,
            object: object.bytes,
            revision: other ?? revision,
            extra: extra.bytes
        )
    }
}

private struct SealedVector: Decodable {
    let expect: String
    let key: Hex
    let label: String
    let context: ContextParts
    let contextBytes: Hex
    let text: Hex?
    let sealed: Hex

    var expected: Outcome { Outcome(expect: expect, text: text?.bytes ?? []) }

    func open(at place: Context) throws -> Outcome {
        switch label {
        case "tacit1 role": open(RolePurpose.self, at: place)
        case "tacit1 compart": open(CompartmentPurpose.self, at: place)
        default: throw UnknownLabel()
        }
    }

    private func open<Purpose: KeyPurpose>(_: Purpose.Type, at place: Context) -> Outcome {
        Outcome { () throws(SealingError) in
            let key = unsafe Key<Purpose>(copying: key.bytes.span.bytes)
            return try key.open(Stored(sealed.bytes), at: place)
        }
    }
}

private struct SlotVector: Decodable {
    let expect: String
    let vault: Hex
    let secret: Hex
    let roleKey: Hex
    let slot: Hex
}

private struct DerivationVector: Decodable {
    let key: Hex
    let label: String
    let to: String?
    let message: Hex
    let result: Hex

    func recomputed() throws -> [UInt8] {
        switch label {
        case "tacit1 role": try derived(RolePurpose.self)
        case "tacit1 compart": try derived(CompartmentPurpose.self)
        case "tacit1 row": try derived(RowPurpose.self)
        case "tacit1 chain": try derived(ChainPurpose.self)
        case "tacit1 person": try derived(PersonPurpose.self)
        default: throw UnknownLabel()
        }
    }

    private func derived<Purpose: KeyPurpose>(_: Purpose.Type) throws -> [UInt8] {
        let key = unsafe Key<Purpose>(copying: key.bytes.span.bytes)
        return switch to {
        case "tacit1 row": key.derive(RowPurpose.self, from: message.bytes).withBytes { $0.array }
        case "tacit1 chain":
            key.derive(ChainPurpose.self, from: message.bytes).withBytes { $0.array }
        case "tacit1 subject":
            key.derive(SubjectPurpose.self, from: message.bytes).withBytes { $0.array }
        case nil: key.digest(message.bytes)
        default: throw UnknownLabel()
        }
    }
}

private struct StreamVector: Decodable {
    let expect: String
    let key: Hex
    let header: Hex
    let context: ContextParts
    let text: Hex
    let chunks: [Hex]
}

private struct BlockVector: Decodable {
    let expect: String
    let key: Hex
    let segment: ContextParts
    let blocks: ContextParts
    let seal: Hex
    let number: Int
    let byteCount: Int
    let isPadded: Bool
    let text: Hex
    let sealed: Hex
}

private struct PaddingVector: Decodable {
    let lengths: [[Int]]
}
