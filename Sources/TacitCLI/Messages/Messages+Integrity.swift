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
            hint: areOfIndex(problems) ? indexHint : problems.first.map { hint($0.fault) }
        )
        complaint.problems = problems
        return complaint
    }

    /// What mends a vault of which nothing but the index is harmed: a backup would be too much.
    static let indexHint = "'tacit reindex' makes the index anew, from the records"

    /// What mends the conflict index, of which each role has the means for its own part.
    private static let conflictHint =
        "the next write in this role puts this role's part back; open the other role too"

    /// What to do about problems that verification found.
    static func verificationHint(_ problems: [IntegrityProblem]) -> String {
        if !problems.isEmpty, problems.allSatisfy(\.isOfConflictIndex) { return conflictHint }
        return areOfIndex(problems)
            ? indexHint : "keep the file as it is; 'tacit restore PATH' puts a backup in its place"
    }

    private static func areOfIndex(_ problems: [IntegrityProblem]) -> Bool {
        !problems.isEmpty && problems.allSatisfy(\.isOfIndex)
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
        case .signature: "the signature of \(subject) does not hold"
        case .rolledBack(let seen, let found):
            "the vault is older (\(found)) than this device has seen it (\(seen))"
        case .forked: "the vault has another past than this device has seen"
        case .unknownLog:
            "a log lies beside the vault that was not written for it; nothing was touched"
        case .strangeJournal:
            "a rollback journal lies beside the vault, and no vault has one; nothing was touched"
        case .surplus(let count):
            count > 0 ? "rows that nothing names: \(count)" : "rows missing: \(-count)"
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
        case .signature: "signature"
        case .rolledBack: "rolledBack"
        case .forked: "forked"
        case .unknownLog: "unknownLog"
        case .strangeJournal: "strangeJournal"
        case .surplus: "surplus"
        }
    }

    private static func hint(_ fault: IntegrityProblem.Fault) -> String {
        switch fault {
        case .rolledBack, .forked:
            "if you put an older copy back yourself, 'tacit restore --accept' says so"
        case .newerFormat: "install a newer tacit"
        case .foreignFile: "'--vault PATH' or TACIT_VAULT names the vault"
        case .unknownLog: "'tacit restore --accept' keeps the log aside and takes the file alone"
        case .strangeJournal:
            "move the file that ends in '-journal' away, and look where it came from"
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
        case .logSetAside(let copies):
            (
                "a log lay beside the vault that was not written for it: it was not used",
                "it is kept in '\(copies)', with the vault as it was"
            )
        case .logReplayed(let copies):
            (
                "the last process was cut off: what it had written was brought in",
                "the vault as it was is kept in '\(copies)', for the other role"
            )
        case .slotsDiffer:
            (
                "a key slot other than the one in use is damaged, missing or strange",
                "'tacit passphrase' and 'tacit recovery new' make new ones"
            )
        case .rowCount(let surplus):
            (
                surplus > 0
                    ? "rows too many in the vault: \(surplus)" : "rows missing: \(-surplus)",
                "'tacit verify' names what is wrong; a backup has what was lost"
            )
        case .conflictIndexReplaced:
            (
                "the index that tells whether somebody is in both of your practices is not as it "
                    + "was left: until it is, a check may miss somebody",
                conflictHint
            )
        case .erasurePending:
            (
                "what was destroyed still stands in the file as unreadable bytes: it could not be "
                    + "written anew, because another process uses it or the disk is full",
                "the next command finishes it"
            )
        case .restoreAccepted(let seen, let found):
            ("the vault was taken as it is (\(found)), older than seen here (\(seen))", nil)
        }
    }
}
