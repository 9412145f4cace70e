import Store

/// A second look at the vault as one transaction sees it, on another thread and connection.
///
/// Two readers share work through ``SharedWork``. Where no thread is free, or the vault has changed
/// meanwhile, the second one does nothing, and the first does it all.
struct Alongside: Sendable {
    private let path: String
    private let keys: RoleKeys
    private let link: [UInt8]

    init(_ ledger: Ledger, path: String) {
        self.path = path
        keys = ledger.keys
        link = ledger.head.link
    }

    /// Begins a reading beside the one at hand; `nil` comes of it where it could not be done.
    func read<Result: Sendable>(
        _ body: @escaping @Sendable (Ledger) throws -> Result
    ) -> PoolJob<Swift.Result<Result?, any Error>> {
        PoolJob { () -> Swift.Result<Result?, any Error> in
            guard let store = try? Store(opening: path) else { return .success(nil) }
            defer { try? store.close() }
            return Swift.Result {
                try store.read { rows -> Result? in
                    let ledger = try Ledger(reading: rows, keys: keys)
                    return ledger.head.link == link ? try body(ledger) : nil
                }
            }
        }
    }
}
