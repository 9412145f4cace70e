import ArgumentParser
import Practice
import Tacit

struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact",
        abstract: "With whom this role exchanges packages, and by which keys they are known.",
        discussion: """
            Compare the words with the person, by voice or on paper, before you trust them: \
            'tacit identity' shows the other side its own. Whoever comes with other keys later is \
            refused until somebody says that they are right.
            """,
        subcommands: [
            ContactListCommand.self, ContactAddCommand.self, ContactShowCommand.self,
            ContactConfirmCommand.self, ContactForgetCommand.self,
        ]
    )
}

struct ContactListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Everybody in the address book."
    )

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let contacts = try VaultAccess(options).unlocked { try $0.contacts() }
        try options.output.result([
            "contacts": .array(contacts.map { .object($0.members) })
        ]) {
            var table = Table()
            for contact in contacts {
                table.add([
                    contact.id.shortText, contact.name, contact.standing,
                    contact.fingerprint.words,
                ])
            }
            return table.isEmpty ? "the address book is empty" : table.text
        }
    }
}

struct ContactAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add somebody by the keys that 'tacit identity' shows them."
    )

    @Argument(help: ArgumentHelp("Who it is.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("To encrypt for them.", valueName: "age1…"))
    var recipient: String?

    @Option(help: ArgumentHelp("To check what they sign.", valueName: "key"))
    var signer: String?

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let contact = try VaultAccess(options).unlocked { vault in
            try vault.addContact(name, recipient: recipient, signer: signer, now: .now())
        }
        try ContactView.show(contact, options)
        Talk.hint(
            "compare the words with the person, then: tacit contact confirm "
                + contact.id.shortText
        )
    }
}

struct ContactShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Somebody's keys, and their fingerprint as words."
    )

    @Argument(help: ArgumentHelp("Who.", valueName: "ref"))
    var contact: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let contact = try VaultAccess(options).unlocked { vault in
            try AddressBookReference(vault).contact(self.contact)
        }
        try ContactView.show(contact, options)
    }
}

struct ContactConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm",
        abstract: "Say that the keys are right, after comparing the words with the person."
    )

    @Argument(help: ArgumentHelp("Who.", valueName: "ref"))
    var contact: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let contact = try VaultAccess(options).unlocked { vault in
            let contact = try AddressBookReference(vault).contact(self.contact)
            let words = (contact.laterFingerprint ?? contact.fingerprint).words
            try Consent.ask("the words of '\(contact.name)' are: \(words). are they right", options)
            return try vault.confirmContact(contact.id, now: .now())
        }
        try ContactView.show(contact, options)
    }
}

struct ContactForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Take somebody out of the address book."
    )

    @Argument(help: ArgumentHelp("Who.", valueName: "ref"))
    var contact: String

    @OptionGroup var options: GlobalOptions

    func run() throws {
        let contact = try VaultAccess(options).unlocked { vault in
            let contact = try AddressBookReference(vault).contact(self.contact)
            try vault.forgetContact(contact.id, now: .now())
            return contact
        }
        try options.output.result(["id": .string(contact.id.text), "forgotten": true]) {
            "'\(contact.name)' is not in the address book any more"
        }
    }
}

/// What somebody types to mean one of the address book.
struct AddressBookReference {
    private let contacts: [Contact]

    init(_ vault: borrowing UnlockedVault) throws(VaultError) { contacts = try vault.contacts() }

    func contact(_ reference: String) throws(VaultError) -> Contact {
        switch Reference.match(reference, among: contacts.map { ($0.id, [$0.name]) }) {
        case .one(let id):
            guard let contact = contacts.first(where: { $0.id == id }) else {
                throw .notFound(.contact)
            }
            return contact
        case .none: throw .notFound(.contact)
        case .ambiguous(let ids): throw .ambiguous(.contact, candidates: ids)
        }
    }
}

enum ContactView {
    static func show(_ contact: Contact, _ options: GlobalOptions) throws {
        try options.output.result(.object(contact.members)) {
            var table = Table()
            table.add(["name", contact.name])
            table.add(["id", contact.id.shortText])
            if let recipient = contact.recipient { table.add(["recipient", recipient]) }
            if let signer = contact.signer { table.add(["signer", signer]) }
            table.add(["words", contact.fingerprint.words])
            table.add(["first seen", contact.firstSeen.iso])
            table.add(["standing", contact.standing])
            if let later = contact.laterFingerprint { table.add(["new words", later.words]) }
            return table.text
        }
    }
}

extension Contact {
    /// Whether somebody compared the keys, in a word or two.
    var standing: String {
        if laterFingerprint != nil { return "other keys wait" }
        return confirmed == nil ? "not compared" : "compared"
    }

    var members: [(String, JSONValue)] {
        [
            ("id", .string(id.text)), ("name", .string(name)),
            ("recipient", .optional(recipient)), ("signer", .optional(signer)),
            ("fingerprint", .string(fingerprint.text)), ("words", .string(fingerprint.words)),
            ("firstSeen", .string(firstSeen.iso)), ("confirmed", .optional(confirmed?.iso)),
            ("newFingerprint", .optional(laterFingerprint?.text)),
            ("newWords", .optional(laterFingerprint?.words)),
        ]
    }
}
