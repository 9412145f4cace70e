/// A trainee's note that is countersigned, and what goes back to her (SV-01).
enum DemoSupervision {
    static func papers(in folder: String) -> String { "\(folder)/papers-trainee.jsonl" }

    static let lines = """
        {"client":"Cleo Marsh","kind":"informed-consent","at":"2026-03-02","fields":{\
        "service":"psychotherapy in training, supervised by Mara Lind",\
        "signature":"the client, on paper, 2026-03-02"}}

        """

    /// - Parameter passphraseFile: what the package to the supervisor is sealed with.
    static func steps(in folder: String, passphraseFile: String) -> [DemoScript.Step] {
        let package = "\(folder)/packages/from-trainee.age"
        return trainee(folder) + [
            step(
                "what she signed goes to her supervisor, sealed with a passphrase that both know",
                "export",
                "--purpose",
                "supervisor",
                "--client",
                "cleo",
                "--basis",
                "own-training",
                "--recipient-name",
                "Mara Lind",
                "--to-passphrase-file",
                passphraseFile,
                "--output",
                package
            ),
            .as(
                "therapist",
                "the supervisor takes it in",
                "import",
                package,
                "--source-passphrase-file",
                passphraseFile,
                "--create-clients"
            ),
            .as("therapist", nil, "due", "--client", "cleo"),
            .as(
                "therapist",
                "reads it, and stands by it; the countersignature goes back below",
                "countersign",
                "--all",
                "--from",
                "Tina Reed"
            ),
        ]
    }

    private static func trainee(_ folder: String) -> [DemoScript.Step] {
        [
            step(
                "a trainee with a vault of her own",
                "init",
                "--holder",
                "Tina Reed",
                "--role",
                "therapist",
                "--credential",
                "LPC Associate;777;Oregon;2028-06-30",
                "--kdf-operations",
                "2",
                "--kdf-memory",
                "64",
                "--recovery-file",
                "\(folder)/recovery-code-trainee"
            ),
            step(nil, "settings", "supervisor=Mara Lind"),
            step(nil, "import", papers(in: folder), "--create-clients"),
            step(
                "her note is signed, and waits for her supervisor",
                "add",
                "crisis-contact",
                "--client",
                "cleo",
                "--field",
                "purpose=the client called after a quarrel",
                "--field",
                "said=“I do not know how to get through tonight.”",
                "--field",
                "riskCheck=asked about wish, plan and means: a wish, no plan",
                "--field",
                "action=went through the evening; the brother is on his way",
                "--field",
                "followUp=2026-03-16",
                "--sign"
            ),
            step(nil, "due"),
        ]
    }

    private static func step(_ title: String?, _ words: String...) -> DemoScript.Step {
        var step = DemoScript.Step(title, words)
        step.vault = "trainee.tacit"
        return step
    }
}
