import Glibc
import Platform
import Practice
import Sealing
import Store

/// The door of the library: what happens inside is told outside as a ``VaultError``.
func door<Result: ~Copyable>(_ body: () throws -> Result) throws(VaultError) -> Result {
    do {
        return try body()
    } catch let error as VaultError {
        throw error
    } catch let error as StoreError {
        throw VaultError(error)
    } catch let error as SealingError {
        throw VaultError(error)
    } catch let error as PlatformError {
        throw VaultError(error)
    } catch is FieldError {
        throw .integrity([IntegrityProblem(.malformed, "object")])
    } catch {
        throw .io(.failed(code: -1))
    }
}

extension VaultError {
    init(_ error: StoreError) {
        switch error {
        case .absent: self = .notFound(.vault)
        case .occupied: self = .invalid(.occupied)
        case .empty: self = .integrity([IntegrityProblem(.emptyFile, "vault")])
        case .truncated: self = .integrity([IntegrityProblem(.truncatedFile, "vault")])
        case .foreign: self = .integrity([IntegrityProblem(.foreignFile, "vault")])
        case .newer(let format):
            self = .integrity([IntegrityProblem(.newerFormat(format), "vault")])
        case .damaged: self = .integrity([IntegrityProblem(.damagedFile, "vault")])
        case .busy: self = .busy
        case .full: self = .io(.full)
        case .readOnly: self = .io(.readOnly)
        case .failed(let code):
            self = .io(code < 0 ? FileFailure(errno: -code) : .failed(code: code))
        }
    }

    init(_ error: SealingError) {
        switch error {
        case .outOfMemory: self = .io(.outOfMemory)
        case .costOutOfRange: self = .invalid(.kdfCost)
        case .wrongKey: self = .integrity([IntegrityProblem(.replaced, "object")])
        case .damaged, .badSignature: self = .integrity([IntegrityProblem(.changed, "object")])
        case .malformed: self = .integrity([IntegrityProblem(.malformed, "object")])
        }
    }

    init(_ error: PlatformError) {
        switch error {
        case .noSpace: self = .io(.full)
        case .exists: self = .invalid(.occupied)
        case .busy: self = .busy
        case .system(_, let code): self = .io(FileFailure(errno: code))
        case .notFound, .readerGone, .interrupted, .unusable: self = .io(.failed(code: -1))
        }
    }

    static func integrity(
        _ fault: IntegrityProblem.Fault,
        _ object: ObjectType,
        _ id: Identifier? = nil
    ) -> VaultError {
        .integrity([IntegrityProblem(fault, object.word, id)])
    }
}

extension VaultError.FileFailure {
    fileprivate init(errno code: Int32) {
        switch code {
        case EACCES, EPERM: self = .denied
        case EROFS: self = .readOnly
        case ENOSPC, EDQUOT: self = .full
        default: self = .failed(code: code)
        }
    }
}
