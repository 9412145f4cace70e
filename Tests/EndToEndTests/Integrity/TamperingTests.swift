import Foundation
import TestSupport
import Testing

/// Somebody with the `sqlite3` program and without a key.
@Suite
struct `Rows changed by hand` {
    private let home: TacitHome
    private let first: String
    private let second: String

    init() throws {
        home = try TacitHome(roles: "coach")
        try home.open("Ana Pop")
        try home.open("Ben Ode")
        first =
            try home.ok(
                "add",
                "coaching-session",
                "--client",
                "ana",
                "first for ana",
                "--json"
            )["id"] ?? ""
        second =
            try home.ok(
                "add",
                "coaching-session",
                "--client",
                "ben",
                "one for ben",
                "--json"
            )["id"] ?? ""
    }

    /// The row of a record in SQL.
    private func row(_ id: String) throws -> String {
        let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
        var bits: [UInt8] = []
        for letter in id.utf8 {
            let value = UInt8(try #require(digits.firstIndex(of: letter)))
            bits += (0..<5).reversed().map { value >> $0 & 1 }
        }
        let surplus = bits.count % 8
        let hexadecimal = { (bits: ArraySlice<UInt8>) in
            stride(from: bits.startIndex, to: bits.endIndex, by: 4).map { start in
                String(bits[start..<(start + 4)].reduce(0) { $0 << 1 | $1 }, radix: 16)
            }.joined()
        }
        // 130 bits for 128: the two that are too many stand at one of the ends.
        for candidate in [bits.dropFirst(surplus), bits.dropLast(surplus)] {
            let name = "x'\(hexadecimal(candidate))'"
            if try home.sql("SELECT count(*) FROM object WHERE id=\(name);") == "1" { return name }
        }
        return try #require(nil)
    }

    /// `verify` names it, and so does reading it.
    private func notice(_ id: String, _ faults: Set<String>) throws {
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 5)
        #expect(verified.document["ok"] as? Bool == false)
        let problems = verified.list("problems")
        #expect(
            problems.contains {
                $0["id"] as? String == id && faults.contains($0["fault"] as? String ?? "")
            },
            "\(verified.output)"
        )
        let shown = try home.run("show", id, "--json")
        #expect(shown.status == 5, "\(shown.output)")
        #expect(!shown.output.contains("for ben"))
        let listed = try home.run("list", "--json")
        #expect(listed.status == 5)
        #expect(try home.run("search", "for", "--json").status == 5)
        let copy = home.file("copy")
        let exported = try home.run("export", "--purpose", "own", "--output", copy, "--json")
        #expect(exported.status == 5)
    }

    @Test
    func `a deleted record is missed by name`() throws {
        try home.sql("DELETE FROM object WHERE id=\(try row(first));")
        try notice(first, ["missing"])
    }

    @Test
    func `a record in its older form is noticed by name`() throws {
        let row = try row(first)
        let older = try home.sql("SELECT hex(sealed) FROM object WHERE id=\(row);")
        _ = try home.run(["edit", first], input: Array("newer words".utf8))
        #expect(try home.ok("show", first, "--json")["body"] == "newer words")
        try home.sql("UPDATE object SET sealed=x'\(older)' WHERE id=\(row);")
        try notice(first, ["replaced", "changed"])
        #expect(!(try home.run("show", first, "--json")).output.contains("first for ana"))
    }

    @Test
    func `a record moved to the place of another client's is noticed by name`() throws {
        let (one, other) = (try row(first), try row(second))
        try home.sql(
            """
            CREATE TEMP TABLE kept AS SELECT id, sealed FROM object WHERE id IN (\(one), \(other));
            UPDATE object SET sealed=(SELECT sealed FROM kept WHERE id=\(other)) WHERE id=\(one);
            UPDATE object SET sealed=(SELECT sealed FROM kept WHERE id=\(one)) WHERE id=\(other);
            """
        )
        try notice(first, ["replaced", "changed"])
    }

    @Test
    func `two records that changed their identifiers are noticed by name`() throws {
        let (one, other) = (try row(first), try row(second))
        try home.sql(
            """
            UPDATE object SET id=x'00' WHERE id=\(one);
            UPDATE object SET id=\(one) WHERE id=\(other);
            UPDATE object SET id=\(other) WHERE id=x'00';
            """
        )
        try notice(first, ["replaced", "changed"])
    }

    @Test
    func `a doubled row is noticed`() throws {
        let row = try row(first)
        try home.sql(
            "INSERT INTO object(id, sealed) SELECT randomblob(length(id)), sealed FROM object "
                + "WHERE id=\(row);"
        )
        let verified = try home.run("verify", "--json")
        #expect(verified.status == 5)
        #expect(verified.list("problems").contains { $0["fault"] as? String == "surplus" })
        // Reading stays safe.
        #expect(try home.ok("show", first, "--json")["body"] == "first for ana")
    }

    @Test
    func `any one row deleted is noticed by verify`() throws {
        let whole = try home.bytes(".local/share/tacit/vault.tacit")
        let rows = try home.sql("SELECT n FROM object ORDER BY n;").split(separator: "\n")
        for number in rows {
            try home.write(whole, to: ".local/share/tacit/vault.tacit")
            try home.sql("DELETE FROM object WHERE n=\(number);")
            let verified = try home.run("verify", "--json")
            #expect(verified.status == 5, "row \(number): \(verified.output)")
        }
    }
}
