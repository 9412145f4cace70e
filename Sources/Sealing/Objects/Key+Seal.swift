import CSodium

extension Key {
    /// Seals a text for one place.
    ///
    /// R is random; K ‖ C = BLAKE2b-512(this key, label, R ‖ length of context ‖ context); the text
    /// is padded and encrypted under K with nonce R and the context as associated data. A fresh K
    /// for every object, so a nonce that repeats repeats nothing.
    package func seal(_ text: [UInt8], at place: Context) -> Sealed {
        seal(byteCount: text.count, at: place) {
            unsafe $0.copy(text.span.bytes, to: SealedLayout.textStart)
        }
    }

    /// Seals a key, and what is said about it, for one place, without a copy in ordinary memory.
    ///
    /// Key and remark fill at most the least bucket, so that all sealed keys have one length.
    package func seal<Other>(
        _ key: borrowing Key<Other>,
        remark: [UInt8] = [],
        at place: Context
    ) -> Sealed {
        precondition(32 + remark.count < Padding.leastCount)
        return seal(byteCount: 32 + remark.count, at: place) { object in
            key.withBytes { object.copy($0, to: SealedLayout.textStart) }
            unsafe object.copy(remark.span.bytes, to: SealedLayout.textStart + 32)
        }
    }

    /// Opens what was sealed for this place.
    ///
    /// - Throws: ``SealingError/wrongKey``, ``SealingError/damaged``, ``SealingError/malformed``.
    package func open(_ stored: Stored, at place: Context) throws(SealingError) -> [UInt8] {
        let count = stored.bytes.count - SealedLayout.leastCount
        guard count >= 0 else { throw .malformed }
        var text = [UInt8](repeating: 0, count: count)
        var span = text.mutableSpan
        var bytes = unsafe span.mutableBytes
        try decrypt(stored, at: place, into: &bytes)
        guard let textCount = Padding.textCount(text) else { throw .malformed }
        text.removeLast(text.count - textCount)
        return text
    }

    /// Seals secret bytes for one place, without a copy in ordinary memory.
    package func seal(_ secret: borrowing SecretBytes, at place: Context) -> Sealed {
        seal(byteCount: secret.byteCount, at: place) { object in
            secret.withBytes { object.copy($0, to: SealedLayout.textStart) }
        }
    }

    /// Opens secret bytes that were sealed for this place, straight into guarded memory.
    ///
    /// - Throws: as ``open(_:at:)``.
    package func openSecret(
        _ stored: Stored,
        at place: Context
    ) throws(SealingError) -> SecretBytes {
        let count = stored.bytes.count - SealedLayout.leastCount
        guard count > 0 else { throw .malformed }
        let padded = GuardedMemory(byteCount: count)
        try padded.withMutableBytes(0..<count) {
            (bytes: inout MutableRawSpan) throws(SealingError) in
            try decrypt(stored, at: place, into: &bytes)
        }
        return try padded.withBytes(0..<count) { (bytes: RawSpan) throws(SealingError) in
            guard let textCount = Padding.textCount(bytes) else { throw .malformed }
            return SecretBytes(copying: bytes.extracting(first: textCount))
        }
    }

    /// Whether something was sealed under this key for this place: its commitment says so, and
    /// nothing is opened.
    package func fits(_ stored: Stored, at place: Context) -> Bool {
        guard stored.bytes.count >= SealedLayout.leastCount else { return false }
        let random = Array(stored.bytes[SealedLayout.random])
        return withObjectKey(random: random, place) { _, commitment in
            Digest.equal(commitment.array, Array(stored.bytes[SealedLayout.commitment]))
        }
    }

    /// Opens a key that was sealed for this place, straight into guarded memory.
    ///
    /// - Parameter remark: what was sealed behind the key.
    /// - Throws: as ``open(_:at:)``.
    package func openKey<Other: KeyPurpose>(
        _ stored: Stored,
        at place: Context,
        as purpose: Other.Type = Other.self,
        remark: inout [UInt8]
    ) throws(SealingError) -> Key<Other> {
        guard stored.bytes.count == SealedLayout.leastCount + Padding.leastCount else {
            throw .malformed
        }
        var said: [UInt8] = []
        defer { remark = said }
        return try KeyOpening.shared.withScratch {
            (scratch: inout MutableRawSpan) throws(SealingError) in
            try decrypt(stored, at: place, into: &scratch)
            said = try KeyOpening.remark(behindKey: scratch.bytes)
            return Key<Other>(copying: scratch.bytes.extracting(first: 32))
        }
    }

    /// Opens a key behind which nothing was sealed.
    ///
    /// - Throws: as ``open(_:at:)``.
    package func openKey<Other: KeyPurpose>(
        _ stored: Stored,
        at place: Context,
        as purpose: Other.Type = Other.self
    ) throws(SealingError) -> Key<Other> {
        var remark: [UInt8] = []
        let key = try openKey(stored, at: place, as: purpose, remark: &remark)
        guard remark.isEmpty else { throw .malformed }
        return key
    }

    private func seal(
        byteCount: Int,
        at place: Context,
        fill: (inout MutableRawSpan) -> Void
    ) -> Sealed {
        let padded = Padding.paddedCount(byteCount)
        var output = [UInt8](repeating: 0, count: SealedLayout.leastCount + padded)
        let random = Randomness.visible(SealedLayout.random.count)
        withObjectKey(random: random, place) { key, commitment in
            var span = output.mutableSpan
            var object = unsafe span.mutableBytes
            unsafe object.copy(random.span.bytes, to: SealedLayout.random.lowerBound)
            object.copy(commitment, to: SealedLayout.commitment.lowerBound)
            fill(&object)
            object.storeBytes(
                of: 0x80,
                toByteOffset: SealedLayout.textStart + byteCount,
                as: UInt8.self
            )
            AEAD.encryptInPlace(
                &object,
                textCount: padded,
                key: key,
                associatedData: place.bytes
            )
        }
        return Sealed(bytes: output)
    }

    private func decrypt(
        _ stored: Stored,
        at place: Context,
        into text: inout MutableRawSpan
    ) throws(SealingError) {
        let random = Array(stored.bytes[SealedLayout.random])
        try withObjectKey(random: random, place) { key, commitment throws(SealingError) in
            // Compared before anything is opened, so that a ciphertext made for two keys is refused
            // and trial decryption under many keys says no more than this comparison.
            guard
                Digest.equal(commitment.array, Array(stored.bytes[SealedLayout.commitment]))
            else { throw .wrongKey }
            guard
                AEAD.decrypt(stored.bytes, into: &text, key: key, associatedData: place.bytes)
            else { throw .damaged }
        }
    }

    /// Derives K ‖ C into a slot of the arena, which is wiped when the call returns.
    func withObjectKey<R: ~Copyable, E: Error>(
        random: [UInt8],
        _ place: Context,
        _ body: (RawSpan, RawSpan) throws(E) -> R
    ) throws(E) -> R {
        var message: [UInt8] = []
        message.reserveCapacity(random.count + 4 + place.bytes.count)
        message.append(contentsOf: random)
        let length = UInt32(place.bytes.count)
        for shift in stride(from: 0, to: 32, by: 8) {
            message.append(UInt8(truncatingIfNeeded: length >> UInt32(shift)))
        }
        message.append(contentsOf: place.bytes)
        var slot = KeyArena.shared.take()
        slot.withMutableBytes(0..<64) { hash(message, label: Purpose.label, into: &$0) }
        return try slot.withBytes(0..<64) { (bytes: RawSpan) throws(E) in
            try body(bytes.extracting(0..<32), bytes.extracting(32..<64))
        }
    }
}
