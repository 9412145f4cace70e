import Exchange
import Testing

@Suite struct `A package by the letter of its format` {
    @Test(arguments: PackageVector.all)
    func `is taken, or refused for what is wrong with it`(vector: PackageVector) throws {
        #expect(try vector.outcome(pieces: .max) == vector.expect)
    }

    @Test(arguments: PackageVector.all, [1, 7, 512, 4_096])
    func `is the same however its bytes arrive`(vector: PackageVector, pieces: Int) throws {
        #expect(try vector.outcome(pieces: pieces) == vector.expect)
    }

    @Test func `has vectors for each class of fault, and some that are sound`() {
        let classes = Set(PackageVector.all.map(\.expect))
        #expect(classes == Set(PackageFault.allCases.map(\.rawValue) + ["success"]))
        #expect(PackageVector.all.count >= 70)
    }
}
