@testable import Sealing

/// The layout of a sealed object with whatever a test puts into it: no padding, no commitment of
/// its own, any key.
struct RawObject {
    private(set) var bytes: [UInt8]

    var ciphertext: [UInt8] { Array(bytes[SealedLayout.textStart...]) }

    init(
        nonce: [UInt8],
        commitment: [UInt8] = [UInt8](repeating: 0, count: 32),
        ciphertext: [UInt8]
    ) {
        precondition(nonce.count == 24 && commitment.count == 32)
        bytes = nonce + commitment + ciphertext
    }

    /// An object that a parent key seals honestly but for the padding: it is what `padded` holds.
    init<Purpose>(
        sealing padded: [UInt8],
        under parent: borrowing Key<Purpose>,
        at place: Context,
        random: [UInt8] = Randomness.bytes(24)
    ) {
        let derived = Self.derived(from: parent, random: random, place)
        self.init(nonce: random, commitment: Array(derived[32...]), ciphertext: padded)
        seal(key: Array(derived[..<32]), associatedData: place.bytes)
    }

    /// K ‖ C, as Docs/Format.md says: BLAKE2b-512 of R ‖ length of context ‖ context.
    static func derived<Purpose>(
        from parent: borrowing Key<Purpose>,
        random: [UInt8],
        _ place: Context
    ) -> [UInt8] {
        let message = random + LittleEndian.bytes(UInt32(place.bytes.count)) + place.bytes
        var output = [UInt8](repeating: 0, count: 64)
        var span = output.mutableSpan
        var bytes = unsafe span.mutableBytes
        parent.hash(message, label: Purpose.label, into: &bytes)
        return output
    }

    /// Encrypts what stands where the ciphertext goes, and appends the tag.
    mutating func seal(key: [UInt8], associatedData: [UInt8]) {
        let count = ciphertext.count
        bytes += [UInt8](repeating: 0, count: SealedLayout.tagCount)
        var span = bytes.mutableSpan
        var object = unsafe span.mutableBytes
        unsafe AEAD.encryptInPlace(
            &object,
            textCount: count,
            key: key.span.bytes,
            associatedData: associatedData
        )
    }

    /// What the cipher alone gives, the commitment left unread.
    func open(key: [UInt8], associatedData: [UInt8]) -> [UInt8]? {
        var text = [UInt8](repeating: 0, count: ciphertext.count - SealedLayout.tagCount)
        // An empty array has no address to write to.
        text.reserveCapacity(1)
        var span = text.mutableSpan
        var output = unsafe span.mutableBytes
        let isSound = unsafe AEAD.decrypt(
            bytes,
            into: &output,
            key: key.span.bytes,
            associatedData: associatedData
        )
        return isSound ? text : nil
    }
}

extension Context {
    /// A place in which each field is something else.
    static func sample(
        vault: UInt8 = 1,
        role: UInt8 = 2,
        realm: UInt8 = 3,
        engagement: UInt8 = 4,
        type: UInt8 = 5,
        object: UInt8 = 6,
        revision: UInt64 = 7,
        extra: [UInt8] = []
    ) -> Context {
        Context(
            vault: [UInt8](repeating: vault, count: 16),
            role: role,
            realm: realm,
            engagement: [UInt8](repeating: engagement, count: 16),
            type: type,
            object: [UInt8](repeating: object, count: 16),
            revision: revision,
            extra: extra
        )
    }
}

extension Array where Element == UInt8 {
    /// The same bytes with one bit turned.
    func flipped(at index: Int, bit: UInt8 = 1) -> [UInt8] {
        var bytes = self
        bytes[index] ^= bit
        return bytes
    }
}
