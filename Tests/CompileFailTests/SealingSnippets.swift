import Testing

@Suite struct `misusing secrets and sealed bytes does not compile` {
    private static let modules = ["Sealing", "Store"]
    private static let build = BuiltModules.build(with: "Store")
    private static let isFound = build != nil

    /// What the snippets below do wrong, done right.
    private static let control = """
        func secret(_ secret: borrowing SecretBytes) -> Int {
            secret.withBytes { $0.byteCount } + secret.byteCount
        }
        func pass(_ secret: consuming SecretBytes) -> SecretBytes { secret }
        """

    private static let controlInPackage = """
        func seal(_ key: borrowing Key<CompartmentPurpose>, at place: Context) -> Sealed {
            key.seal([1, 2, 3], at: place)
        }
        func put(_ rows: WritableRows, _ sealed: Sealed) throws { try rows.put(sealed, id: []) }
        func open(_ key: borrowing Key<RolePurpose>, _ stored: Stored, _ place: Context) throws {
            let inner: Key<CompartmentPurpose> = try key.openKey(stored, at: place)
            _ = seal(inner, at: place)
        }
        func second(_ secret: borrowing SecretBytes) -> SecretBytes { secret.duplicate() }
        """

    static let snippets = [
        Snippet(
            "printing a secret",
            "argument type 'SecretBytes' does not conform to expected type 'Copyable'",
            "func f(_ secret: borrowing SecretBytes) { print(secret) }"
        ),
        Snippet(
            "interpolating a secret",
            "candidate requires that 'SecretBytes' conform to 'Copyable'",
            #"func f(_ secret: borrowing SecretBytes) -> String { "\(secret)" }"#
        ),
        Snippet(
            "describing a secret",
            "candidate requires that 'SecretBytes' conform to 'Copyable'",
            "func f(_ secret: borrowing SecretBytes) -> String { String(describing: secret) }"
        ),
        Snippet(
            "looking into a secret",
            "argument type 'SecretBytes' does not conform to expected type 'Copyable'",
            "func f(_ secret: borrowing SecretBytes) -> Mirror { Mirror(reflecting: secret) }"
        ),
        Snippet(
            "copying a secret",
            "'secret' is borrowed and cannot be consumed",
            "func f(_ secret: borrowing SecretBytes) -> SecretBytes { secret }"
        ),
        Snippet(
            "using a secret that was given away",
            "'secret' used after consume",
            """
            func take(_ secret: consuming SecretBytes) {}
            func f(_ secret: consuming SecretBytes) -> Int {
                take(secret)
                return secret.byteCount
            }
            """
        ),
        Snippet(
            "letting the bytes of a secret out of the closure",
            "requires that 'RawSpan' conform to 'Escapable'",
            """
            func f(_ secret: borrowing SecretBytes) -> Int {
                let kept: RawSpan = secret.withBytes { $0 }
                return kept.byteCount
            }
            """
        ),
        Snippet(
            "keeping the bytes of a secret in a variable",
            "lifetime-dependent",
            """
            func f(_ secret: borrowing SecretBytes, _ kept: inout RawSpan) {
                secret.withBytes { kept = $0 }
            }
            """
        ),
        Snippet(
            "putting a secret into an array",
            "type 'SecretBytes' does not conform to protocol 'Copyable'",
            "var secrets: [SecretBytes] = []"
        ),
        Snippet(
            "hiding a secret in Any",
            "return expression of type 'SecretBytes' does not conform to 'Copyable'",
            "func f(_ secret: consuming SecretBytes) -> Any { secret }"
        ),
        Snippet(
            "comparing secrets",
            "binary operator '==' cannot be applied",
            "func f(_ a: borrowing SecretBytes, _ b: borrowing SecretBytes) -> Bool { a == b }"
        ),
        Snippet(
            "duplicating a secret outside of the package",
            "'duplicate' is inaccessible due to 'package' protection level",
            "func f(_ secret: borrowing SecretBytes) -> SecretBytes { secret.duplicate() }"
        ),
        Snippet(
            "a key of a role where one of a compartment is asked for",
            "cannot convert value of type 'Key<RolePurpose>' to expected argument type "
                + "'Key<CompartmentPurpose>'",
            """
            func open(_ key: borrowing Key<CompartmentPurpose>) {}
            func f(_ key: borrowing Key<RolePurpose>) { open(key) }
            """
        ),
        Snippet(
            "a derived key for another purpose than it was derived for",
            "cannot convert value of type",
            inPackage: true,
            """
            func open(_ key: borrowing Key<CompartmentPurpose>) {}
            func f(_ key: borrowing Key<RolePurpose>) {
                open(key.derive(PersonPurpose.self, from: []))
            }
            """
        ),
        Snippet(
            "copying a key",
            "'key' is borrowed and cannot be consumed",
            "func f(_ key: borrowing Key<RolePurpose>) -> Key<RolePurpose> { key }"
        ),
        Snippet(
            "reading the bytes of a key outside of the package",
            "'withBytes' is inaccessible due to 'package' protection level",
            "func f(_ key: borrowing Key<RolePurpose>) { key.withBytes { _ in } }"
        ),
        Snippet(
            "making a key outside of the package",
            "'random' is inaccessible due to 'package' protection level",
            "let key = Key<RolePurpose>.random()"
        ),
        Snippet(
            "handing plaintext to the store",
            "cannot convert value of type '[UInt8]' to expected argument type 'Sealed'",
            inPackage: true,
            "func f(_ rows: WritableRows, _ text: [UInt8]) throws { try rows.put(text, id: []) }"
        ),
        Snippet(
            "handing what came from the store back to it",
            "cannot convert value of type 'Stored' to expected argument type 'Sealed'",
            inPackage: true,
            "func f(_ rows: WritableRows, _ row: Stored) throws { try rows.put(row, id: []) }"
        ),
        Snippet(
            "passing plaintext off as sealed",
            "'Sealed' initializer is inaccessible due to 'internal' protection level",
            inPackage: true,
            "let sealed = Sealed(bytes: [1, 2, 3])"
        ),
        Snippet(
            "passing plaintext off as a key slot",
            "cannot convert value of type",
            inPackage: true,
            """
            func f(_ rows: WritableRows, _ text: [UInt8]) throws {
                try rows.replaceSlots([text], keeping: [])
            }
            """
        ),
        Snippet(
            "running SQL on the rows",
            "'database' is inaccessible due to 'internal' protection level",
            inPackage: true,
            "func f(_ rows: Rows) { _ = rows.database }"
        ),
    ]

    @Test(.enabled(if: isFound, "the built modules are not where they are looked for"))
    func `the same, done right, compiles`() throws {
        let build = try #require(Self.build)
        let imports = Self.modules.map { "import \($0)\n" }.joined()
        #expect(try build.complaints(about: imports + Self.control, inPackage: false) == nil)
        let inner = imports + Self.controlInPackage
        #expect(try build.complaints(about: inner, inPackage: true) == nil)
        // And the seams are not open to anybody else.
        #expect(try build.complaints(about: inner, inPackage: false) != nil)
    }

    @Test(
        .enabled(if: isFound, "the built modules are not where they are looked for"),
        arguments: snippets
    )
    func `done wrong it does not`(snippet: Snippet) throws {
        try snippet.expectRefusal(importing: Self.modules, from: #require(Self.build))
    }
}
