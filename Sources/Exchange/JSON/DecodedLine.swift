import FoundationEssentials

/// What the decoder makes of one line: the values of the keys that mean something.
struct DecodedLine: DecodableWithConfiguration {
    enum Value {
        case text(String, ColumnMapping.Target)
        case tags([String])
        case fields([String: String])
        /// Of a type that the key does not take.
        case wrong
    }

    /// Without the keys that are unknown, ignored or `null`.
    var values: [String: Value] = [:]

    init(from decoder: any Decoder, configuration mapping: ColumnMapping) throws {
        let container = try decoder.container(keyedBy: Key.self)
        for key in container.allKeys {
            guard let target = mapping.target(of: key.stringValue), target != .ignored,
                try !container.decodeNil(forKey: key)
            else { continue }
            let value = try Self.value(target, key, container)
            guard case .wrong = value, mapping.takesNumber(key.stringValue),
                let number = try? container.decode(Int64.self, forKey: key)
            else {
                values[key.stringValue] = value
                continue
            }
            values[key.stringValue] = .text(String(number), target)
        }
    }

    private static func value(
        _ target: ColumnMapping.Target,
        _ key: Key,
        _ container: KeyedDecodingContainer<Key>
    ) throws -> Value {
        do {
            return switch target {
            case .tags: .tags(try container.decode([String].self, forKey: key))
            case .fields: .fields(try container.decode([String: String].self, forKey: key))
            default: .text(try container.decode(String.self, forKey: key), target)
            }
        } catch DecodingError.typeMismatch, DecodingError.valueNotFound {
            return .wrong
        }
    }

    private struct Key: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
