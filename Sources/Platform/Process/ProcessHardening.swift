import CPlatform
import Glibc

/// What a process that holds keys sets up before it reads the first one.
package enum ProcessHardening {
    /// Forbids core dumps and debuggers, keeps new files to the owner, and turns a vanished reader
    /// into an error instead of a silent end.
    ///
    /// Programs started later inherit the core limit and the file mask; the kernel makes them
    /// dumpable again. Throws `system` with the step that was refused.
    package static func apply() throws(PlatformError) {
        try system(.coreLimit) { tacit_disable_core_dumps() }
        try system(.dumpable) { tacit_set_undumpable() }
        umask(0o077)
        // In one call: page by page, a short command spends more time getting memory than using it.
        tacit_reserve_memory(3 << 19)
        signal(SIGPIPE, SIG_IGN)
    }
}
