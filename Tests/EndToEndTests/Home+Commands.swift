import Foundation

extension Home {
    /// Runs the program and gives its outcome only if it ended well.
    @discardableResult
    func ok(_ arguments: String..., input: [UInt8] = []) throws -> Outcome {
        let outcome = try run(arguments, input: input)
        guard outcome.status == 0 else { throw Failure(arguments: arguments, outcome: outcome) }
        return outcome
    }

    struct Failure: Error, CustomStringConvertible {
        let arguments: [String]
        let outcome: Outcome
        var description: String {
            "tacit \(arguments.joined(separator: " ")): \(outcome.status) \(outcome.talk.prefix(600))"
        }
    }

    /// Starts a session, so that the runs that follow cost no KDF; `false` without a keyring.
    @discardableResult
    func begin(as role: String) throws -> Bool {
        guard try run("status", "--json").document["sessions"] as? Bool == true else {
            return false
        }
        try ok("unlock", "--as", role, "--for", "1h", "--json")
        return true
    }

    /// Makes a SQL statement on the vault's file with the `sqlite3` program.
    @discardableResult
    func sql(_ statement: String) throws -> String {
        try write(statement.utf8, to: "statement.sql")
        let outcome = try shell(#"sqlite3 -batch "\#(vault)" < statement.sql"#)
        guard outcome.status == 0 else { throw Failure(arguments: ["sqlite3"], outcome: outcome) }
        return outcome.output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func code(_ outcome: Outcome) -> String? { outcome.object("error")["code"] as? String }

    /// How far the vault has come.
    func epoch() throws -> Int {
        let entries = try ok("audit", "--json").list("entries")
        return entries.compactMap { $0["epoch"] as? Int }.max() ?? 0
    }

    /// What the log has after an epoch, in order.
    func actions(after epoch: Int) throws -> [String] {
        try ok("audit", "--json").list("entries")
            .filter { ($0["epoch"] as? Int ?? 0) > epoch }
            .compactMap { $0["action"] as? String }
    }

    /// Every record as an own export writes it.
    func exported(as role: String? = nil, _ more: String...) throws -> [PlainLine] {
        let path = file("export-\(UInt64.random(in: 0 ... .max)).jsonl")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try run(
            ["export", "--purpose", "own", "--format", "jsonl", "--output", path]
                + (role.map { ["--as", $0] } ?? []) + more
        )
        guard outcome.status == 0 else { throw Failure(arguments: ["export"], outcome: outcome) }
        return try PlainLine.lines(ofFile: path)
    }

    /// Adds a client with an open engagement.
    func open(_ client: String, as role: String? = nil) throws {
        let role = role.map { ["--as", $0] } ?? []
        for arguments in [["client", "add", client], ["engagement", "open", "--client", client]] {
            let outcome = try run(arguments + role)
            guard outcome.status == 0 else {
                throw Failure(arguments: arguments, outcome: outcome)
            }
        }
    }
}
