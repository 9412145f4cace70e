import Testing

@testable import Sealing

@Suite struct `padding hides lengths as Padmé does` {
    /// The least multiple of 2^(e − s) that holds the marked text, both logarithms counted out.
    private func expected(_ count: Int) -> Int {
        func floorLog2(_ value: Int) -> Int { String(value, radix: 2).count - 1 }
        let marked = count + 1
        if marked <= 256 { return 256 }
        let exponent = floorLog2(marked)
        var unit = 1
        for _ in 0..<(exponent - floorLog2(exponent) - 1) { unit *= 2 }
        return (marked + unit - 1) / unit * unit
    }

    @Test func `every length up to 70,000 agrees with the formula written another way`() {
        for count in 0...70_000 where Padding.paddedCount(count) != expected(count) {
            Issue.record("\(count) bytes: \(Padding.paddedCount(count))")
            return
        }
    }

    @Test func `lengths up to a terabyte agree with the formula written another way`() {
        var generator = SystemRandomNumberGenerator()
        for exponent in 17...40 {
            for _ in 0..<200 {
                let count = Int.random(in: 1 << (exponent - 1)...1 << exponent, using: &generator)
                #expect(Padding.paddedCount(count) == expected(count), "\(count) bytes")
            }
        }
    }

    // Worked out by hand from the paper's definition.
    @Test(arguments: [
        (0, 256), (1, 256), (255, 256), (256, 272), (271, 272), (272, 288), (511, 512), (512, 544),
        (1_000, 1_024), (10_000, 10_240), (65_536, 67_584), (1_000_000, 1_015_808),
    ])
    func `known lengths`(count: Int, padded: Int) {
        #expect(Padding.paddedCount(count) == padded)
    }

    @Test func `the least is 256 bytes, and above it at most 12 percent are added`() {
        var last = 0
        var steps = 0
        for count in 0...300_000 {
            let padded = Padding.paddedCount(count)
            guard padded >= 256, padded > count, padded >= last else {
                Issue.record("\(count) bytes: \(padded)")
                return
            }
            if padded > 256, Double(padded) > 1.12 * Double(count + 1) {
                Issue.record("\(count) bytes: \(padded) is too much")
                return
            }
            steps += padded == last ? 0 : 1
            last = padded
        }
        // What an observer can tell apart among 300,000 lengths.
        #expect(steps < 200)
    }

    @Test(
        arguments: [
            ("nothing", []),
            ("all zero", [UInt8](repeating: 0, count: 256)),
            ("no marker", [UInt8](repeating: 65, count: 256)),
            ("another marker", [65, 0x81] + [UInt8](repeating: 0, count: 254)),
            ("a bucket too small", [65, 0x80] + [UInt8](repeating: 0, count: 100)),
            ("a bucket too large", [65, 0x80] + [UInt8](repeating: 0, count: 270)),
            ("no bucket at all", [65, 0x80] + [UInt8](repeating: 0, count: 255)),
            ("marker only", [0x80]),
        ] as [(String, [UInt8])]
    )
    func `what is padded otherwise is refused, though it was sealed with the right key`(
        what: String,
        padded: [UInt8]
    ) {
        let key = Key<CompartmentPurpose>.random()
        let object = RawObject(sealing: padded, under: key, at: .sample())
        #expect(throws: SealingError.malformed, "\(what)") {
            try key.open(Stored(object.bytes), at: .sample())
        }
    }

    @Test func `the path that forges padding opens where the padding is right`() throws {
        let key = Key<CompartmentPurpose>.random()
        let padded = [65, 0x80, 0x80] + [UInt8](repeating: 0, count: 253)
        let object = RawObject(sealing: padded, under: key, at: .sample())
        #expect(try key.open(Stored(object.bytes), at: .sample()) == [65, 0x80])
    }

    @Test func `a sealed key with a wrong filling is refused`() {
        let key = Key<RolePurpose>.random()
        for filling in [[], [0x81], [1, 0x80], [0x80, 0x80]] as [[UInt8]] {
            let padded = [UInt8](repeating: 7, count: 32) + filling
            let object = RawObject(
                sealing: padded + [UInt8](repeating: 0, count: 256 - padded.count),
                under: key,
                at: .sample()
            )
            #expect(throws: SealingError.malformed, "\(filling)") {
                _ = try key.openKey(
                    Stored(object.bytes),
                    at: .sample(),
                    as: CompartmentPurpose.self
                )
            }
        }
    }
}
