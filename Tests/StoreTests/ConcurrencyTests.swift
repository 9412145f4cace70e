import Foundation
import GRDB
import Sealing
import Store
import Testing

@Suite struct `several processes share one vault` {
    /// The file that a test and the process it starts both know.
    private static func put(_ count: Int, from start: Int, into path: String) throws {
        let store = try Store(opening: path, busySeconds: 60)
        for number in start..<start + count {
            try store.write { rows in
                // Reads first: in a deferred transaction the other's write would break it.
                let found = try rows.rows.objectCount()
                let id = Scratch.id(UInt8(number / 256), UInt8(number % 256), 5)
                try rows.put(Scratch.sealed([UInt8(found % 256)]), id: id)
            }
        }
        try store.close()
    }

    @Test func `another writer makes a write busy, not a read`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        let store = try Store(opening: path, busySeconds: 0.05)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: path, configuration: configuration)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreError.busy) {
            try store.write { _ in Issue.record("the write began") }
        }
        #expect(try store.read { try $0.objectCount() } == 2)
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
        #expect(try store.read { try $0.objectCount() } == 3)
        try other.close()
        try store.close()
    }

    @Test func `a reader makes emptying the log busy`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        let store = try Store(opening: path, busySeconds: 0.05)
        let reader = try Store(opening: path)
        try reader.read { rows in
            _ = try rows.objectCount()
            try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
            #expect(throws: StoreError.busy) { try store.truncateLog() }
        }
        try store.truncateLog()
        #expect(try Foreign.bytes(path + "-wal").isEmpty)
        try reader.close()
        try store.close()
        #expect(try scratch.names == ["vault"])
    }

    @Test func `two stores in two threads lose nothing`() async throws {
        let scratch = try Scratch()
        let path = try scratch.vault(objects: [])
        try await withThrowingTaskGroup(of: Void.self) { group in
            for start in [0, 1_000] {
                group.addTask { try Self.put(150, from: start, into: path) }
            }
            try await group.waitForAll()
        }
        let store = try Store(opening: path)
        #expect(try store.read { try $0.objectCount() } == 300)
        #expect(try store.structureProblems().isEmpty)
        try store.close()
        #expect(try scratch.names == ["vault"])
    }

    @Test func `two processes lose nothing`() async throws {
        let scratch = try Scratch()
        let path = try scratch.vault(objects: [])
        async let here: Void = Self.put(150, from: 0, into: path)
        await #expect(processExitsWith: .success) { [path = path as String] in
            try Self.put(150, from: 1_000, into: path)
        }
        try await here
        let store = try Store(opening: path)
        #expect(try store.read { try $0.objectCount() } == 300)
        try store.close()
        #expect(try scratch.names == ["vault"])
    }

    @Test func `a process that dies while it writes leaves what was committed`() async throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String] in
            let store = try Store(opening: path)
            try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
            try store.write { rows in
                for number in 0..<200 as Range<UInt8> {
                    let object = Scratch.sealed([UInt8](repeating: 1, count: 60_000))
                    try rows.put(object, id: Scratch.id(60, number))
                }
                kill(getpid(), SIGKILL)
            }
        }
        #expect(try scratch.names.contains("vault-wal"))
        let store = try Store(opening: path)
        let ids = try store.read { try $0.objectIDs() }
        #expect(Set(ids) == [Scratch.id(1), Scratch.id(2), Scratch.id(50)])
        #expect(try store.structureProblems().isEmpty)
        try store.close()
        #expect(try scratch.names == ["vault"])
    }
}
