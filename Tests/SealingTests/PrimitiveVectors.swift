import Testing

@testable import Sealing

@Suite struct `primitives agree with published vectors` {
    private struct Exchange: Decodable {
        let tcId: Int
        let `public`: Hex
        let `private`: Hex
        let shared: Hex
    }

    @Test(.enabled(if: PrimitiveVectorFiles.has("x25519"), "no vectors beside the checkout"))
    func `X25519 gives the shared secret, and none where it is zero`() throws {
        let tests = try PrimitiveVectorFiles.tests("x25519", as: Exchange.self)
        #expect(tests.count > 500)
        var zeroCount = 0
        for test in tests {
            let secret = unsafe SecretBytes(copying: test.private.bytes.span.bytes)
            let shared = unsafe X25519.sharedSecret(
                of: secret,
                with: test.public.bytes.span.bytes
            )
            let isZero = test.shared.bytes.allSatisfy { $0 == 0 }
            zeroCount += isZero ? 1 : 0
            let found: [UInt8]? = if let shared { shared.withBytes { $0.array } } else { nil }
            #expect(found == (isZero ? nil : test.shared.bytes), "test \(test.tcId)")
        }
        #expect(zeroCount > 0)
    }

    private struct Authentication: Decodable {
        let tcId: Int
        let key: Hex
        let msg: Hex
        let tag: Hex
        let result: String
    }

    @Test(.enabled(if: PrimitiveVectorFiles.has("hmac_sha256"), "no vectors beside the checkout"))
    func `HMAC-SHA-256 gives the authenticator and no other`() throws {
        let tests = try PrimitiveVectorFiles.tests("hmac_sha256", as: Authentication.self)
        #expect(tests.count > 150)
        for test in tests {
            let whole = unsafe HMACSHA256.authenticate(
                test.msg.bytes.span.bytes,
                key: test.key.bytes.span.bytes
            )
            let matches = whole.prefix(test.tag.bytes.count).elementsEqual(test.tag.bytes)
            #expect(matches == (test.result == "valid"), "test \(test.tcId)")
        }
    }

    private struct Derivation: Decodable {
        let tcId: Int
        let ikm: Hex
        let salt: Hex
        let info: Hex
        let size: Int
        let okm: Hex
        let result: String
    }

    @Test(.enabled(if: PrimitiveVectorFiles.has("hkdf_sha256"), "no vectors beside the checkout"))
    func `HKDF-SHA-256 gives the keying material up to its greatest length`() throws {
        let tests = try PrimitiveVectorFiles.tests("hkdf_sha256", as: Derivation.self)
        #expect(tests.count > 80)
        for test in tests {
            guard test.size <= HKDFSHA256.greatestByteCount else {
                #expect(test.result == "invalid", "test \(test.tcId)")
                continue
            }
            let derived = unsafe HKDFSHA256.derive(
                from: test.ikm.bytes.span.bytes,
                salt: test.salt.bytes.span.bytes,
                info: test.info.bytes.span.bytes,
                byteCount: test.size
            )
            let matches = derived.withBytes { $0.array == test.okm.bytes }
            #expect(matches == (test.result == "valid"), "test \(test.tcId)")
        }
    }

    private struct Encryption: Decodable {
        let tcId: Int
        let key: Hex
        let iv: Hex
        let aad: Hex
        let msg: Hex
        let ct: Hex
        let tag: Hex
        let result: String
    }

    @Test(
        .enabled(
            if: PrimitiveVectorFiles.has("chacha20_poly1305"),
            "no vectors beside the checkout"
        )
    )
    func `ChaCha20-Poly1305 seals as told and opens nothing that was changed`() throws {
        let tests = try PrimitiveVectorFiles.tests("chacha20_poly1305", as: Encryption.self)
            .filter { $0.iv.bytes.count == ChaCha20Poly1305.nonceByteCount }
        #expect(tests.count > 250)
        for test in tests {
            let expected = test.ct.bytes + test.tag.bytes
            let isValid = test.result == "valid"
            if isValid { #expect(seal(test) == expected, "test \(test.tcId)") }
            let opened = open(expected, test)
            #expect(opened == (isValid ? test.msg.bytes : nil), "test \(test.tcId)")
        }
    }

    private func seal(_ test: Encryption) -> [UInt8] {
        var sealed = [UInt8](repeating: 0, count: test.msg.bytes.count + 16)
        var span = sealed.mutableSpan
        var output = unsafe span.mutableBytes
        unsafe ChaCha20Poly1305.seal(
            test.msg.bytes.span.bytes,
            key: test.key.bytes.span.bytes,
            nonce: test.iv.bytes.span.bytes,
            associatedData: test.aad.bytes,
            into: &output
        )
        return sealed
    }

    private func open(_ sealed: [UInt8], _ test: Encryption) -> [UInt8]? {
        var text = [UInt8](repeating: 0, count: sealed.count - 16)
        var span = text.mutableSpan
        var output = unsafe span.mutableBytes
        let isSound = unsafe ChaCha20Poly1305.open(
            sealed.span.bytes,
            key: test.key.bytes.span.bytes,
            nonce: test.iv.bytes.span.bytes,
            associatedData: test.aad.bytes,
            into: &output
        )
        return isSound ? text : nil
    }

    @Test(arguments: [
        // RFC 7914, section 12; N as its logarithm.
        (
            "password", "NaCl", 10, 8, 16,
            "fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                + "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640"
        ),
        (
            "pleaseletmein", "SodiumChloride", 14, 8, 1,
            "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887"
        ),
    ])
    func `scrypt gives the key of its standard`(
        passphrase: String,
        salt: String,
        logarithm: Int,
        blockSize: UInt32,
        parallelism: UInt32,
        key: String
    ) throws {
        let passphrase = Array(passphrase.utf8)
        let salt = Array(salt.utf8)
        let derived = unsafe Scrypt.derive(
            from: passphrase.span.bytes,
            salt: salt.span.bytes,
            logarithm: logarithm,
            blockSize: blockSize,
            parallelism: parallelism,
            byteCount: 64
        )
        let found: [UInt8]? = if let derived { derived.withBytes { $0.array } } else { nil }
        #expect(found == Hex(key).bytes)
    }

    @Test func `SHA-256 gives the digest of its standard`() {
        let message = Array("abc".utf8)
        let digest = unsafe SHA256.digest(of: message.span.bytes)
        #expect(
            digest == Hex("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad").bytes
        )
    }
}
