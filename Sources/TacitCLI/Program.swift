import ArgumentParser
import Glibc
import Platform

/// The program `tacit`: hardens the process, runs one command, and only then ends.
///
/// Nothing below calls `exit()`, so that every secret's life has ended and the vault is closed when
/// this does (DESIGN.md, section 9).
@main
enum Program {
    static func main() {
        exit(run().rawValue)
    }

    private static func run() -> ExitStatus {
        // What is not UTF-8 is not in the way of finding this one word.
        let isJSON = ProgramArguments.wantJSON(CommandLine.arguments)
        do {
            try ProcessHardening.apply()
            let arguments = try ProgramArguments.read()
            if arguments == ["--version"] {
                try Output(isJSON: false).text(TacitCommand.version)
                return .done
            }
            var command = try ProgramArguments.ordered(arguments).parsed()
            try command.run()
            return Damage.wasMet ? .integrity : .done
        } catch {
            return ErrorReport(isJSON: isJSON).show(error)
        }
    }
}
