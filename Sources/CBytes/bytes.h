// What 64 bytes hold, a bit a byte, the first the lowest. Swift has no word for the instruction that gathers these bits; where the
// processor has none either, the loops below do the same.
#ifndef ENTENTE_CBYTES_H
#define ENTENTE_CBYTES_H

#include <stdint.h>

struct byte_block {
    // Where the wanted byte stands.
    uint64_t equal;
    // Where a byte up to 0x0D stands, among them tab, LF and CR.
    uint64_t low;
    // Not zero where any byte is no ASCII.
    uint64_t above_ascii;
};

#if defined(__SSE2__)
#include <emmintrin.h>

static inline struct byte_block bytes_look(const void *place, uint8_t byte) {
    const __m128i wanted = _mm_set1_epi8((char)byte);
    const __m128i bound = _mm_set1_epi8(0x0D);
    const __m128i *parts = (const __m128i *)place;
    __m128i all = _mm_setzero_si128();
    struct byte_block block = {0, 0, 0};
    for (int part = 0; part < 4; part++) {
        const __m128i bytes = _mm_loadu_si128(parts + part);
        const __m128i low = _mm_cmpeq_epi8(_mm_min_epu8(bytes, bound), bytes);
        all = _mm_or_si128(all, bytes);
        block.equal |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, wanted)) << (part * 16);
        block.low |= (uint64_t)(uint32_t)_mm_movemask_epi8(low) << (part * 16);
    }
    block.above_ascii = (uint64_t)(uint32_t)_mm_movemask_epi8(all);
    return block;
}
#else
static inline struct byte_block bytes_look(const void *place, uint8_t byte) {
    const uint8_t *bytes = (const uint8_t *)place;
    struct byte_block block = {0, 0, 0};
    for (int index = 0; index < 64; index++) {
        block.equal |= (uint64_t)(bytes[index] == byte) << index;
        block.low |= (uint64_t)(bytes[index] <= 0x0D) << index;
        block.above_ascii |= bytes[index] & 0x80;
    }
    return block;
}
#endif

#endif
