// zlib as Swift sees it: its header, and inline access to what it offers only as macros.
#ifndef ENTENTE_CZLIB_SHIM_H
#define ENTENTE_CZLIB_SHIM_H

#include <zlib.h>

// Begins to inflate; the window's bits say the wrapping, as inflateInit2 has them.
static inline int zlib_inflate_begin(z_stream *stream, int window_bits) { return inflateInit2(stream, window_bits); }

#endif
