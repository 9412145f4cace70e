import Foundation

/// A JSON schema (draft 4), as much of it as Day One's needs: types, required and additional
/// properties, items, references to definitions, and dates.
struct SchemaCheck {
    private let root: NSDictionary

    init(_ schema: Any) { root = schema as? NSDictionary ?? [:] }

    func faults(_ value: Any) -> [String] { faults(value, root, at: "") }

    private func faults(_ value: Any, _ schema: NSDictionary, at path: String) -> [String] {
        if let reference = schema["$ref"] as? String {
            let name = String(reference.split(separator: "/").last ?? "")
            let definitions = root["definitions"] as? NSDictionary
            guard let target = definitions?[name] as? NSDictionary else {
                return ["\(path): no definition of \(name)"]
            }
            return faults(value, target, at: path)
        }
        guard fits(value, schema["type"] as? String) else { return ["\(path): wrong type"] }
        if schema["format"] as? String == "date-time", let text = value as? String,
            ISO8601DateFormatter().date(from: text) == nil
        {
            return ["\(path): no date"]
        }
        if let items = value as? NSArray, let rule = schema["items"] as? NSDictionary {
            return items.enumerated().flatMap { faults($1, rule, at: "\(path)/\($0)") }
        }
        guard let object = value as? NSDictionary else { return [] }
        return members(object, schema, at: path)
    }

    private func members(_ object: NSDictionary, _ schema: NSDictionary, at path: String)
        -> [String]
    {
        let properties = schema["properties"] as? NSDictionary ?? [:]
        var found: [String] = []
        for name in schema["required"] as? [String] ?? [] where object[name] == nil {
            found.append("\(path)/\(name): missing")
        }
        for (name, value) in object {
            guard let name = name as? String else { continue }
            if let rule = properties[name] as? NSDictionary {
                found += faults(value, rule, at: "\(path)/\(name)")
            } else if schema["additionalProperties"] as? Bool == false {
                found.append("\(path)/\(name): not allowed")
            }
        }
        return found
    }

    private func fits(_ value: Any, _ type: String?) -> Bool {
        switch type {
        case "object": value is NSDictionary
        case "array": value is NSArray
        case "string": value is String
        // What is true or false is no number to JSON, but is one to Foundation.
        case "boolean": isTruth(value)
        case "number": value is NSNumber && !isTruth(value)
        case "integer":
            !isTruth(value)
                && (value as? NSNumber)?.doubleValue.truncatingRemainder(dividingBy: 1) == 0
        default: true
        }
    }

    private func isTruth(_ value: Any) -> Bool {
        let text = try? JSONSerialization.data(withJSONObject: [value])
        return ["[true]", "[false]"].contains { text == Data($0.utf8) }
    }
}
