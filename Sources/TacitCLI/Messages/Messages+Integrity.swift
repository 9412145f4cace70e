import Practice
import Tacit

extension Messages {
    static func integrity(_ problems: [IntegrityProblem]) -> Complaint {
        let text = problems.first.map(text) ?? "the vault is not as it was written"
        let more = problems.count > 1 ? ", and \(problems.count - 1) more" : ""
        var complaint = Complaint(
            problems.first.map { code($0.fault) } ?? "damaged",
            .integrity,
            text + more,
            hint: problems.first.map { hint($0.fault) }
        )
        complaint.problems = problems
        return complaint
    }

    /// One problem, in words.
    static func text(_ problem: IntegrityProblem) -> String {
        let subject = problem.id.map { "\(problem.object) '\($0.shortText)'" } ?? problem.object
        return switch problem.fault {
        case .emptyFile: "the vault's file is empty"
        case .foreignFile: "that file is no vault"
        case .truncatedFile: "the vault's file is cut short"
        case .damagedFile: "the vault's file is damaged"
        case .newerFormat(let version):
            "the vault has format \(version), which is newer than this program"
        case .structure: "the structure of the vault's file is damaged"
        case .missing: "\(subject) is missing"
        case .replaced: "something else stands in the place of \(subject)"
        case .changed: "\(subject) was changed by somebody without the key"
        case .malformed: "\(subject) does not say what it must"
        case .rolledBack(let seen, let found):
            "the vault is older (\(found)) than this device has seen it (\(seen))"
        case .forked: "the vault has another past than this device has seen"
        case .unknownLog(let copies):
            "a log lies beside the vault that was not written for it; copies are in '\(copies)'"
        case .surplus(let count):
            count > 0 ? "\(count) rows that nothing names" : "\(-count) rows are missing"
        }
    }

    static func document(_ problem: IntegrityProblem) -> JSONValue {
        [
            "code": .string(code(problem.fault)), "object": .string(problem.object),
            "id": .optional(problem.id?.text), "message": .string(text(problem)),
        ]
    }

    private static func code(_ fault: IntegrityProblem.Fault) -> String {
        switch fault {
        case .emptyFile: "emptyFile"
        case .foreignFile: "foreignFile"
        case .truncatedFile: "truncatedFile"
        case .damagedFile: "damagedFile"
        case .newerFormat: "newerFormat"
        case .structure: "structure"
        case .missing: "missing"
        case .replaced: "replaced"
        case .changed: "changed"
        case .malformed: "malformed"
        case .rolledBack: "rolledBack"
        case .forked: "forked"
        case .unknownLog: "unknownLog"
        case .surplus: "surplus"
        }
    }

    private static func hint(_ fault: IntegrityProblem.Fault) -> String {
        switch fault {
        case .rolledBack, .forked:
            "if you put an older copy back yourself, 'tacit restore --accept' says so"
        case .newerFormat: "install a newer tacit"
        case .foreignFile: "'--vault PATH' or TACIT_VAULT names the vault"
        case .unknownLog: "keep the copies; if the log is not yours, move it away"
        default: "'tacit verify' names everything that is wrong; a backup has what was lost"
        }
    }

    /// A warning that a vault gave, and what to do about it.
    static func text(_ warning: UnlockedVault.Warning) -> (text: String, hint: String?) {
        switch warning {
        case .noAnchor:
            (
                "this device sees this vault for the first time and cannot tell whether it is an "
                    + "older copy",
                nil
            )
        case .anchorNotWritten:
            (
                "this device could not note how far the vault has come",
                "see to the permissions of the state folder: a rollback might go unnoticed"
            )
        case .restoreAccepted(let seen, let found):
            ("the vault was taken as it is (\(found)), older than seen here (\(seen))", nil)
        }
    }
}
