import Testing

@testable import Sealing

@Suite struct `XChaCha20-Poly1305 agrees with Wycheproof` {
    static let path = "wycheproof/xchacha20_poly1305_test.json"

    private struct File: Decodable {
        struct Group: Decodable {
            let ivSize: Int
            let tests: [Vector]
        }
        let testGroups: [Group]
    }

    private struct Vector: Decodable {
        let tcId: Int
        let key: Hex
        let iv: Hex
        let aad: Hex
        let msg: Hex
        let ct: Hex
        let tag: Hex
        let result: String
    }

    private static func vectors() throws -> [Vector] {
        try VectorFolder.decoded(path, as: File.self).testGroups
            .filter { $0.ivSize == 192 }.flatMap(\.tests)
    }

    @Test(.enabled(if: VectorFolder.has(path), "no vectors beside the checkout"))
    func `what is valid is sealed to the byte`() throws {
        let vectors = try Self.vectors().filter { $0.result == "valid" }
        #expect(vectors.count > 200)
        for vector in vectors {
            var object = RawObject(nonce: vector.iv.bytes, ciphertext: vector.msg.bytes)
            object.seal(key: vector.key.bytes, associatedData: vector.aad.bytes)
            #expect(object.ciphertext == vector.ct.bytes + vector.tag.bytes, "\(vector.tcId)")
        }
    }

    @Test(.enabled(if: VectorFolder.has(path), "no vectors beside the checkout"))
    func `what is valid opens, and nothing else`() throws {
        let vectors = try Self.vectors()
        #expect(vectors.count > 300)
        for vector in vectors {
            let object = RawObject(
                nonce: vector.iv.bytes,
                ciphertext: vector.ct.bytes + vector.tag.bytes
            )
            let text = object.open(key: vector.key.bytes, associatedData: vector.aad.bytes)
            #expect(text == (vector.result == "valid" ? vector.msg.bytes : nil), "\(vector.tcId)")
        }
    }
}
