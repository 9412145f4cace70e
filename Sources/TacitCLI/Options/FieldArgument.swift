import Practice

/// `NAME=VALUE` as it is typed.
struct FieldArgument {
    let name: String
    let value: String

    init(_ argument: String) throws(CommandError) {
        guard let equals = argument.unicodeScalars.firstIndex(of: "="),
            equals != argument.startIndex
        else { throw .malformedField(argument) }
        name = String(argument.unicodeScalars[..<equals])
        value = String(argument.unicodeScalars[argument.unicodeScalars.index(after: equals)...])
    }
}

extension Note {
    /// Sets fields of the kind's form; one that is named twice gets both values, one a line, and
    /// one that is given an empty value goes.
    mutating func set(_ arguments: [String], form: Kind) throws(CommandError) {
        var named: Set<String> = []
        for argument in arguments {
            let field = try FieldArgument(argument)
            guard form.field(named: field.name) != nil else {
                throw .unknownField(field.name, kind: form.id, known: form.fields.map(\.name))
            }
            let earlier = named.insert(field.name).inserted ? nil : value(of: field.name)
            set(field.name, earlier.map { "\($0)\n\(field.value)" } ?? field.value)
        }
    }
}
