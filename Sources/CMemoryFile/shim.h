// Files that lie in memory, as Linux has them; glibc declares the call for _GNU_SOURCE alone.
#ifndef ENTENTE_CMEMORYFILE_SHIM_H
#define ENTENTE_CMEMORYFILE_SHIM_H

#include <sys/syscall.h>
#include <unistd.h>

// A file without a name that goes when its last descriptor closes; -1 if there is none to be had.
static inline int memory_file_create(void) {
    const unsigned int closed_on_exec = 1;
    return (int)syscall(SYS_memfd_create, "entente", closed_on_exec);
}

#endif
