import Testing

@Suite(.enabled(if: Probe.drivesTerminals, "python3 with pexpect is not installed"))
struct `At a real terminal` {
    @Test(arguments: [
        "hides", "edits", "interrupt", "terminate", "stop", "empty", "end", "long", "line",
        "confirm", "clear", "none",
    ])
    func `a question is asked and the terminal put back`(scenario: String) throws {
        let run = try Probe.run(
            program: "python3",
            [Probe.driver("terminal.py"), Probe.path, scenario]
        )
        #expect(run.status == 0, "\(run.output)")
    }

    @Test(
        .enabled(if: Probe.find("strace") != nil, "strace is not installed"),
        arguments: [
            "control", "vim", "vim-unchanged", "vim-fails", "vi-interrupt", "nvim", "nano",
            "emacs",
        ]
    )
    func `an editor with its owner's worst settings writes no copy`(editor: String) throws {
        let run = try Probe.run(
            program: "python3",
            [Probe.driver("editors.py"), Probe.path, editor]
        )
        #expect(run.status == 0, "\(run.output)")
    }
}
