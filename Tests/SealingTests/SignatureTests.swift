import Testing

@testable import Sealing

@Suite struct `signatures are Ed25519` {
    static let wycheproof = "wycheproof/ed25519_test.json"
    static let cctv = "ed25519-cctv/ed25519vectors.json"

    private func isSound(_ signature: [UInt8], of message: [UInt8], by key: [UInt8]) -> Bool {
        (try? Signing.verify(signature, of: message, by: key)) != nil
    }

    private struct File: Decodable {
        struct Group: Decodable {
            struct PublicKey: Decodable { let pk: Hex }
            let publicKey: PublicKey
            let tests: [Vector]
        }
        let testGroups: [Group]
    }

    private struct Vector: Decodable {
        let tcId: Int
        let msg: Hex
        let sig: Hex
        let result: String
    }

    @Test(.enabled(if: VectorFolder.has(wycheproof), "no vectors beside the checkout"))
    func `Wycheproof's valid signatures verify, and no others`() throws {
        let groups = try VectorFolder.decoded(Self.wycheproof, as: File.self).testGroups
        var counts = [true: 0, false: 0]
        for group in groups {
            for vector in group.tests {
                let found = isSound(
                    vector.sig.bytes,
                    of: vector.msg.bytes,
                    by: group.publicKey.pk.bytes
                )
                counts[found, default: 0] += 1
                #expect(found == (vector.result == "valid"), "test \(vector.tcId)")
            }
        }
        #expect(counts.values.allSatisfy { $0 > 50 })
    }

    private struct Edge: Decodable {
        let number: Int
        let key: Hex
        let sig: Hex
        let msg: String
        let flags: [String]?
    }

    /// What libsodium does with the edge cases of RFC 8032.
    ///
    /// It refuses every point of small order and every encoding that is not canonical, and does not
    /// multiply by the cofactor; a component of low order beside a sound one passes.
    @Test(.enabled(if: VectorFolder.has(cctv), "no vectors beside the checkout"))
    func `points of small order and other spellings are refused`() throws {
        let edges = try VectorFolder.decoded(Self.cctv, as: [Edge].self)
        #expect(edges.count > 900)
        let refused: Set = [
            "low_order_A", "low_order_R", "low_order_residue", "non_canonical_A", "non_canonical_R",
            "reencoded_k",
        ]
        var soundCount = 0
        for edge in edges {
            let expected = refused.isDisjoint(with: edge.flags ?? [])
            soundCount += expected ? 1 : 0
            let found = isSound(edge.sig.bytes, of: Array(edge.msg.utf8), by: edge.key.bytes)
            #expect(found == expected, "vector \(edge.number): \(edge.flags ?? [])")
        }
        #expect(soundCount > 0)
    }

    // RFC 8032, section 7.1, test 2.
    @Test func `a seed gives the public key and the signature of the standard`() throws {
        let seed = Hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb").bytes
        let key = unsafe Key<RecordSigningPurpose>(copying: seed.span.bytes)
        let publicKey = Signing.publicKey(of: key)
        #expect(
            publicKey
                == Hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c").bytes
        )
        let signature = Signing.sign([0x72], with: key)
        #expect(
            signature
                == Hex(
                    "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
                ).bytes
        )
        try Signing.verify(signature, of: [0x72], by: publicKey)
    }

    @Test func `a signature does not move to another message, key or length`() {
        let key = Key<RecordSigningPurpose>.random()
        let publicKey = Signing.publicKey(of: key)
        let message = Randomness.bytes(100)
        let signature = Signing.sign(message, with: key)
        #expect(isSound(signature, of: message, by: publicKey))
        for index in signature.indices {
            #expect(!isSound(signature.flipped(at: index), of: message, by: publicKey))
        }
        for index in message.indices {
            #expect(!isSound(signature, of: message.flipped(at: index), by: publicKey))
        }
        let other = Signing.publicKey(of: Key<RecordSigningPurpose>.random())
        #expect(!isSound(signature, of: message, by: other))
        #expect(!isSound(signature, of: message + [0], by: publicKey))
        #expect(!isSound(signature + [0], of: message, by: publicKey))
        #expect(!isSound(Array(signature.dropLast()), of: message, by: publicKey))
        #expect(!isSound(signature, of: message, by: publicKey + [0]))
        #expect(!isSound([], of: message, by: publicKey))
        #expect(!isSound(signature, of: message, by: []))
    }
}
