import Practice
import Testing

@Suite struct `A text without the person` {
    static let client = PseudonymScene.client
    static let brother = PseudonymScene.brother

    @Test(arguments: [
        ("Ana came late.", "# came late."), ("ANA CAME", "# CAME"), ("ana's day", "#'s day"),
        ("Ana’s day", "#’s day"), ("Ánà María Pop spoke", "# spoke"), ("Pop, Ana", "#"),
        ("Mrs. Pop-Popescu", "Mrs. #"), ("Ana-Lena", "#-Lena"), ("anapop", "#"),
        ("the Pops", "the #s"), ("A. P. was here", "# was here"), ("A.M.P.", "#."),
        ("with A. Pop.", "with #."), ("Ana P. said", "# said"), ("A. says no", "# says no"),
        ("vitamin A. Then", "vitamin A. Then"), ("A\u{301}na", "#"), ("A\u{AD}na", "#"),
        ("Ana_Pop", "#"), ("\u{2068}Ana\u{2069} left", "\u{2068}#\u{2069} left"),
        ("Ana. Pop music", "#. # music"), ("banana, popular", "banana, popular"),
        ("Ana and her brother Ion", "# and her brother %"), ("Tepes", "%"), ("brother", "brother"),
    ])
    func `has a pseudonym for each name of the roster, in each form`(
        text: String,
        expected: String
    ) throws {
        let whole = expected.replacing("#", with: Self.client).replacing("%", with: Self.brother)
        #expect(try PseudonymScene().said(text) == whole)
    }

    @Test func `keeps to the character what is about nobody`() throws {
        for text in [
            "Sleeps 7 h, mood 4/10; PHQ-9: 14, then 12. F32.1, see plan 2.1.",
            "Between 2019 and 2025 – three jobs, 1,000,000 plans; 10:00-10:50, 09.30-10.20, 20-25 min.",
            "“ça va mieux”\n\n- will march on\n- may come\n\n\u{202B}שלום\u{202C} 你好 e\u{301}",
            "\u{2068}quiet\u{2069} then",
            "BP 120/80, 50 mg twice, scores 12 14 9 8 7 15 20, ratio 3/4.",
            "She is 89 years old, and 100 percent sure; since 1931 nothing changed.",
        ] {
            #expect(try PseudonymScene().said(text) == text)
            #expect(try PseudonymScene().told(text).replacements.total == 0)
        }
    }

    @Test(arguments: [
        ("2026-03-02", "2026-04-06"), ("2026-03-02T10:00:00+01:00", "2026-04-06T10:00:00+01:00"),
        ("on 2 March 2026,", "on 6 April 2026,"), ("March 2, 2026", "April 6, 2026"),
        ("Mar 2nd 2026", "Apr 6th 2026"), ("the 2nd of March", "the 6th of April"),
        ("Monday, 02 MARCH 2026", "Monday, 06 APRIL 2026"), ("20260302", "20260406"),
        ("2.3.2026", "6.4.2026"), ("02. 03. 2026", "06. 04. 2026"), ("28/2/26", "4/4/26"),
        ("2/28/2026", "4/4/2026"), ("2-Mar-26", "6-Apr-26"), ("2. März 2026", "6. April 2026"),
        ("le 2 mars 2026", "le 6 avril 2026"), ("2 de marzo de 2026", "6 de abril de 2026"),
        ("March 2026", "April 2026"), ("03/2026", "04/2026"), ("2026-03.", "2026-04."),
        ("since March", "since April"), ("December 30", "February 3"),
        ("2–4 March 2026", "6–8 April 2026"), ("26-28 February", "2-4 April"),
        ("March 2-4", "April 6-8"), ("2/3/26", "[date]"), ("3/3/26", "7/4/26"),
        ("at Christmas", "at [holiday]"), ("New Year's Eve", "[holiday]"),
        ("on Monday, in 2019", "on Monday, in 2019"), ("31/02/2026", "[date]"),
    ])
    func `has its dates moved by the same weeks, however they are written`(
        text: String,
        expected: String
    ) throws {
        #expect(try PseudonymScene().said(text) == expected)
    }

    @Test func `reads an ambiguous date as the records write theirs`() throws {
        var scene = PseudonymScene()
        scene.order = DayOrder.said(by: ["on 3/28/26", "no date", "2/2/26"])
        #expect(try scene.said("2/3/26") == "3/10/26")
        scene.order = DayOrder.said(by: ["28/3/26"])
        #expect(try scene.said("2/3/26") == "6/4/26")
        #expect(DayOrder.said(by: ["28/3/26", "3/28/26"]) == nil)
    }

    @Test(arguments: [
        ("born 3 May 1961", "born 1961"), ("DOB: 1961-05-03", "DOB: 1961"),
        ("born 3 May 1931", "born [birth date]"), ("born in 1931", "born in [birth year]"),
        ("born in 1961", "born in 1961"), ("on 5 June 1970", "on 1970"),
        ("92 years old", "90+ years old"), ("a 92-year-old", "a 90+-year-old"),
        ("aged 91", "aged 90+"), ("room 92", "room 92"), ("for 92 years", "for 92 years"),
    ])
    func `tells of a birth the year, and of no age over 89`(text: String, expected: String) throws {
        var scene = PseudonymScene()
        scene.facts.births = [try #require(Moment(iso: "1970-06-05"))]
        #expect(try scene.said(text) == expected)
    }

    @Test(arguments: [
        ("ana.pop+x@mail.example.org.", "[e-mail]."),
        ("see https://x.example/ana?b=1.", "see [link]."),
        ("(www.example.org)", "([link])"), ("@anapop77", "[handle]"), ("at 10 @ 5", "at 10 @ 5"),
        ("+40 (0)721 000 111", "[phone]"), ("(555) 010-1234", "[phone]"), ("555-0101", "[phone]"),
        ("06 12 34 56 78", "[phone]"), ("chart 12345678", "chart [number]"),
        ("AB123456C", "[number]"), ("12 Elm Street,", "[address],"),
        ("Lindenstraße 4a", "[address]"),
        ("SW1A 1AA", "[postcode]"), ("IL 62704", "[postcode]"), ("ext. 4711", "ext. [contact]"),
        ("the Acme group", "the [payer] group"), ("in Brașov", "in [place]"),
        ("7 Castle Hill", "[address]"), ("Castle Hill", "[place]"), ("MRN X-99", "MRN [number]"),
        ("at Lincoln High", "at [place]"),
    ])
    func `has what contacts, places and numbers are, and not what they say`(
        text: String,
        expected: String
    ) throws {
        var details = ClientDetails(name: "Ana")
        details.phone = "4711"
        details.address = "7 Castle Hill, 500001 Brașov"
        details.payer = Payer(.sponsor, "Acme, by invoice")
        details.identifiers = [PersonIdentifier(system: "chart", value: "X-99")]
        details.contacts = [LabelledContact(label: "school", value: "Lincoln High")]
        var scene = PseudonymScene()
        scene.facts.take(details)
        #expect(try scene.said(text) == expected)
    }

    @Test func `counts what it replaced, by sort`() throws {
        let told = try PseudonymScene().told("Ana met Ion on 2026-03-02; ana@x.org, 555-0101.")
        #expect(told.replacements[.names] == 2 && told.replacements[.dates] == 1)
        #expect(told.replacements[.contacts] == 2 && told.replacements.total == 5)
    }

    @Test func `finds names that stand without spaces`() throws {
        var scene = PseudonymScene()
        scene.facts.people = [
            KnownPerson(names: ["王小明", "김지민"], isClient: true, draw: PseudonymScene.draw(1))
        ]
        #expect(try scene.said("今天王小明来了") == "今天\(Self.client)来了")
        #expect(try scene.said("김지민이 왔다") == "\(Self.client)이 왔다")
    }

    @Test func `as a note has its day without a time, and words to choose from as they are`() throws
    {
        let at = try #require(Moment(iso: "2026-03-02T10:00:00+01:00"))
        var note = Note(kind: "treatment-plan", at: at, body: "Ana")
        note.set("reviewDate", "2026-03-30")
        note.set("clientAcknowledgment", "given")
        note.set("goals", "Ana sleeps\nby 30 March")
        let pseudonyms = Pseudonymisation(
            PseudonymScene().facts,
            shift: try PseudonymScene.shift(-7),
            order: nil,
            today: at
        )
        var replacements = Replacements()
        let other = pseudonyms.note(note, counting: &replacements)
        #expect(other.at?.iso == "2026-02-23" && other.body == Self.client)
        #expect(other.value(of: "reviewDate") == "2026-03-23")
        #expect(other.value(of: "clientAcknowledgment") == "given")
        #expect(other.value(of: "goals") == "\(Self.client) sleeps\nby 23 March")
    }
}
