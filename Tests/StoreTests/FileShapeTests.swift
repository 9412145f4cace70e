import Foundation
import Store
import Testing

@Suite struct `a file that is no sound vault is told apart and left alone` {
    /// What opening says, and that the file is the same afterwards.
    private func refusal(_ path: String) throws -> StoreError? {
        let before = try? Foreign.bytes(path)
        var found: StoreError?
        do throws(StoreError) {
            try Store(opening: path).close()
        } catch {
            found = error
        }
        #expect((try? Foreign.bytes(path)) == before, "the file was changed")
        #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
        return found
    }

    @Test func `absent, empty, text, a folder`() throws {
        let scratch = try Scratch()
        #expect(try refusal(scratch.path("none")) == .absent)
        #expect(try refusal(scratch.path("none/none")) == .absent)
        #expect(try refusal(try scratch.emptyFile("empty")) == .empty)
        let text = scratch.path("text")
        try Foreign.write(Array("this is my diary, page one\n".utf8), to: text)
        #expect(try refusal(text) == .foreign)
        #expect(try refusal(scratch.folder.path) == .failed(code: -EISDIR))
    }

    @Test func `SQLite files of other programs`() throws {
        let scratch = try Scratch()
        let other = scratch.path("other")
        try Foreign.run("CREATE TABLE note(text)", in: other)
        #expect(try refusal(other) == .foreign)
        try Foreign.run("PRAGMA application_id = 252006673", in: other)
        #expect(try refusal(other) == .foreign)
    }

    @Test(arguments: [5, 6, 1_000, Int(Int32.max)])
    func `a vault of a newer format`(format: Int) throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        try Foreign.run("PRAGMA user_version = \(format)", in: path)
        #expect(try refusal(path) == .newer(format: format))
        #expect(throws: StoreError.newer(format: format)) { try Store(examining: path) }
    }

    @Test func `a vault that claims a format before the first`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        try Foreign.run("PRAGMA user_version = 0", in: path)
        #expect(throws: StoreError.damaged) { try Store(opening: path) }
    }

    @Test func `a vault that was cut short anywhere`() throws {
        let scratch = try Scratch()
        let whole = try Foreign.bytes(scratch.vault())
        let cut = scratch.path("cut")
        let pages = stride(from: 16_384, to: whole.count, by: 16_384).flatMap {
            [$0 - 1, $0, $0 + 1]
        }
        for count in [1, 15, 16, 99, 100, 101] + pages + [whole.count - 1] {
            try Foreign.write(Array(whole.prefix(count)), to: cut)
            #expect(try refusal(cut) == (count < 15 ? .foreign : .truncated), "\(count) bytes")
        }
        try Foreign.write(whole, to: cut)
        #expect(throws: Never.self) { try Store(opening: cut).close() }
    }

    @Test func `with any byte of the file's header changed it opens or says why not`() throws {
        let scratch = try Scratch()
        let whole = try Foreign.bytes(scratch.vault())
        let changed = scratch.path("changed")
        for index in 0..<100 {
            for bit in [1, 0x80] as [UInt8] {
                var bytes = whole
                bytes[index] ^= bit
                try Foreign.write(bytes, to: changed)
                // Any other error, or a trap, fails the test.
                do throws(StoreError) {
                    let store = try Store(opening: changed)
                    try? store.read { _ = try $0.objectIDs() }
                    try? store.close()
                } catch {
                    #expect(error != .busy && error != .occupied, "byte \(index)")
                }
            }
        }
    }

    static let tampering = [
        "CREATE TRIGGER t AFTER INSERT ON object BEGIN DELETE FROM object; END",
        "CREATE VIEW v AS SELECT 1",
        "CREATE TABLE extra(n)",
        "CREATE INDEX i ON object(sealed)",
        "CREATE TABLE s(n); ANALYZE; DROP TABLE s",
        "ALTER TABLE object ADD COLUMN realm INTEGER",
        "ALTER TABLE object RENAME TO objects",
        "ALTER TABLE slot RENAME COLUMN bytes TO byte",
        "DROP TABLE slot",
        "DROP TABLE block",
        "PRAGMA user_version = 1",
        "DROP TABLE object; CREATE TABLE object(n INTEGER PRIMARY KEY, id, sealed)",
        "DROP TABLE vault; CREATE VIEW vault AS SELECT 1 AS n, x'00' AS header",
        "CREATE VIRTUAL TABLE f USING fts5(text)",
        """
        PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = sql || ' STRICT'
        WHERE name = 'slot'
        """,
        """
        PRAGMA writable_schema = ON;
        INSERT INTO sqlite_master VALUES ('trigger', 't', 'object', 0, NULL)
        """,
        "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE name = 'object'",
    ]

    @Test(arguments: tampering)
    func `a schema that differs by a letter is refused`(sql: String) throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        try Foreign.run(sql, in: path)
        #expect(throws: StoreError.damaged) { try Store(opening: path) }
        #expect(throws: StoreError.damaged) { try Store(examining: path) }
    }

    @Test func `a damaged page is found by the check of the structure`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        let store = try Store(opening: path)
        #expect(try store.structureProblems().isEmpty)
        try store.close()
        var bytes = try Foreign.bytes(path)
        // The last page is a leaf; its first byte says so.
        bytes[bytes.count - 16_384] ^= 0x0f
        try Foreign.write(bytes, to: path)
        let problems = Result { try Store(opening: path).structureProblems() }
        switch problems {
        case .success(let lines): #expect(!lines.isEmpty)
        case .failure(let error): #expect(error as? StoreError == .damaged)
        }
    }
}
