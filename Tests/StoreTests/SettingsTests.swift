import Sealing
import Store
import Testing

@Suite struct `the writing connection has the settings that it needs` {
    static let settings = [
        ("synchronous", "2"), ("journal_mode", "wal"), ("secure_delete", "2"),
        ("page_size", "16384"), ("trusted_schema", "0"), ("cell_size_check", "1"),
        ("temp_store", "2"), ("application_id", "1413563220"), ("user_version", "4"),
        ("busy_timeout", "5000"),
    ]

    @Test(arguments: settings)
    func `in a new vault`(pragma: String, value: String) throws {
        let scratch = try Scratch()
        let store = try Store(creating: try scratch.emptyFile("vault"), header: Scratch.header)
        #expect(try store.setting(pragma) == value)
        try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(9)) }
        #expect(try store.setting(pragma) == value)
        try store.close()
    }

    @Test(arguments: settings)
    func `in a vault that was there`(pragma: String, value: String) throws {
        let scratch = try Scratch()
        let store = try Store(opening: scratch.vault())
        #expect(try store.setting(pragma) == value)
        try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(9)) }
        #expect(try store.setting(pragma) == value)
        try store.close()
    }

    @Test func `in a backup that was put in place of the vault`() throws {
        let scratch = try Scratch()
        let original = try Store(opening: scratch.vault())
        let copy = try scratch.emptyFile("copy")
        try original.copy(to: copy)
        try original.close()
        let store = try Store(opening: copy)
        for (pragma, value) in Self.settings {
            #expect(try store.setting(pragma) == value, "\(pragma)")
        }
        try store.close()
    }

    @Test func `bytes that are deleted are overwritten where it is asked for`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        let store = try Store(opening: path)
        // Large enough for pages of its own, small enough to share one.
        let large = Scratch.sealed([UInt8](repeating: 65, count: 100_000))
        let small = Scratch.sealed([65])
        let needles = [large.bytes[1_000..<1_032], large.bytes.suffix(32), small.bytes.suffix(32)]
        try store.write { rows in
            try rows.put(large, id: Scratch.id(8))
            try rows.put(small, id: Scratch.id(9))
        }
        try store.truncateLog()
        let before = try Foreign.bytes(path)
        #expect(needles.allSatisfy { before.contains($0) })
        try store.write { rows in
            try rows.overwriteDeletedBytes()
            try rows.remove(Scratch.id(8))
            try rows.remove(Scratch.id(9))
        }
        try store.truncateLog()
        let after = try Foreign.bytes(path)
        #expect(needles.allSatisfy { !after.contains($0) })
        #expect(try Foreign.bytes(path + "-wal").isEmpty)
        try store.close()
    }

    @Test func `a large write has a large cache, and only while it lasts`() throws {
        struct Stop: Error {}
        let scratch = try Scratch()
        let store = try Store(creating: try scratch.emptyFile("vault"), header: Scratch.header)
        let usual = try store.setting("cache_size")
        try store.write(isLarge: true) { try $0.put(Scratch.sealed([1]), id: Scratch.id(9)) }
        #expect(try store.setting("cache_size") == usual)
        #expect(throws: Stop.self) { try store.write(isLarge: true) { _ in throw Stop() } }
        #expect(try store.setting("cache_size") == usual)
        #expect(try store.read { try $0.object(Scratch.id(9)) } != nil)
    }
}
