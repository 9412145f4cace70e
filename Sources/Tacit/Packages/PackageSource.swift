import Age
import Exchange
public import Sealing

/// A package that lies somewhere, and a way to read it more than once.
public struct PackageSource {
    let begin: () throws -> Void
    let read: () throws -> [UInt8]

    /// - Parameters:
    ///   - begin: goes to the beginning; called before each reading.
    ///   - read: gives the next piece, of any length; an empty one at the end.
    public init(begin: @escaping () throws -> Void, read: @escaping () throws -> [UInt8]) {
        self.begin = begin
        self.read = read
    }
}

/// What opens a package.
public struct PackageKey: Sendable {
    private let passphrase: AgePassphrase?

    /// The age identity of the role in hand.
    public static let ofRole = PackageKey(passphrase: nil)

    public static func passphrase(_ passphrase: borrowing SecretBytes) -> PackageKey {
        PackageKey(passphrase: AgePassphrase(passphrase))
    }

    func opener(_ ledger: Ledger) throws -> PackageReader.Opener {
        if let passphrase { return .passphrase(passphrase) }
        return .identity(try RoleIdentity.ageIdentity(in: ledger))
    }
}

/// A package on its way into the vault: what its source throws is told from what is wrong with it.
final class PackageIntake {
    private let source: PackageSource
    private var piece: [UInt8] = []
    private var position = 0
    private var failure: (any Error)?

    init(_ source: PackageSource) { self.source = source }

    /// Opens it from its beginning.
    ///
    /// - Throws: ``TransferError``.
    func open(_ opener: PackageReader.Opener) throws -> PackageReader {
        try naming {
            try noting(source.begin)
            return try PackageReader(opener) { [self] in try fill(&$0) }
        }
    }

    /// Runs a part of the reading; whatever goes wrong comes out as ``TransferError``.
    func naming<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            if let failure { throw TransferError.stream(failure) }
            switch error {
            case let fault as PackageFault: throw TransferError.package(PackageProblem(fault))
            case AgeError.outOfMemory: throw TransferError.vault(.io(.outOfMemory))
            default: throw error
            }
        }
    }

    private func noting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch {
            failure = error
            throw error
        }
    }

    private func fill(_ span: inout MutableRawSpan) throws -> Int {
        if position == piece.count {
            piece = try noting(source.read)
            position = 0
        }
        let count = min(span.byteCount, piece.count - position)
        unsafe span.withUnsafeMutableBytes { target in
            unsafe piece.withUnsafeBytes { bytes in
                unsafe target.copyMemory(
                    from: UnsafeRawBufferPointer(rebasing: bytes[position..<position + count])
                )
            }
        }
        position += count
        return count
    }
}
