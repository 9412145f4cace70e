import Foundation
import Sealing
import Store
import Testing

@Suite struct `a copy is one file that can be looked at` {
    private func copied(_ scratch: Scratch) throws -> (copy: String, ids: [[UInt8]]) {
        let store = try Store(opening: scratch.vault("vault"))
        // Still in the log when the copy is made.
        try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
        let copy = try scratch.emptyFile("copy")
        try store.copy(to: copy)
        let ids = try store.read { try $0.objectIDs() }
        #expect(try scratch.names.filter { $0.hasPrefix("copy") } == ["copy"])
        try store.close()
        return (copy, ids)
    }

    @Test func `it holds what the vault held, in rollback mode, without a log`() throws {
        let scratch = try Scratch()
        let (copy, ids) = try copied(scratch)
        #expect(try scratch.names == ["copy", "vault"])
        // The header's bytes 18 and 19: 1 is a rollback journal, 2 a write-ahead log.
        #expect(try Foreign.bytes(copy)[18...19] == [1, 1])
        let store = try Store(examining: copy)
        #expect(try store.setting("journal_mode") == "delete")
        #expect(try store.setting("trusted_schema") == "0")
        #expect(try store.setting("page_size") == "16384")
        #expect(try Set(store.read { try $0.objectIDs() }) == Set(ids))
        #expect(try store.read { try $0.header().bytes } == Scratch.header)
        #expect(try store.structureProblems().isEmpty)
        try store.close()
    }

    @Test func `looking at it changes nothing, and it cannot be written that way`() throws {
        let scratch = try Scratch()
        let (copy, _) = try copied(scratch)
        let before = try Foreign.bytes(copy)
        let date =
            try FileManager.default.attributesOfItem(atPath: copy)[.modificationDate] as? Date
        let store = try Store(examining: copy)
        #expect(try store.read { try $0.objectCount() } == 3)
        #expect(throws: StoreError.readOnly) {
            try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(51)) }
        }
        #expect(try scratch.names == ["copy", "vault"])
        try store.close()
        #expect(try scratch.names == ["copy", "vault"])
        #expect(try Foreign.bytes(copy) == before)
        let after =
            try FileManager.default.attributesOfItem(atPath: copy)[.modificationDate] as? Date
        #expect(date != nil && date == after)
    }

    @Test func `what is no copy of a vault is refused`() throws {
        let scratch = try Scratch()
        #expect(throws: StoreError.absent) { try Store(examining: scratch.path("none")) }
        #expect(throws: StoreError.empty) { try Store(examining: try scratch.emptyFile("empty")) }
        let (copy, _) = try copied(scratch)
        let bytes = try Foreign.bytes(copy)
        try Foreign.write(Array(bytes.dropLast(10)), to: copy)
        #expect(throws: StoreError.truncated) { try Store(examining: copy) }
    }
}
