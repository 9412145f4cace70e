/// Integers modulo 2^130 − 5, to forge Poly1305 tags with; slow, and only for that.
struct Poly1305Field: Equatable {
    /// Five limbs of 26 bits, least first, always fully reduced.
    private var limbs: [UInt64]

    private static let mask: UInt64 = (1 << 26) - 1
    static let one = Poly1305Field(littleEndian: [1])

    /// At most seventeen bytes; what reaches 2^130 − 5 is reduced.
    init(littleEndian bytes: [UInt8]) {
        limbs = [UInt64](repeating: 0, count: 5)
        for bit in 0..<bytes.count * 8 where bytes[bit / 8] >> UInt8(bit % 8) & 1 == 1 {
            limbs[min(bit / 26, 4)] += 1 << UInt64(bit - min(bit / 26, 4) * 26)
        }
        reduce()
    }

    private init(limbs: [UInt64]) {
        self.limbs = limbs
        reduce()
    }

    /// Seventeen bytes.
    var littleEndian: [UInt8] {
        var bytes = [UInt8](repeating: 0, count: 17)
        for bit in 0..<130 where limbs[bit / 26] >> UInt64(bit % 26) & 1 == 1 {
            bytes[bit / 8] |= 1 << UInt8(bit % 8)
        }
        return bytes
    }

    private mutating func carry() {
        for _ in 0..<2 {
            for index in 0..<4 {
                limbs[index + 1] += limbs[index] >> 26
                limbs[index] &= Self.mask
            }
            limbs[0] += 5 * (limbs[4] >> 26)
            limbs[4] &= Self.mask
        }
        for index in 0..<4 {
            limbs[index + 1] += limbs[index] >> 26
            limbs[index] &= Self.mask
        }
    }

    private mutating func reduce() {
        carry()
        // The value is at least the modulus where five more reach 2^130.
        var raised = limbs
        raised[0] += 5
        for index in 0..<4 {
            raised[index + 1] += raised[index] >> 26
            raised[index] &= Self.mask
        }
        guard raised[4] >> 26 > 0 else { return }
        raised[4] &= Self.mask
        limbs = raised
    }

    static func + (one: Self, other: Self) -> Self {
        Self(limbs: zip(one.limbs, other.limbs).map { $0 + $1 })
    }

    static func - (one: Self, other: Self) -> Self {
        // The modulus twice, so that no limb goes below zero.
        let modulus: [UInt64] = [mask - 4, mask, mask, mask, mask].map { 2 * $0 }
        return Self(limbs: (0..<5).map { one.limbs[$0] + modulus[$0] - other.limbs[$0] })
    }

    static func * (one: Self, other: Self) -> Self {
        var product = [UInt64](repeating: 0, count: 5)
        for low in 0..<5 {
            for high in 0..<5 {
                let term = one.limbs[low] * other.limbs[high]
                // 2^130 is 5.
                product[(low + high) % 5] += low + high < 5 ? term : 5 * term
            }
        }
        return Self(limbs: product)
    }

    func power(_ exponent: Int) -> Self {
        (0..<exponent).reduce(.one) { result, _ in result * self }
    }

    /// Fermat: the power of 2^130 − 7, whose bits are all set but 1 and 2.
    var inverse: Self {
        (0..<130).reversed().reduce(.one) { result, bit in
            let square = result * result
            return bit == 1 || bit == 2 ? square : square * self
        }
    }
}
