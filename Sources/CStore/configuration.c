#include "CStore.h"

#include <sqlite3.h>

void tacit_configure_sqlite(void) {
    // Refused where somebody else was first; everything works as well with the count.
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
