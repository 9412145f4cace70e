import Practice

/// Fields (Docs/Format.md, section Person): 1 name, 2 born, 3 e-mail, 4 phone, 5 legal name, 6 former
/// names, 7 pronouns, 8 identifiers, 9 address, 10 contacts, 11 restrictions, 12 representatives,
/// 13 emergency contacts, 14 payer, 15 died.
extension ClientDetails: Encoded {
    var bytes: [UInt8] {
        var writer = FieldWriter()
        writer.put(1, name)
        writer.put(2, optional: born?.iso)
        writer.put(3, optional: email)
        writer.put(4, optional: phone)
        writer.put(5, filled: legalName)
        for name in formerNames { writer.put(6, filled: name) }
        writer.put(7, filled: pronouns)
        for one in identifiers { writer.put(8, texts: [one.system, one.value]) }
        writer.put(9, filled: address)
        for one in contacts { writer.put(10, texts: [one.label, one.value]) }
        for one in restrictions { writer.put(11, texts: [one.matter.rawValue, one.words]) }
        for one in representatives {
            writer.put(12, texts: [one.name, one.relation, one.authority, one.contact])
        }
        for one in emergencyContacts {
            writer.put(13, texts: [one.name, one.relation, one.number])
        }
        if let payer { writer.put(14, texts: [payer.source.rawValue, payer.words]) }
        writer.put(15, optional: died?.iso)
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(FieldError) {
        var reader = FieldReader(bytes)
        self.init(name: try reader.text(1))
        born = try reader.optionalMoment(2)
        email = try reader.optionalText(3)
        phone = try reader.optionalText(4)
        legalName = try reader.optionalText(5, orEmpty: false)
        formerNames = try reader.filledTexts(6)
        pronouns = try reader.optionalText(7, orEmpty: false)
        while var inner = try reader.optionalFields(8) {
            identifiers.append(
                PersonIdentifier(system: try inner.filledText(1), value: try inner.filledText(2))
            )
            try inner.finish()
        }
        address = try reader.optionalText(9, orEmpty: false)
        while var inner = try reader.optionalFields(10) {
            contacts.append(
                LabelledContact(label: try inner.filledText(1), value: try inner.filledText(2))
            )
            try inner.finish()
        }
        while var inner = try reader.optionalFields(11) {
            restrictions.append(ContactRestriction(try inner.word(1), try inner.textOrNone(2)))
            try inner.finish()
        }
        while var inner = try reader.optionalFields(12) {
            representatives.append(try Representative(&inner))
            try inner.finish()
        }
        while var inner = try reader.optionalFields(13) {
            emergencyContacts.append(try EmergencyContact(&inner))
            try inner.finish()
        }
        if var inner = try reader.optionalFields(14) {
            payer = Payer(try inner.word(1), try inner.textOrNone(2))
            try inner.finish()
        }
        died = try reader.optionalMoment(15)
        try reader.finish()
    }
}

extension Representative {
    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        self.init(
            name: try reader.filledText(1),
            relation: try reader.textOrNone(2),
            authority: try reader.textOrNone(3),
            contact: try reader.textOrNone(4)
        )
    }
}

extension EmergencyContact {
    fileprivate init(_ reader: inout FieldReader) throws(FieldError) {
        self.init(
            name: try reader.filledText(1),
            relation: try reader.textOrNone(2),
            number: try reader.textOrNone(3)
        )
    }
}

extension FieldWriter {
    /// Texts as the fields 1, 2, … of one field; those that are empty are left out.
    fileprivate mutating func put(_ tag: UInt8, texts: [String]) {
        var inner = FieldWriter()
        for (index, text) in texts.enumerated() { inner.put(UInt8(index + 1), filled: text) }
        put(tag, inner.bytes)
    }
}

extension FieldReader {
    /// A text that is left out where it is empty.
    fileprivate mutating func textOrNone(_ tag: UInt8) throws(FieldError) -> String {
        try optionalText(tag, orEmpty: false) ?? ""
    }
}
