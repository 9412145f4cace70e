import Sealing
import Store
import Testing

@Suite struct `rows come back as they were sealed` {
    private struct Stop: Error, Equatable {}

    @Test func `header, objects and their order of arrival`() throws {
        let scratch = try Scratch()
        let path = try scratch.emptyFile("vault")
        let sealed = (0..<5).map { Scratch.sealed([UInt8](repeating: 65, count: $0 * 9_000)) }
        let ids = (0..<5).map { Scratch.id(UInt8(200 - $0), 1) }
        let store = try Store(creating: path, header: Scratch.header)
        try store.write { rows in
            for (object, id) in zip(sealed, ids) { try rows.put(object, id: id) }
        }
        try store.close()
        #expect(try scratch.names == ["vault"])

        let again = try Store(opening: path)
        try again.read { rows in
            #expect(try rows.header().bytes == Scratch.header)
            #expect(try rows.objectCount() == 5)
            #expect(try Set(rows.objectIDs()) == Set(ids))
            #expect(try rows.object(Scratch.id(7)) == nil)
            let found = try ids.map { try #require(try rows.object($0)) }
            #expect(found.map(\.bytes) == sealed.map(\.bytes))
            #expect(found.map(\.arrival) == [1, 2, 3, 4, 5])
        }
        try again.close()
    }

    @Test func `an object that is put again keeps its place, one that was removed is gone`() throws
    {
        let scratch = try Scratch()
        let store = try Store(opening: scratch.vault())
        let object = Scratch.sealed([7])
        try store.write { rows in
            try rows.put(object, id: Scratch.id(1))
            try rows.remove(Scratch.id(2))
            try rows.remove(Scratch.id(99))
            #expect(try rows.rows.objectCount() == 1)
        }
        try store.read { rows in
            let found = try #require(try rows.object(Scratch.id(1)))
            #expect(found.bytes == object.bytes)
            #expect(found.arrival == 1)
            #expect(try rows.object(Scratch.id(2)) == nil)
        }
        try store.close()
    }

    @Test func `a write that fails leaves nothing, and its error passes unchanged`() throws {
        let scratch = try Scratch()
        let store = try Store(opening: scratch.vault())
        #expect(throws: Stop()) {
            try store.write { rows in
                try rows.put(Scratch.sealed([1]), id: Scratch.id(50))
                try rows.remove(Scratch.id(1))
                throw Stop()
            }
        }
        #expect(throws: Stop()) { try store.read { _ in throw Stop() } }
        #expect(try Set(store.read { try $0.objectIDs() }) == [Scratch.id(1), Scratch.id(2)])
        try store.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
        #expect(try store.read { try $0.objectCount() } == 3)
        try store.close()
    }

    @Test func `slots keep their order, and only what stands there is kept`() throws {
        let scratch = try Scratch()
        let store = try Store(opening: scratch.vault())
        let slots = try (0..<3).map { try Self.slot(role: $0) }
        let bytes = slots.map(\.bytes)
        try store.write { try $0.replaceSlots([slots[0], slots[1]], keeping: []) }
        #expect(try store.read { try $0.slots() } == [bytes[0], bytes[1]])
        try store.write { try $0.replaceSlots([slots[2]], keeping: [bytes[1]]) }
        #expect(try store.read { try $0.slots() } == [bytes[1], bytes[2]])
        try store.close()
    }

    @Test func `bytes that are no slot of this file do not become one`() async {
        await #expect(processExitsWith: .failure) {
            let scratch = try Scratch()
            let store = try Store(opening: scratch.vault())
            try store.write { try $0.replaceSlots([], keeping: [[1, 2, 3]]) }
        }
    }

    private static func slot(role: UInt8) throws -> KeySlot {
        try KeySlot(
            sealing: Key<RolePurpose>.random(),
            kind: .passphrase,
            role: role,
            vault: Scratch.id(1),
            secret: SecretBytes.random(byteCount: 8),
            cost: .floor
        )
    }

    @Test func `reading goes on while a row is written elsewhere, from one snapshot`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        let reader = try Store(opening: path)
        let writer = try Store(opening: path)
        try reader.read { rows in
            #expect(try rows.objectCount() == 2)
            try writer.write { try $0.put(Scratch.sealed([1]), id: Scratch.id(50)) }
            #expect(try rows.objectCount() == 2)
        }
        #expect(try reader.read { try $0.objectCount() } == 3)
        try reader.close()
        try writer.close()
    }

    @Test(arguments: ["'text'", "1", "1.5", "''", "CAST(x'41' AS TEXT)"])
    func `a value that is no blob is damage`(value: String) throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        try Foreign.run("INSERT INTO slot(bytes) VALUES (\(value))", in: path)
        try Foreign.run("UPDATE object SET sealed = \(value) WHERE n = 1", in: path)
        try Foreign.run("UPDATE vault SET header = \(value)", in: path)
        let store = try Store(opening: path)
        #expect(throws: StoreError.damaged) { try store.read { try $0.header() } }
        #expect(throws: StoreError.damaged) { try store.read { try $0.slots() } }
        #expect(throws: StoreError.damaged) { try store.read { try $0.object(Scratch.id(1)) } }
        #expect(try store.read { try $0.object(Scratch.id(2)) } != nil)
        #expect(try store.read { try $0.objectIDs() }.count == 2)
        try store.close()
        try Foreign.run("UPDATE object SET id = \(value) WHERE n = 1", in: path)
        let again = try Store(opening: path)
        #expect(throws: StoreError.damaged) { try again.read { try $0.objectIDs() } }
        try again.close()
    }

    @Test func `no header is damage`() throws {
        let scratch = try Scratch()
        let path = try scratch.vault()
        try Foreign.run("DELETE FROM vault", in: path)
        let store = try Store(opening: path)
        #expect(throws: StoreError.damaged) { try store.read { try $0.header() } }
        try store.close()
    }
}

@Suite struct `the beginning of an identifier finds it` {
    @Test(
        arguments: [
            ([], true), ([0xff], true), ([0xff, 0xff], true), ([0xff, 0xfe], false),
            ([0x01, 0xff], true), ([0x01, 0xfe], false), ([0x02], false), ([0x00], true),
            ([0x01], true), ([0x00, 0x01], false), ([0xfe], false), ([0x01, 0xff, 0xff], false),
            ([UInt8](repeating: 0xff, count: 16), true),
            ([UInt8](repeating: 0xff, count: 17), false),
            ([UInt8](repeating: 0, count: 16), true), ([UInt8](repeating: 0, count: 17), false),
        ] as [([UInt8], Bool)]
    )
    func `at the edges of a byte`(prefix: [UInt8], isThere: Bool) throws {
        let scratch = try Scratch()
        let ids = [
            Scratch.id(filling: 0xff), Scratch.id(0x01, 0xff, filling: 0), Scratch.id(filling: 0),
        ]
        let store = try Store(opening: scratch.vault(objects: ids))
        #expect(try store.read { try $0.hasObject(beginningWith: prefix) } == isThere)
        try store.close()
    }

    @Test func `in a vault without objects nothing begins with anything`() throws {
        let scratch = try Scratch()
        let store = try Store(opening: scratch.vault(objects: []))
        for prefix in [[], [0], [0xff]] as [[UInt8]] {
            #expect(try !store.read { try $0.hasObject(beginningWith: prefix) })
        }
        try store.close()
    }

    @Test func `as a look at every identifier would`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var state = seed
        func next() -> UInt8 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            // Few values, those at the edges among them, so that beginnings meet.
            return [0, 1, 0x7f, 0x80, 0xfe, 0xff][Int(state >> 33) % 6]
        }
        let scratch = try Scratch()
        let ids = Set((0..<60).map { _ in (0..<16).map { _ in next() } })
        let store = try Store(opening: scratch.vault(objects: Array(ids)))
        try store.read { rows in
            for _ in 0..<500 {
                let prefix = (0..<Int(next() % 5)).map { _ in next() }
                let expected = ids.contains { $0.starts(with: prefix) }
                let found = try rows.hasObject(beginningWith: prefix)
                #expect(found == expected, "\(prefix), seed \(seed)")
            }
        }
        try store.close()
    }
}
