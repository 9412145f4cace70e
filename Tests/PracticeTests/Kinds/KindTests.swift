import Practice
import Testing

@Suite struct `Kinds` {
    /// The kind × discipline matrix (SC-01), written out apart from the tables that it checks.
    static let matrix: [Discipline: Set<String>] = [
        .therapy: bothServices.union([
            "intake", "treatment-plan", "progress-note", "soap-note", "dap-note", "birp-note",
            "girp-note", "pirp-note", "psychotherapy-note", "risk-assessment", "safety-plan",
            "discharge-summary", "informed-consent", "telehealth-consent", "superbill",
            "good-faith-estimate",
        ]),
        .coaching: bothServices.union([
            "coaching-agreement", "suitability", "coaching-session", "goal", "action-plan",
            "commitment", "package", "win", "check-in", "referral", "completion", "renewal",
        ]),
        .journal: [
            "entry", "mood", "gratitude", "prompt", "thought-record", "win", "goal-check",
        ],
    ]

    private static let bothServices: Set<String> = [
        "session", "inquiry", "consultation", "contact", "crisis-contact", "addendum", "closure",
        "care-team", "release-of-information", "revocation", "exception", "relationship",
        "disposition", "disclosure", "legal-demand", "access-request", "amendment-request",
        "receipt", "mandate", "countersignature", "group-note", "group-log", "handover",
    ]

    @Test func `every pair of kind and discipline is decided`() {
        #expect(Set(Kind.all.map(\.id)) == Self.matrix.values.reduce([]) { $0.union($1) })
        for kind in Kind.all {
            for discipline in Discipline.allCases {
                let belongs = Self.matrix[discipline]?.contains(kind.id) == true
                let realm: Realm =
                    kind.id == "psychotherapy-note" ? .psychotherapyNotes : discipline.mainRealm
                #expect(
                    kind.realm(in: discipline) == (belongs ? realm : nil),
                    "\(kind.id) in \(discipline)"
                )
                #expect(Kind.kinds(of: discipline).contains(kind) == belongs)
            }
        }
    }

    @Test func `no kind is sealed in a realm of another discipline`() {
        for kind in Kind.all {
            for discipline in Discipline.allCases {
                guard let realm = kind.realm(in: discipline) else { continue }
                #expect(discipline.realms.contains(realm), "\(kind.id) in \(discipline)")
            }
        }
    }

    @Test func `ids are unique, in kebab case, and found`() {
        #expect(Set(Kind.all.map(\.id)).count == Kind.all.count)
        for kind in Kind.all {
            #expect(kind.id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(kind.id)")
            #expect(Kind.named(kind.id) == kind)
            #expect(!kind.disciplines.isEmpty && !kind.title.isEmpty && !kind.summary.isEmpty)
        }
        #expect(Kind.named("Intake") == nil && Kind.named("") == nil)
    }

    @Test func `field names are unique within a kind, in camel case, and explained`() {
        for kind in Kind.all {
            #expect(Set(kind.fields.map(\.name)).count == kind.fields.count, "\(kind.id)")
            for field in kind.fields {
                // A heading means one field, by title or by name.
                let meant = [field.title, field.name].map { kind.sectionName($0) }
                #expect(meant == [field.name, field.name], "\(kind.id) \(field.name)")
                #expect(!field.example.isEmpty, "\(kind.id) \(field.name)")
                #expect(field.name.wholeMatch(of: /[a-z]+([A-Z][a-z]+)*/) != nil, "\(field.name)")
                #expect(!field.title.isEmpty && !field.help.isEmpty, "\(kind.id) \(field.name)")
                #expect(kind.field(named: field.name) == field)
            }
            #expect(kind.field(named: "noSuchField") == nil)
        }
    }

    @Test func `each role has a default kind of its own discipline`() {
        for role in Role.allCases {
            #expect(Kind.defaultKind(for: role).realm(in: role.discipline) != nil)
        }
        #expect(
            Role.allCases.map { Kind.defaultKind(for: $0).id }
                == ["progress-note", "coaching-session", "entry"]
        )
    }

    @Test func `no form of coaching asks for what only therapy does`() {
        let therapyOnly: Set<String> = [
            "diagnosis", "finalDiagnosis", "icd10", "dsm", "prognosis", "mentalStatus",
            "intervention", "interventions", "transference", "countertransference", "medical",
            "medications", "riskScreen", "serviceCode",
        ]
        for kind in Kind.kinds(of: .coaching) {
            #expect(therapyOnly.isDisjoint(with: kind.fields.map(\.name)), "\(kind.id)")
        }
        #expect(Kind.named("psychotherapy-note")?.field(named: "transference") != nil)
        #expect(Kind.named("coaching-session")?.field(named: "clientReportedHealth") != nil)
    }

    @Test func `a psychotherapy note has no field that would make it part of the record`() {
        let forbidden: Set<String> = [
            "diagnosis", "medication", "start", "stop", "modality", "tests", "plan", "summary",
        ]
        let fields = Kind.named("psychotherapy-note")?.fields.map(\.name) ?? ["plan"]
        #expect(forbidden.isDisjoint(with: fields))
    }

    @Test(arguments: [
        ("soap-note", ["subjective", "objective", "assessment", "plan"]),
        ("dap-note", ["data", "assessment", "plan"]),
        ("birp-note", ["behaviour", "intervention", "response", "plan"]),
        ("girp-note", ["goal", "intervention", "response", "plan"]),
        ("pirp-note", ["problem", "intervention", "response", "plan"]),
    ])
    func `a progress format begins with its letters and demands them`(
        id: String,
        letters: [String]
    ) throws {
        let kind = try #require(Kind.named(id))
        #expect(Array(kind.fields.prefix(letters.count).map(\.name)) == letters)
        #expect(kind.fields.prefix(letters.count).allSatisfy { $0.required })
        #expect(kind.field(named: "riskStatement")?.required == true)
        #expect(Kind.named("progress-note")?.field(named: "plan")?.required == false)
    }

    @Test func `only the form itself is required of a journal`() {
        let required = Kind.all.filter { $0.disciplines == [.journal] }
            .flatMap { kind in kind.fields.filter(\.required).map { "\(kind.id) \($0.name)" } }
        #expect(required == ["mood rating", "gratitude items", "prompt prompt", "prompt answer"])
    }

    @Test func `a template has a heading for the kind and one for each field`() {
        for kind in Kind.all {
            let lines = kind.template.split(separator: "\n")
            #expect(lines.first == "# \(kind.title)")
            let headings = lines.filter { $0.hasPrefix("## ") }.map { $0.dropFirst(3) }
            #expect(headings == kind.fields.map { $0.title[...] }, "\(kind.id)")
            let comments = lines.filter { $0.hasPrefix("<!-- ") && $0.hasSuffix(" -->") }
            let presets = kind.newNote().fields.flatMap { $0.value.split(separator: "\n") }
            #expect(
                lines.count == headings.count + comments.count + presets.count + 1,
                "\(kind.id)"
            )
            #expect(
                comments.count { $0.hasSuffix("(required) -->") }
                    == kind.fields.count { $0.required }
            )
            // Within a comment two hyphens may end it.
            #expect(comments.allSatisfy { !$0.dropFirst(4).dropLast(3).contains("--") })
        }
    }

    // MARK: Prompts (TM-04)

    @Test func `a kind has prompts of the disciplines that hold it, and of no other`() {
        for kind in Kind.all {
            for discipline in Discipline.allCases where !kind.disciplines.contains(discipline) {
                #expect(kind.prompts(in: discipline).isEmpty, "\(kind.id)")
            }
        }
        for id in ["soap-note", "intake", "psychotherapy-note", "coaching-session", "inquiry"] {
            let kind = Kind.named(id)
            #expect(kind?.disciplines.allSatisfy { kind?.prompts(in: $0).isEmpty == false } == true)
        }
    }

    @Test func `coaching asks what is next, and nothing that therapy asks`() {
        let prompts = Discipline.allCases.map { discipline in
            Set(Kind.all.flatMap { $0.prompts(in: discipline) })
        }
        #expect(prompts[1].isSuperset(of: ["Where are you now?", "What's next?"]))
        #expect(prompts[0].isSuperset(of: ["Where does it come from?", "How did that feel?"]))
        for (first, second) in [(0, 1), (0, 2), (1, 2)] {
            #expect(prompts[first].isDisjoint(with: prompts[second]))
        }
    }

    @Test func `prompts stand in the template of their discipline and in no note`() throws {
        let inquiry = try #require(Kind.named("inquiry"))
        let coaching = inquiry.template(in: .coaching)
        #expect(coaching.contains("<!-- Where would you like to be? -->"))
        #expect(!inquiry.template(in: .therapy).contains("Where would you like to be?"))
        #expect(!inquiry.template.contains("Where would you like to be?"))
        #expect(FormText(kind: inquiry).note(from: coaching).body.isEmpty)
    }
}
