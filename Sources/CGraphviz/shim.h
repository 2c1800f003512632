// Graphviz as Swift sees it: its headers, and inline access to what they offer only as macros.
#ifndef ENTENTE_CGRAPHVIZ_SHIM_H
#define ENTENTE_CGRAPHVIZ_SHIM_H

#include <dlfcn.h>
#include <gvc.h>
#include <gvplugin_textlayout.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

// The records that a layout binds to graphs, nodes and edges. Each answers null where no layout has bound one, so
// that a graph left half laid out is seen for what it is; the macros of the headers (ND_coord, GD_bb, ED_spl) would
// follow whatever pointer they find.

static inline Agraphinfo_t *graphviz_graph_record(Agraph_t *graph) {
    return (Agraphinfo_t *)aggetrec(graph, (char *)"Agraphinfo_t", 0);
}

static inline Agnodeinfo_t *graphviz_node_record(Agnode_t *node) {
    return (Agnodeinfo_t *)aggetrec(node, (char *)"Agnodeinfo_t", 0);
}

static inline Agedgeinfo_t *graphviz_edge_record(Agedge_t *edge) {
    return (Agedgeinfo_t *)aggetrec(edge, (char *)"Agedgeinfo_t", 0);
}

static inline const char *graphviz_graph_name(Agraph_t *graph) { return agnameof(graph); }
static inline const char *graphviz_node_name(Agnode_t *node) { return agnameof(node); }
static inline const char *graphviz_edge_name(Agedge_t *edge) { return agnameof(edge); }

// A text layout of our own: a label reads "width height" in points, and that is its size. No font is asked.
static inline boolean label_states_its_size(textspan_t *span, char **font_path) {
    char *rest = span->str;
    (void)font_path;
    span->size.x = strtod(rest, &rest);
    span->size.y = strtod(rest, NULL);
    span->yoffset_layout = 0;
    span->yoffset_centerline = 0;
    span->layout = NULL;
    span->free_layout = NULL;
    return TRUE;
}

// A context that knows this text layout and nothing else; with `configured` it also loads, on demand, the plug-ins
// that `dot -c` has listed.
static inline GVC_t *graphviz_context(int configured) {
    static gvtextlayout_engine_t engine = {label_states_its_size};
    static gvplugin_installed_t types[] = {{0, "textlayout", 1000000, &engine, NULL}, {0, NULL, 0, NULL, NULL}};
    static gvplugin_api_t apis[] = {{API_textlayout, types}, {(api_t)0, NULL}};
    static gvplugin_library_t library = {(char *)"stated", apis};
    static const lt_symlist_t built_in[] = {{"gvplugin_stated_LTX_library", &library}, {NULL, NULL}};
    return gvContextPlugins(built_in, configured);
}

// dladdr(3), under a name of ours: glibc declares it for _GNU_SOURCE alone, with which these headers would no longer
// agree with Swift's Glibc module.
struct symbol_origin {
    const char *file;
    void *base;
    const char *symbol;
    void *address;
};
extern int symbol_origin_of(const void *, struct symbol_origin *) __asm__("dladdr");

// The file that libgvc was loaded from, or null; plug-ins lie in a folder beside it.
static inline const char *graphviz_library_file(void) {
    struct symbol_origin origin;
    return symbol_origin_of((const void *)gvContextPlugins, &origin) != 0 ? origin.file : NULL;
}

// Asks the kernel to kill this process when its parent dies. 0 if granted.
static inline int process_dies_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

// Sets one limit of this process, never above what is already allowed. 0 if granted.
static inline int process_set_limit(int resource, unsigned long long amount) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return -1;
    if (limit.rlim_max == RLIM_INFINITY || amount < limit.rlim_max) limit.rlim_max = amount;
    limit.rlim_cur = limit.rlim_max;
    return setrlimit(resource, &limit);
}

// Raises a soft limit of this process as far as `amount`, if the hard limit allows. 0 if granted.
static inline int process_raise_limit(int resource, unsigned long long amount) {
    struct rlimit limit;
    if (getrlimit(resource, &limit) != 0) return -1;
    if (limit.rlim_cur == RLIM_INFINITY || limit.rlim_cur >= amount) return 0;
    limit.rlim_cur = limit.rlim_max != RLIM_INFINITY && limit.rlim_max < amount ? limit.rlim_max : amount;
    return setrlimit(resource, &limit);
}

static inline int process_limit_address_space(unsigned long long bytes) { return process_set_limit(RLIMIT_AS, bytes); }
static inline int process_limit_processor_time(unsigned long long seconds) {
    return process_set_limit(RLIMIT_CPU, seconds);
}
static inline int process_limit_core_dump(void) { return process_set_limit(RLIMIT_CORE, 0); }
static inline int process_raise_stack(unsigned long long bytes) { return process_raise_limit(RLIMIT_STACK, bytes); }

// A file without a name that goes when its last descriptor closes; -1 if there is none to be had.
static inline int anonymous_file(void) {
    const unsigned int closed_on_exec = 1;
    return (int)syscall(SYS_memfd_create, "layout-request", closed_on_exec);
}

#endif
