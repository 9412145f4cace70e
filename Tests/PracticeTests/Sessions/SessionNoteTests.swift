import Practice
import Testing

@Suite struct `A session` {
    private static func note(_ fields: [String: String]) -> Note {
        var note = Note(kind: Session.kind, at: Moment(iso: "2026-03-02"))
        for (name, value) in fields.sorted(by: { $0.key < $1.key }) { note.set(name, value) }
        return note
    }

    @Test func `says in a note what it is, and is read back the same`() throws {
        let seed = UInt64.random(in: 0 ... .max)
        var random = SeededRandom(seed: seed)
        let times = ["00:00", "09:05", "15:00", "23:59"]
        let words = ["Ana", "مريم", "e\u{301}\u{200B}", "🧠\u{200D}🧠", "\u{202E}x"]
        for _ in 0..<500 {
            let attendance = Session.Attendance.allCases.randomElement(using: &random)
            var session = Session(
                at: Bool.random(using: &random) ? Moment(iso: "2026-03-02") : nil,
                attendance: try #require(attendance)
            )
            session.modality = Session.Modality.allCases.randomElement(using: &random)
            if Bool.random(using: &random) {
                session.start = times.randomElement(using: &random)
                session.stop = times.randomElement(using: &random)
                session.number = Int.random(in: 1...99_999, using: &random)
                session.location = words.randomElement(using: &random)
                session.unitsCharged = Int.random(in: 0...99, using: &random)
                session.attendees = Array(words.shuffled(using: &random).prefix(3))
            }
            var note = Note(kind: Session.kind, title: "kept", body: "kept")
            note.set("own words", "kept")
            session.write(to: &note)
            #expect(try Session(note) == session, "seed \(seed)")
            #expect(note.title == "kept" && note.value(of: "own words") == "kept")
        }
    }

    @Test(arguments: [
        ("attendance", "perhaps"), ("attendance", ""), ("modality", "by pigeon"),
        ("start", "25:00"), ("stop", "later"), ("number", "0"), ("number", "three"),
        ("unitsCharged", "-1"),
    ])
    func `names the field that holds no value of its type`(field: String, value: String) throws {
        var note = Self.note(["attendance": "attended"])
        note.set(field, value)
        let fault = #expect(throws: FieldFault.self) { try Session(note) }
        #expect(fault?.field == field)
    }

    @Test func `has the number after those that took place, and no others`() throws {
        func sessions(_ attendances: [Session.Attendance], numbers: [Int?] = []) -> [Session] {
            attendances.enumerated().map { index, attendance in
                var session = Session(at: nil, attendance: attendance)
                session.number = numbers.indices.contains(index) ? numbers[index] : nil
                return session
            }
        }
        #expect(Session.nextNumber(after: []) == 1)
        #expect(Session.nextNumber(after: sessions([.noShow, .cancelledByClient])) == 1)
        #expect(Session.nextNumber(after: sessions([.attended, .late, .noShow])) == 3)
        #expect(Session.nextNumber(after: sessions([.attended, .late], numbers: [4, 7])) == 8)
        // Three without numbers were before the first that has one.
        let brought = sessions(
            [.attended, .attended, .attended, .late],
            numbers: [nil, nil, nil, 4]
        )
        #expect(Session.nextNumber(after: brought) == 5)
        // What did not take place has no number that counts.
        #expect(Session.nextNumber(after: sessions([.noShow], numbers: [9])) == 1)
    }

    @Test func `that ends after midnight is as long as it was`() throws {
        var session = try Session(
            Self.note(["attendance": "late", "start": "23:30", "stop": "00:20"])
        )
        #expect(session.minutes == 50)
        session.stop = nil
        #expect(session.minutes == nil)
    }
}
