import Testing

/// A few lines of Swift and what the compiler must say about them.
struct Snippet: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let diagnostic: String
    let code: String
    /// Whether they stand inside this package, where the seams between its modules can be seen.
    let inPackage: Bool

    init(_ what: String, _ diagnostic: String, inPackage: Bool = false, _ code: String) {
        testDescription = what
        self.diagnostic = diagnostic
        self.code = code
        self.inPackage = inPackage
    }
}

extension Snippet {
    /// Expects that the snippet is refused, for the reason that it names and not for another one.
    func expectRefusal(importing modules: [String], from build: BuiltModules) throws {
        let imports = modules.map { "import \($0)\n" }.joined()
        let complaints = try build.complaints(about: imports + code, inPackage: inPackage)
        let text = try #require(complaints, "it compiles: \(testDescription)")
        #expect(text.contains(diagnostic), "\(testDescription)\n\(text)")
        // One mistake in a snippet; the compiler repeats it in the margin of the source.
        let errors = text.split(separator: "\n")
            .filter { $0.contains(".swift:") && $0.contains("error: ") }
        #expect(Set(errors).count == 1, "\(testDescription)\n\(text)")
    }
}
