#include <sqlite3.h>

// Swift cannot call a function of a variable number of arguments.
static inline int sqlite3_config_without_memory_statistics(void) {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}
