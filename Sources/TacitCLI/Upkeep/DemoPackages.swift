import Platform
import Practice
import Sealing
import Tacit

/// The packages that a demo leaves, one for each purpose, so that anyone can try other tools on them.
struct DemoPackages {
    private let folder: String
    private let recipient: String

    /// One identity opens all of them.
    var identity: String { folder + "/packages/identity" }

    /// Makes the folder, the identity and the papers on which the packages rest.
    init(in folder: String) throws(CommandError) {
        self.folder = folder
        let pair = AgeKeyPair()
        recipient = pair.recipient
        do throws(PlatformError) {
            try OwnerOnlyFile.createFolders(folder + "/packages")
            try pair.identity.withBytes { bytes throws(PlatformError) in
                try OwnerOnlyFile.write(bytes, to: identity, overwrite: true)
            }
            for (role, lines) in Self.papers {
                let bytes = Array(lines.utf8)
                try unsafe OwnerOnlyFile.write(
                    bytes.span.bytes,
                    to: Self.papers(of: role, in: folder),
                    overwrite: true
                )
            }
            let bytes = Array(DemoSupervision.lines.utf8)
            try unsafe OwnerOnlyFile.write(
                bytes.span.bytes,
                to: DemoSupervision.papers(in: folder),
                overwrite: true
            )
        } catch {
            throw .file(folder, error)
        }
    }

    /// A package that is to be made.
    private struct Order {
        let role: String
        let purpose: String
        let client: String?
        let rest: [String]

        init(_ role: String, _ purpose: String, _ client: String?, _ rest: String...) {
            self.role = role
            self.purpose = purpose
            self.client = client
            self.rest = rest
        }
    }

    private func path(_ order: Order) -> String { "\(folder)/packages/\(order.purpose).age" }

    /// Where each lies, what it is for, and which role of which vault signed it.
    var made: [(path: String, purpose: String, role: String)] {
        Self.orders.map { (path($0), $0.purpose, $0.role) }
            .filter { FileStanding.exists($0.path) }
    }

    // MARK: Steps

    var steps: [DemoScript.Step] {
        let papers = Self.papers.map { role, _ in
            var step = DemoScript.Step.as(
                role,
                "what else is on file: papers, brought in",
                "import",
                Self.papers(of: role, in: folder)
            )
            if role == "client" { step.vault = "journal.tacit" }
            return step
        }
        let supervision = DemoSupervision.steps(
            in: folder,
            passphraseFile: "\(folder)/passphrase"
        )
        return papers + Self.standing + supervision + Self.orders.map(step) + afterwards
    }

    /// What stands on file about it, and the account that a client may ask for.
    private var afterwards: [DemoScript.Step] {
        [
            .as(
                "therapist",
                "what lets something go, and how each paper stands",
                "consent",
                "list",
                "--client",
                "ana pop"
            ),
            .as(
                "therapist",
                "an accounting letter: no name in the file's name, since she has restrictions",
                "disclosures",
                "--client",
                "ana pop",
                "--letter",
                "--output",
                "\(folder)/letters/"
            ),
        ]
    }

    private func step(_ order: Order) -> DemoScript.Step {
        let words =
            [
                "--as", order.role, "export", "--purpose", order.purpose, "--to", recipient,
                "--output", path(order),
            ] + (order.client.map { ["--client", $0] } ?? []) + order.rest
        var step = DemoScript.Step("a sealed package: \(order.purpose)", words)
        if order.role == "client" { step.vault = "journal.tacit" }
        return step
    }

    /// Who supervises, who takes over, who decides, and that somebody died.
    private static let standing: [DemoScript.Step] = [
        .as("therapist", nil, "settings", "supervisor=Dr Sol", "custodian=Dr Kent"),
        .as(
            "therapist",
            nil,
            "client",
            "edit",
            "ana pop",
            "--representative",
            "Mira Pop;sister;power of attorney;555 0101"
        ),
        .as(
            "therapist",
            nil,
            "client",
            "edit",
            "popescu",
            "--died",
            "2026-03-20",
            "--representative",
            "Ion Popescu;executor;letters of administration;555 0102"
        ),
    ]

    private static let plan = "P1AN00000000000000000000D0"
    private static let page = "PAGE0000000000000000000000"

    private static let orders: [Order] = [
        Order(
            "therapist",
            "new-therapist",
            "ana pop",
            "--basis",
            "treatment",
            "--recipient-name",
            "Zoe Kent",
            "--recipient-type",
            "therapist"
        ),
        Order(
            "therapist",
            "therapist",
            "ana pop",
            "--basis",
            "treatment",
            "--recipient-name",
            "Dr Okoye",
            "--recipient-type",
            "psychiatrist"
        ),
        Order(
            "therapist",
            "new-coach",
            "ana pop",
            "--basis",
            "REAEASE0F0RTHEC0ACH0000000",
            "--recipient-name",
            "Kim Park",
            "--recipient-type",
            "coach"
        ),
        Order(
            "coach",
            "coach",
            "ben",
            "--basis",
            "REAEASE0F0RTHEC0ACH0000010",
            "--recipient-name",
            "Kim Park",
            "--recipient-type",
            "coach"
        ),
        Order("therapist", "client-access", "ana pop", "--recipient-name", "Ana Pop"),
        Order(
            "therapist",
            "insurer",
            "ana pop",
            "--basis",
            "payment",
            "--recipient-name",
            "the insurer"
        ),
        Order(
            "therapist",
            "court",
            "ana pop",
            "--basis",
            "0RDER000000000000000000000",
            "--recipient-name",
            "the county court",
            "--item",
            plan
        ),
        Order(
            "therapist",
            "supervisor",
            "ana pop",
            "--basis",
            "own-training",
            "--recipient-name",
            "Dr Sol"
        ),
        Order(
            "therapist",
            "countersignature",
            "cleo",
            "--to",
            "Tina Reed",
            "--recipient-name",
            "Tina Reed"
        ),
        Order("therapist", "consultation", "ana pop", "--recipient-name", "a colleague"),
        Order(
            "coach",
            "sponsor",
            "ben",
            "--basis",
            "coaching-agreement",
            "--recipient-name",
            "the employer"
        ),
        Order(
            "therapist",
            "custodian",
            "ana pop",
            "--basis",
            "professional-will",
            "--recipient-name",
            "Dr Kent"
        ),
        Order(
            "therapist",
            "emergency",
            "ana pop",
            "--basis",
            "medical-emergency",
            "--facts",
            "found at the station",
            "--client-notice",
            "she was told",
            "--item",
            plan,
            "--recipient-name",
            "the emergency room"
        ),
        Order(
            "therapist",
            "abuse-report",
            "ana pop",
            "--basis",
            "abuse-report",
            "--facts",
            "what she said of a neighbour's child",
            "--client-notice",
            "she was told",
            "--item",
            plan,
            "--recipient-name",
            "who takes reports"
        ),
        Order(
            "therapist",
            "mandated-report",
            "ana pop",
            "--basis",
            "REAEASE0F0RTHEEMP10YER0000",
            "--recipient-name",
            "the employer's doctor"
        ),
        Order(
            "therapist",
            "oversight",
            "ana pop",
            "--basis",
            "oversight",
            "--item",
            plan,
            "--recipient-name",
            "the board"
        ),
        Order(
            "therapist",
            "executor",
            "popescu",
            "--basis",
            "representative",
            "--recipient-name",
            "Ion Popescu"
        ),
        Order(
            "therapist",
            "representative",
            "ana pop",
            "--basis",
            "representative",
            "--recipient-name",
            "Mira Pop"
        ),
        Order("client", "share", nil, "--recipient-name", "Mara Lind", "--item", page),
    ]

    // MARK: Papers

    private static func papers(of role: String, in folder: String) -> String {
        "\(folder)/papers-\(role).jsonl"
    }

    private static let release = """
        "type":"general","discloser":"Mara Lind","expiry":"2035-12-31","rightToRevoke":"told",\
        "conditioning":"told","redisclosure":"told","signature":"on paper, 2026-03-02"
        """

    private static let papers: [(role: String, lines: String)] = [
        (
            "therapist",
            """
            {"client":"Ana Pop","kind":"release-of-information","at":"2026-03-02","fields":{\
            "recipient":"Kim Park, coach","description":"goals and strengths","purpose":"coaching",\
            \(release)},"id":"REAEASE0F0RTHEC0ACH0000000"}
            {"client":"Ana Pop","kind":"release-of-information","at":"2026-03-02","fields":{\
            "recipient":"the employer's doctor","description":"how goals stand",\
            "purpose":"the mandate",\(release)},"id":"REAEASE0F0RTHEEMP10YER0000"}
            {"client":"Ana Pop","kind":"mandate","at":"2026-03-01","fields":{\
            "referrer":"the employer","reportTo":"the employer's doctor",\
            "reportScope":"goal-status","limitsExplainedOn":"2026-03-01"}}
            {"client":"Ana Pop","kind":"treatment-plan","at":"2026-03-09","fields":{\
            "problems":"short nights","goals":"sleeps six hours","interventions":"a diary of sleep",\
            "diagnosis":"F51.01"},"id":"\(plan)"}
            {"client":"Ana Pop","kind":"superbill","at":"2026-03-09","fields":{\
            "diagnosis":"F51.01","serviceCode":"90834","start":"09:00","stop":"09:50",\
            "licence":"LPC 12345","npi":"on file","taxId":"on file","placeOfService":"11"}}
            {"client":"Ana Pop","kind":"consultation","at":"2026-03-06","fields":{\
            "with":"Dr Okoye, psychiatry","basis":"treatment",\
            "question":"Does a diary help where nights are short?"}}
            {"client":"Ana Pop","kind":"legal-demand","at":"2026-03-10","fields":{\
            "demand":"court-order","from":"the county court","received":"2026-03-10",\
            "deadline":"2026-04-10","items":"the treatment plan","assurance":"none",\
            "privilege":"ruled"},"id":"0RDER000000000000000000000"}
            {"client":"Ana Pop","kind":"informed-consent","at":"2026-03-10","fields":{\
            "service":"psychotherapy, supervised by Dr Sol",\
            "signature":"the client, on paper, 2026-03-10"}}
            {"client":"Ana Popescu","kind":"contact","at":"2026-03-11","body":"She called."}

            """
        ),
        (
            "coach",
            """
            {"client":"Ben Okafor","kind":"release-of-information","at":"2026-03-02","fields":{\
            "recipient":"Kim Park, coach","description":"goals and wins","purpose":"going on",\
            \(release)},"id":"REAEASE0F0RTHEC0ACH0000010"}

            """
        ),
        (
            "client",
            """
            {"kind":"entry","at":"2026-03-09","body":"Six hours, for the first time.","id":"\(page)"}

            """
        ),
    ]
}
