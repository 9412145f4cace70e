/// Brings a ``TransferError`` out of a transaction, whose calls know no such errors.
final class TransferFault {
    private var error: TransferError?

    /// Runs what may fail so, inside of a transaction.
    func noting<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let error as TransferError {
            self.error = error
            throw error
        }
    }

    /// Runs the transaction.
    func leaving<Result>(
        _ transaction: () throws(VaultError) -> Result
    ) throws(TransferError) -> Result {
        do throws(VaultError) {
            return try transaction()
        } catch {
            throw self.error ?? .vault(error)
        }
    }
}
