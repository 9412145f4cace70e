import Tacit
import Testing

/// What a call complains about; empty where it gives something instead.
func problems(_ body: () throws -> Void) -> [IntegrityProblem] {
    do {
        try body()
        return []
    } catch VaultError.integrity(let problems) {
        return problems
    } catch {
        return []
    }
}

/// The faults of ``problems(_:)``.
func faults(_ body: () throws -> Void) -> [IntegrityProblem.Fault] {
    problems(body).map(\.fault)
}

/// Why a call finds no key; `nil` where it finds one, or fails otherwise.
func lockReason(_ body: () throws -> Void) -> VaultError.LockReason? {
    do {
        try body()
        return nil
    } catch VaultError.locked(let reason) {
        return reason
    } catch {
        return nil
    }
}

/// What a call cannot take.
func invalidInput(_ body: () throws -> Void) -> VaultError.InvalidInput? {
    do {
        try body()
        return nil
    } catch VaultError.invalid(let input) {
        return input
    } catch {
        return nil
    }
}

/// The rules by which a call is refused.
func refusingRules(_ body: () throws -> Void) -> [String] {
    do {
        try body()
        return []
    } catch VaultError.refused(let refusals) {
        return refusals.map(\.rule)
    } catch {
        return []
    }
}

/// Expects that a call says that there is no such thing.
func expectNothing(
    sourceLocation: SourceLocation = #_sourceLocation,
    _ body: () throws -> Void
) {
    do {
        try body()
        Issue.record("something was there", sourceLocation: sourceLocation)
    } catch VaultError.notFound {
    } catch {
        Issue.record("\(error)", sourceLocation: sourceLocation)
    }
}
