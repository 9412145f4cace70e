#pragma once

/// Sets SQLite up for this process, before it is used for the first time.
///
/// Without its own count of memory, which nobody reads here, no lock stands between two threads that
/// read: each row that is read takes and gives back memory.
void tacit_configure_sqlite(void);
