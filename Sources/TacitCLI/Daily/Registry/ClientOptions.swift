import ArgumentParser
import Practice
import Tacit

/// What can be said about a person besides the name; an empty value takes away what is there.
struct ClientOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Date of birth.", valueName: "date"))
    var born: String?

    @Option(help: ArgumentHelp("E-mail address.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("Phone number.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("The legal name, where another is used.", valueName: "name"))
    var legal: String?

    @Option(
        name: .customLong("former"),
        help: ArgumentHelp("A former name, to be found by; may be repeated.", valueName: "name")
    )
    var formerNames: [String] = []

    @Option(help: ArgumentHelp("Such as 'she/her'.", valueName: "words"))
    var pronouns: String?

    @Option(
        name: .customLong("identifier"),
        help: ArgumentHelp(
            "Such as chart=1234, insurance=A123; may be repeated.",
            valueName: "system=value"
        )
    )
    var identifiers: [String] = []

    @Option(help: ArgumentHelp("Postal address.", valueName: "words"))
    var address: String?

    @Option(
        name: .customLong("contact"),
        help: ArgumentHelp("Another way to reach them; may be repeated.", valueName: "label=value")
    )
    var contacts: [String] = []

    @Option(
        name: .customLong("restriction"),
        help: ArgumentHelp(
            "To mind before getting in touch: 'no voicemail', channel=…, hours=…, alias=…, or words; "
                + "may be repeated.",
            valueName: "text"
        )
    )
    var restrictions: [String] = []

    @Option(
        name: .customLong("representative"),
        help: ArgumentHelp(
            "\"NAME;RELATION;AUTHORITY;CONTACT\"; may be repeated.",
            valueName: "representative"
        )
    )
    var representatives: [String] = []

    @Option(
        name: .customLong("emergency"),
        help: ArgumentHelp("\"NAME;RELATION;NUMBER\"; may be repeated.", valueName: "contact")
    )
    var emergencyContacts: [String] = []

    @Option(
        help: ArgumentHelp(
            "self, sponsor, insurance or self-pay-restricted, and words after a semicolon.",
            valueName: "payer"
        )
    )
    var payer: String?

    @Option(help: ArgumentHelp("The date of death.", valueName: "date"))
    var died: String?
}

extension ClientOptions {
    /// What was said, understood: it can be done to any person.
    func change(now: Moment) throws -> ClientChange {
        var change = ClientChange(options: self)
        change.born = try Self.day(born, now)
        change.died = try Self.day(died, now)
        change.payer = try payer.map { $0.trimmed.isEmpty ? nil : try PersonArguments.payer($0) }
        change.identifiers = try identifiers.map {
            try PersonArguments.pair($0, form: "--identifier SYSTEM=VALUE")
        }
        change.contacts = try contacts.map {
            try PersonArguments.pair($0, form: "--contact LABEL=VALUE")
        }
        change.restrictions = restrictions.map(PersonArguments.restriction)
        change.representatives = try representatives.map(PersonArguments.representative)
        change.emergencyContacts = try emergencyContacts.map(PersonArguments.emergencyContact)
        return change
    }

    /// `nil` where nothing was said, and a day that is not there where it is to go.
    private static func day(_ words: String?, _ now: Moment) throws -> Moment?? {
        guard let words else { return nil }
        return .some(words.trimmed.isEmpty ? nil : try SpokenArgument.day(words, now: now))
    }
}
