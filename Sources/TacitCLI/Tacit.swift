import ArgumentParser
@main struct TacitCommand: ParsableCommand {}
